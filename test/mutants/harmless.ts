/** Slips that change nothing, or nothing that the model says: each by a piece of its description, with the reason. Everything else must be refused. */
export const HARMLESS: Readonly<Record<string, readonly (readonly [slip: string, why: string])[]>> = {
  'advice-in-school': [
    ['oldPractice[who] <= ATTACHED_FROM', 'no attachment is 0.7: it is kept in single precision'],
    ['.from <= 0', 'the first posts of a school are in no unit, so none begins at 0'],
    ['this.#rows.length + 1', 'who asks more than there are finds nobody more'],
    ['>= ATTACHED_FROM ? 1 : 2', 'only who is alike counts, not what the groups are called'],
    ['< ATTACHED_FROM ? 2 : 1', 'only who is alike counts, not what the groups are called'],
    ['< ATTACHED_FROM ? 1 : 3', 'only who is alike counts, not what the groups are called'],
  ],
  answering: [
    ['community[whom] !== NO_COMMUNITY', 'two of one community have the same'],
    ['cohesion[community[whom]]', 'two of one community have the same'],
  ],
  brokering: [['strength[slot] < KNOWN_TIE', 'no strength is 0.1: it is kept in single precision']],
  coaching: [['left <= LEAST_COACHED', 'nothing that shrinks by shares comes to a millionth exactly']],
  evidence: [['lead >= 0', 'no lead moves nothing either way']],
  'fading-ties': [['strength[slot] <= FAINTEST', 'no strength is 0.02: it is kept in single precision']],
  'forgetting-help': [['help[slot] >= 0', 'nothing stays nothing'], ['helps <= FORGOTTEN', 'no count that is halved comes to 0.02 exactly']],
  'forming-habits': [['quality[who] >= habit[who]', 'a difference of nothing moves nothing']],
  'founding-communities': [
    ['[a] || a + b)', 'the slots come in rising order, and the sort keeps it'],
    ['friends].sort((a, b) => a + b)', 'a community keeps its members in order by itself'],
  ],
  leadership: [
    ['return -2;', 'any number below 0 stands for nobody'],
    ['if (leadOffice === 0) return;', 'support of nothing changes nothing: the line saves time'],
  ],
  'learning-from-colleagues': [
    ['lead >= 0', 'no lead moves nothing'],
    ['left out, line 28: continue;', 'who led by nothing before the stage leads by nothing now: know-how of the asker only grows'],
  ],
  leaving: [['uniform(who, 0)', 'that is its number']],
  'looking-around': [['weight > SEEING_TIE', 'no strength is 0.1: it is kept in single precision']],
  meeting: [['let most = -2', 'any number below 0 is less than every drive']],
  moving: [['ORDER_DRAW) || a + b', 'no two draws of 53 bits are equal']],
  'moving-focus': [['known >= MASTERED', 'no know-how is 0.7: it is kept in single precision']],
  'recovering-from-the-dip': [['dip <= LEAST_DIP', 'nothing that shrinks by shares comes to a millionth exactly']],
  reciprocity: [['weightOfPair = 0.4', 'the mechanism always says the weight']],
  'renewing-communities': [['pullOf(a) || a + b', 'members come in rising order, and the sort keeps it']],
  'seeking-contact': [
    ['slotOf(ties, asker[at], asker[at])', 'where the slot noted is wrong the tie is looked for'],
    ['slotOf(ties, partner[at], partner[at])', 'where the slot noted is wrong the tie is looked for'],
    ['if (slot[at] < 0) backSlot', 'where the slot noted is wrong the tie is looked for'],
    ['contacts[week] = contacts.count', 'nothing is counted before'],
  ],
  'strengthening-ties': [['strength >= WEAKEST_AFTER_REFUSAL', 'what is there already stays']],
  units: [['more units than people', 'they come out as units of one either way']],
};
