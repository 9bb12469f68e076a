/** Slips that change nothing, or nothing that the model says: each by a piece of its description, with the reason. Everything else must be refused. */
export const HARMLESS: Readonly<Record<string, readonly (readonly [slip: string, why: string])[]>> = {};
