/** How many communities of practice there are. */
import {defineMeasure} from './measure.ts';

export const communities = defineMeasure({
  name: 'communities',
  title: 'Communities of practice',
  unit: 'count',
  counted: ['community', 'communities'],
  better: null,
  range: [0, Infinity],
  about: 'Groups of people in practice who meet over a common question.',
  cadence: 'weekly',
  read: (_, {communities}) => communities.communities,
});
