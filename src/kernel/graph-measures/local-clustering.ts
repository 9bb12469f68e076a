/** Whether a node's neighbours know each other: tied pairs of neighbours / pairs of neighbours. Source: Watts & Strogatz (1998). */
import {outDegrees, type Graph} from './digraph.ts';
import {pairsAmong, triangles} from './triangles.ts';

/** By node; NaN for those with fewer than two ties. */
export function localClustering(graph: Graph): Float64Array {
  const degrees = outDegrees(graph);
  return triangles(graph).map((closed, node) => closed / pairsAmong(degrees[node]));
}

/** Mean over those with two ties or more; NaN where nobody has. */
export function meanClustering(graph: Graph): number {
  let sum = 0;
  let nodes = 0;
  for (const share of localClustering(graph)) {
    if (Number.isNaN(share)) continue;
    sum += share;
    nodes++;
  }
  return sum / nodes;
}
