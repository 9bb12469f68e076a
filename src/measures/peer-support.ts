/** Support from colleagues who practise: mean p over ring 3, as of each one's last review. */
import {defineMeasure} from './measure.ts';

export const peerSupport = defineMeasure({
  name: 'peer support',
  title: 'Support among peers',
  unit: 'scale',
  points: [[0, 'alone'], [0.3, 'one or two good colleagues'], [0.6, 'well carried']],
  better: 'more',
  range: [0, 1],
  about: 'How far people in practice are carried by strong ties to others who practise well.',
  cadence: 'weekly',
  read: (_, {practising}) => practising.peerSupport / practising.people,
});
