/** How far word could travel along ties: people in the largest connected part, over N. */
import {defineMeasure} from './measure.ts';

export const largestComponent = defineMeasure({
  name: 'largest component',
  title: 'Largest connected part',
  unit: 'share',
  base: 'everybody',
  better: null,
  range: [0, 1],
  about: 'People in the largest part of the network in which everyone is linked to everyone by a chain of ties.',
  cadence: 'moment',
  read: (_, {parts, census}) => parts.largest / census.people,
});
