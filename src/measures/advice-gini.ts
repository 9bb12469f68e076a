/** The advice survey: Gini coefficient of how often people of rings 2-3 are named. */
import {defineMeasure} from './measure.ts';

export const adviceGini = defineMeasure({
  name: 'advice gini',
  title: 'Concentration of advice',
  unit: 'scale',
  points: [[0, 'everybody named equally often'], [0.46, 'usual in school staffs'], [1, 'one person named by all']],
  better: 'less',
  range: [0, 1],
  about: 'How far advice hangs on few people.',
  cadence: 'moment',
  read: (_, {advice}) => advice.gini,
});
