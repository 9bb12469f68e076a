/** Whom nobody reached: people without a contact from anyone in a ring, or from the team, in the last 52 weeks, over N. */
import {defineMeasure} from './measure.ts';

export const leftOut = defineMeasure({
  name: 'left out',
  title: 'People nobody reached',
  unit: 'share',
  base: 'everybody',
  better: 'less',
  range: [0, 1],
  about: 'People whom neither a member of the network nor the team has contacted in the last year.',
  cadence: 'weekly',
  read: (_, {census}) => (census.people - census.reached) / census.people,
});
