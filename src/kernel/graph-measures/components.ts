/** Connected parts: two nodes are in one part when a chain of ties links them, whichever way the ties point (weak components). By union-find. */
import type {Digraph} from './digraph.ts';

export interface Components {
  /** Part of each node; parts are numbered by their first node. */
  readonly of: Int32Array;
  /** Nodes by part. */
  readonly sizes: Int32Array;
  /** Nodes in the largest part. */
  readonly largest: number;
}

export function components({nodes, first, target}: Digraph): Components {
  const parent = Int32Array.from({length: nodes}, (_, node) => node);
  const root = (node: number) => {
    while (parent[node] !== node) node = parent[node] = parent[parent[node]];
    return node;
  };
  for (let from = 0, at = 0; from < nodes; from++) {
    for (; at < first[from + 1]; at++) {
      const one = root(from);
      const other = root(target[at]);
      parent[Math.max(one, other)] = Math.min(one, other); // the root of a part is its first node
    }
  }
  const of = new Int32Array(nodes);
  const sizes: number[] = [];
  let largest = 0;
  for (let node = 0; node < nodes; node++) {
    const head = root(node);
    if (head === node) of[node] = sizes.push(0) - 1;
    else of[node] = of[head];
    largest = Math.max(largest, ++sizes[of[node]]);
  }
  return {of, sizes: Int32Array.from(sizes), largest};
}
