/** Of all arcs, the share whose reverse is there too. In a random digraph it is as large as the density. */
import {pointsTo, type Digraph} from './digraph.ts';

/** NaN where nobody points to anyone. */
export function reciprocity(graph: Digraph): number {
  let returned = 0;
  for (let from = 0, at = 0; from < graph.nodes; from++) {
    for (; at < graph.first[from + 1]; at++) if (pointsTo(graph, graph.target[at], from)) returned++;
  }
  return returned / graph.target.length;
}
