/** Depth-weighted reach over time: how many people practise, each counted by how far beyond the own start. */
import type {Chart} from './chart.ts';
import {endsOf, overlay} from './overlay.ts';
import {openStudy} from './study.ts';

export const depthWeightedReach: Chart = {
  id: 'depth-weighted-reach',
  title: 'Depth-weighted reach over time',
  about: 'One number for depth and reach together: which strategy leads when, and what is left after the team has gone.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    return overlay(openStudy(ensemble, comparison, look), {
      id: 'depth-weighted-reach', measures: ['depth-weighted-reach'], height: 250,
      finding: (_, [panel]) => `Depth-weighted reach ends at ${endsOf(panel)}`,
      reads: 'Everyone in practice counts by how far beyond their own start they practise.',
    });
  },
};
