/** The four nested communities, and the moves between them that the model allows. */

export const OUTSIDE = 0;
export const INTEREST = 1;
export const ENGAGEMENT = 2;
export const PRACTICE = 3;
export type Ring = 0 | 1 | 2 | 3;

export const RINGS = ['outside', 'interest', 'engagement', 'practice'] as const;

/** Why someone moved: ids for the log, the stories and the tests. */
export const CAUSES = [
  'start', 'word of mouth', 'spontaneous interest', 'informed', 'convened', 'declined an invitation', 'drifted away', 'ready to engage',
  'sponsored', 'coached into practice', 'not tried', 'stuck in the dip', 'fell quiet', 'burned out', 'left alone', 'lapsed', 'invited into a community',
  'founded a community', 'joined a community', 'mandated', 'mandate lifted', 'made it their own', 'left the network',
] as const;
export type Cause = typeof CAUSES[number];

/** Every legal move as `from to: causes`. The only list; the world refuses others, tests take it as their oracle. */
export const MOVES: readonly (readonly [from: Ring, to: Ring, causes: readonly Cause[]])[] = [
  [OUTSIDE, INTEREST, ['start', 'word of mouth', 'spontaneous interest', 'informed', 'convened', 'declined an invitation']],
  [OUTSIDE, ENGAGEMENT, ['start', 'invited into a community', 'mandated']],
  [OUTSIDE, PRACTICE, ['start', 'invited into a community']],
  [INTEREST, OUTSIDE, ['drifted away', 'left the network']],
  [INTEREST, ENGAGEMENT, ['ready to engage', 'invited into a community', 'mandated']],
  [INTEREST, PRACTICE, ['invited into a community']],
  [ENGAGEMENT, INTEREST, ['not tried', 'stuck in the dip', 'fell quiet', 'mandate lifted']],
  [ENGAGEMENT, PRACTICE, ['sponsored', 'coached into practice', 'invited into a community', 'founded a community']],
  [ENGAGEMENT, OUTSIDE, ['left the network']],
  [PRACTICE, ENGAGEMENT, ['burned out', 'left alone']],
  [PRACTICE, INTEREST, ['lapsed']],
  [PRACTICE, OUTSIDE, ['left the network']],
];
