/** Mean weeks since a community was founded. */
import {defineMeasure} from './measure.ts';

export const communityAge = defineMeasure({
  name: 'community age',
  title: 'Age of a community',
  unit: 'count',
  counted: ['week', 'weeks'],
  better: null,
  range: [0, Infinity],
  about: 'How long ago the communities that exist were founded, on average. When one splits, the second half is new.',
  cadence: 'weekly',
  read: (_, {communities}) => communities.age / communities.communities,
});
