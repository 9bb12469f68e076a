/** Slips that change nothing, or nothing that the model says: each by a piece of its description, with the reason. Everything else must be refused. */
export const HARMLESS: Readonly<Record<string, readonly (readonly [slip: string, why: string])[]>> = {
  answering: [
    ['community[whom] !== NO_COMMUNITY', 'two of one community have the same'],
    ['cohesion[community[whom]]', 'two of one community have the same'],
  ],
  brokering: [['strength[slot] < KNOWN_TIE', 'no strength is 0.1: it is kept in single precision']],
  evidence: [['lead >= 0', 'no lead moves nothing either way']],
};
