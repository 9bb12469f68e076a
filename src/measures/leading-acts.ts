/** Leadership from all quarters: people with at least one leading act in the last 26 weeks, over N. */
import {defineMeasure} from './measure.ts';

export const leadingActs = defineMeasure({
  name: 'leading acts',
  title: 'People who lead',
  unit: 'share',
  base: 'everybody',
  better: 'more',
  range: [0, 1],
  about: 'People who in the last half year won someone, introduced two people, sponsored someone, founded a community or led a meeting.',
  cadence: 'weekly',
  read: (_, {census}) => census.led / census.people,
});
