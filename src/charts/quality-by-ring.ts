/** Quality of practice in the community of practice, and of everybody: depth where it was grown, and whether the whole moves. */
import type {Chart} from './chart.ts';
import {endsOf, overlay} from './overlay.ts';
import {openStudy} from './study.ts';

export const qualityByRing: Chart = {
  id: 'quality-by-ring',
  title: 'Quality of practice',
  about: 'How well those in practice practise, beside everybody: depth and its dilution.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    return overlay(openStudy(ensemble, comparison, look), {
      id: 'quality-by-ring', measures: ['quality-of-practice', 'mean-practice'], height: 130,
      finding: (_, [practice]) => `Those in practice end at a quality of ${endsOf(practice)}`,
      reads: 'A line has a gap where most runs have nobody in practice.',
    });
  },
};
