/** Whether a person's contacts know each other: mean over people with two ties or more of tied pairs of contacts / pairs of contacts. */
import {defineMeasure} from './measure.ts';

export const clustering = defineMeasure({
  name: 'clustering',
  title: 'Contacts who know each other',
  unit: 'share',
  base: "pairs of a person's contacts",
  better: null,
  range: [0, 1],
  about: "Of the pairs among a person's contacts, those who have a tie as well, on average over people.",
  cadence: 'moment',
  read: (_, {clustering: {clustering: sum, people}}) => sum / people,
});
