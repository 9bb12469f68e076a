/** Whether help is returned, and how closely communities are knit: the ties that are to carry the work when the team has gone. */
import type {Chart} from './chart.ts';
import {endsOf, overlay} from './overlay.ts';
import {openStudy} from './study.ts';

export const reciprocityAndCohesion: Chart = {
  id: 'reciprocity-and-cohesion',
  title: 'Reciprocity and cohesion',
  about: 'The fabric of the network: returned help and closely knit communities.',
  pairwise: true,
  draw(ensemble, comparison, look) {
    return overlay(openStudy(ensemble, comparison, look), {
      id: 'reciprocity-and-cohesion', measures: ['reciprocity', 'cohesion'], height: 130,
      finding: (_, [returned]) => `Of the links of help, the share returned ends at ${endsOf(returned)}`,
      reads: 'Above: share of help links that go both ways. Below: mean strength of ties within communities.',
    });
  },
};
