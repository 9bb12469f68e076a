/** How closely members are tied: mean over communities of κ, the mean strength over ordered pairs of members. */
import {defineMeasure} from './measure.ts';

export const cohesion = defineMeasure({
  name: 'cohesion',
  title: 'Cohesion of communities',
  unit: 'scale',
  points: [[0, 'strangers'], [0.1, 'some know each other'], [0.3, 'all know each other'], [0.6, 'all work closely together']],
  better: 'more',
  range: [0, 1],
  about: 'How closely the members of a community are tied to each other, on average; pairs without a tie count as 0.',
  cadence: 'weekly',
  read: (_, {communities}) => communities.cohesion / communities.communities,
});
