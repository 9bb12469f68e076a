/** Adults work as students should: Σ_s n_s min(C_s, x_s) / Σ_s n_s max(C_s, x_s) over schools, n_s posts. */
import {defineMeasure} from './measure.ts';

export const symmetry = defineMeasure({
  name: 'symmetry',
  title: 'Symmetry of adult and student work',
  unit: 'scale',
  points: [[0, 'nothing alike'], [1, 'alike']],
  better: 'more',
  range: [0, 1],
  about: "How alike the adults' work with each other and what students experience are. A school where adults work alone, or where "
    + 'only adults work together, scores low.',
  cadence: 'weekly',
  read: (_, {students}) => students.smaller / students.larger,
});
