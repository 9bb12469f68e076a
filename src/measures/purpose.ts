/** A common question held as one's own: share of members with the community's focus and o > .5, mean over communities. */
import {defineMeasure} from './measure.ts';

export const sharedPurpose = defineMeasure({
  name: 'shared purpose',
  title: 'Shared purpose',
  unit: 'share',
  base: 'members of a community',
  better: 'more',
  range: [0, 1],
  about: "Of a community's members, those who chose its question themselves and own it, on average over communities.",
  cadence: 'weekly',
  read: (_, {communities}) => communities.sharedPurpose / communities.communities,
});
