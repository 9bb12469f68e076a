/** The advice survey: names given / people asked, at most six each, among rings 2-3. */
import {defineMeasure} from './measure.ts';

export const adviceNamed = defineMeasure({
  name: 'advice named',
  title: 'Advisers named',
  unit: 'count',
  counted: ['name', 'names'],
  better: null,
  range: [0, 6],
  about: 'How many people an educator in engagement or practice would name if asked who helped them; surveys of school staffs find about 3.',
  cadence: 'moment',
  read: (_, {advice}) => advice.named,
});
