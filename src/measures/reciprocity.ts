/**
 * Taking and giving: of the help links among rings 1-3, the share whose reverse is a link too. A link stands while the
 * help given, which fades, is above 0.15.
 */
import {defineMeasure} from './measure.ts';

export const reciprocity = defineMeasure({
  name: 'reciprocity',
  title: 'Help that is returned',
  unit: 'share',
  base: 'links of help',
  better: 'more',
  range: [0, 1],
  about: 'Of all links of help in the network, those where help also goes the other way.',
  cadence: 'moment',
  read: (_, {help}) => help.returned / help.links,
});
