/** What students experience: mean x over schools, weighted by posts. */
import {defineMeasure} from './measure.ts';

export const studentExperience = defineMeasure({
  name: 'student experience',
  title: 'Student experience',
  unit: 'scale',
  points: [[0.2, 'usual today'], [0.5, 'deep']],
  better: 'more',
  range: [0, 1],
  about: 'How deep the learning is that students meet in class, over all schools. It follows practice by months.',
  cadence: 'weekly',
  read: (_, {students}) => students.experience / students.posts,
});
