/** Mean number of members of a community. */
import {defineMeasure} from './measure.ts';

export const communitySize = defineMeasure({
  name: 'community size',
  title: 'Size of a community',
  unit: 'count',
  counted: ['member', 'members'],
  better: null,
  range: [0, 16],
  about: 'How many members a community of practice has, on average.',
  cadence: 'weekly',
  read: (_, {communities}) => communities.members / communities.communities,
});
