/** News travels beyond the doers: of those won by word of mouth so far, told by someone in ring 1. */
import {defineMeasure} from './measure.ts';

export const toldByInterested = defineMeasure({
  name: 'told by interested',
  title: 'Won by people who only follow',
  unit: 'share',
  base: 'those won by word of mouth',
  better: null,
  range: [0, 1],
  about: 'Of those won by word of mouth so far, the ones told by someone who follows the network without trying anything.',
  cadence: 'weekly',
  read: (_, {record}) => record.wonByInterested / record.won,
});
