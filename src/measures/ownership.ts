/** How far that wish is one's own: mean o over rings 1-3. */
import {defineMeasure} from './measure.ts';

export const ownership = defineMeasure({
  name: 'ownership',
  title: 'Ownership',
  unit: 'scale',
  points: [[0.3, 'mostly told to'], [0.5, 'usual today'], [0.8, 'their own']],
  better: 'more',
  range: [0, 1],
  about: "How far the wish for change is people's own rather than somebody else's.",
  cadence: 'weekly',
  read: (_, {census}) => census.ownership / census.members,
});
