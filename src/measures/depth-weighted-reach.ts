/** How many, times how much deeper: (1/N) Σ over practice of max(0, q̂ − q0). */
import {defineMeasure} from './measure.ts';

export const depthWeightedReach = defineMeasure({
  name: 'depth-weighted reach',
  title: 'Depth-weighted reach',
  unit: 'share',
  base: 'everybody',
  weighted: true,
  better: 'more',
  range: [0, 1],
  about: 'Everyone in practice counts by how much better they practise than when they came: someone who went from 0.2 (usual '
    + 'today) to 0.5 (deep) counts as 0.3 of a person.',
  cadence: 'weekly',
  read: (_, {census, practising}) => practising.gain / census.people,
});
