/** Slips that change nothing, or nothing that the model says: each by a piece of its description, with the reason. Everything else must be refused. */
export const HARMLESS: Readonly<Record<string, readonly (readonly [slip: string, why: string])[]>> = {
  'advice-in-school': [
    ['oldPractice <= ATTACHED_FROM', 'no attachment is 0.7: it is kept in single precision'],
    ['unitFrom[place] <= 0', 'the first posts of a school are in no unit, so none begins at 0'],
    ['lesser(count + 1', 'who asks more than there are finds nobody more'],
    ['>= ATTACHED_FROM ? 1 : 2', 'only who is alike counts, not what the groups are called'],
    ['< ATTACHED_FROM ? 2 : 1', 'only who is alike counts, not what the groups are called'],
  ],
  answering: [
    ['community[whom] !== NO_COMMUNITY', 'two of one community have the same'],
    ['cohesion[community[whom]]', 'two of one community have the same'],
  ],
  brokering: [
    ['strength[slot] < KNOWN_TIE', 'no strength is 0.1: it is kept in single precision'],
    ['if (!isRoomy(ties, end, idle)) return at;', 'lists are closed up later, which changes nothing but speed'],
  ],
  engaging: [
    ['luck[at] > values.rateOfEngaging', 'no draw of 53 bits hits the bound'],
    ['luck[at] > chanceOfEngaging', 'no draw of 53 bits hits the bound'],
  ],
  evidence: [['lead >= 0', 'no lead moves nothing either way']],
  'fading-ties': [
    ['strength[slot] <= FAINTEST', 'no strength is 0.02: it is kept in single precision'],
    ['column[at] <= least', 'no strength is 0.02: it is kept in single precision'],
  ],
  'forming-habits': [['ahead >= 0', 'a difference of nothing moves nothing']],
  'founding-communities': [
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
  leaving: [['if (!isRoomy(ties, end, idle)) return at;', 'lists are closed up later, which changes nothing but speed']],
  'looking-around': [['toPractice > SEEING_TIE', 'no strength is 0.1: it is kept in single precision']],
  meeting: [['let most: number = -2', 'any number below 0 is less than every drive']],
  moving: [
    ['if (!isRoomy(ties, end, idle)) return at;', 'lists are closed up later, which changes nothing but speed'],
    ['turns[one] >= turns[other]', 'no two draws of 53 bits are equal'],
    ['one >= other', 'nobody stands twice in a heap'],
  ],
  'moving-focus': [
    ['(end - first) >= MASTERED', 'no know-how is 0.7: it is kept in single precision'],
    ['focus[who]] >= MASTERED', 'no know-how is 0.7: it is kept in single precision'],
  ],
  'new-ties': [['if (!isRoomy(ties, end, idle)) return at;', 'lists are closed up later, which changes nothing but speed']],
  'owning-the-change': [
    ['luck[at] > values.rateOfEngaging', 'no draw of 53 bits hits the bound'],
    ['luck[at] > chanceOfEngaging', 'no draw of 53 bits hits the bound'],
    [': if (luck[at] >= values.rateOfEngaging', 'no chance is higher: the line saves time'],
  ],
  'recovering-from-the-dip': [['dip > LEAST_DIP', 'nothing that shrinks by shares comes to a millionth exactly']],
  reciprocity: [['weightOfPair = 0.4', 'the mechanism always says the weight']],
  'seeking-contact': [
    ['slotOf(ties, asker[at], asker[at])', 'where the slot noted is wrong the tie is looked for'],
    ['slotOf(ties, partner[at], partner[at])', 'where the slot noted is wrong the tie is looked for'],
    ['if (slot[at] < 0) backSlot', 'where the slot noted is wrong the tie is looked for'],
    ['if (slot[at] > 0) backSlot', 'where no slot is noted the tie is looked for'],
    ['at < count - 1; at++', 'where no slot is noted the tie is looked for'],
    [': if (slot[at] < 0) slot[at] =', 'where no slot is noted the tie is looked for'],
    ['if (slot[at] >= 0) slot[at] =', 'where no slot is noted the tie is looked for'],
    ['if (slot[at] <= 0) slot[at] =', 'what is looked for is found again'],
    [': if (slot[at] >= 0) backSlot', 'where no slot is noted the tie is looked for'],
    ['at = 0 + 1; at < count; at++', 'where no slot is noted the tie is looked for'],
    ['way > 1 - chanceMeetings', 'no draw of 53 bits hits the bound'],
    ['way <= inMeetings', 'no draw of 53 bits hits the bound'],
    ['secondDraw * total > reached', 'no draw of 53 bits hits the bound'],
    ['contacts[week] = contacts.count', 'nothing is counted before'],
  ],
  'spontaneous-interest': [
    ['if (factor === 0) return;', 'no chance wins nobody: the line saves time'],
    ['luck[at] <= factor', 'no draw of 53 bits hits the bound'],
    ['Math.max(count, from + DRAWS_AT_ONCE)', 'who is listed beyond those drawn at once is passed over, and comes in the next lot'],
  ],
  'strengthening-ties': [['strength >= WEAKEST_AFTER_REFUSAL', 'what is there already stays']],
  units: [['more units than people', 'they come out as units of one either way']],
};
