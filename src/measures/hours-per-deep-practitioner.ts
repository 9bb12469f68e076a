/** What depth costs: hours given to the team so far, idle ones too, / people who practise deeply. Not defined while there are none. */
import {defineMeasure} from './measure.ts';

export const hoursPerDeepPractitioner = defineMeasure({
  name: 'hours per deep practitioner',
  title: 'Team hours for each deep practitioner',
  unit: 'hours a person',
  better: 'less',
  range: [0, Infinity],
  about: 'Team hours so far for everyone who practises deeply now.',
  cadence: 'weekly',
  read: (_, {practising, record}) => (practising.deep > 0 ? record.teamHours / practising.deep : NaN),
});
