/** Of all pairs that could be tied, the share that is: arcs / n(n − 1). Ties without direction count both ways, above and below the line. */
import type {Digraph} from './digraph.ts';

/** NaN where there is no pair. */
export function density({nodes, target}: Digraph): number {
  return target.length / (nodes * (nodes - 1));
}
