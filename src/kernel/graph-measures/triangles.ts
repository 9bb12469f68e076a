/** Of the pairs among each node's neighbours, how many are tied: the triangles the node is part of. */
import type {Graph} from './digraph.ts';

export function triangles({nodes, first, target}: Graph): Float64Array {
  const closed = new Float64Array(nodes);
  const mark = new Int32Array(nodes).fill(-1);
  for (let node = 0; node < nodes; node++) {
    for (let at = first[node]; at < first[node + 1]; at++) mark[target[at]] = node;
    let ends = 0;
    for (let at = first[node]; at < first[node + 1]; at++) {
      for (let next = first[target[at]]; next < first[target[at] + 1]; next++) if (mark[target[next]] === node) ends++;
    }
    closed[node] = ends / 2;
  }
  return closed;
}

/** Pairs among k neighbours. */
export function pairsAmong(neighbours: number): number {
  return neighbours * (neighbours - 1) / 2;
}
