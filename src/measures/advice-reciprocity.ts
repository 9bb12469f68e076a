/** The advice survey: of the names given, the share returned. */
import {defineMeasure} from './measure.ts';

export const adviceReciprocity = defineMeasure({
  name: 'advice reciprocity',
  title: 'Advice named by both',
  unit: 'share',
  base: 'names given in the advice survey',
  better: 'more',
  range: [0, 1],
  about: 'Of the advisers named in the survey, those who name the asker too; surveys of school staffs find about 31 in 100.',
  cadence: 'moment',
  read: (_, {advice}) => advice.reciprocity,
});
