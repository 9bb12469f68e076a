/** Of all paths of two ties, the share whose ends are tied: 3 triangles / pairs of neighbours. In a random digraph of density d read without direction it is 1 − (1 − d)². */
import {outDegrees, type Graph} from './digraph.ts';
import {pairsAmong, triangles} from './triangles.ts';

/** NaN where nobody has two ties. */
export function transitivity(graph: Graph): number {
  let closed = 0;
  let pairs = 0;
  for (const corners of triangles(graph)) closed += corners;
  for (const degree of outDegrees(graph)) pairs += pairsAmong(degree);
  return closed / pairs;
}
