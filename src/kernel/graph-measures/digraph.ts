/**
 * A plain graph: who points to whom, as compressed rows in rising order (CSR). Pairs named twice count once, and nobody points to oneself.
 * A graph without direction points both ways along every tie, so that one format serves both.
 */

export interface Digraph {
  readonly nodes: number;
  /** Node i points to target[first[i]] .. target[first[i + 1] − 1]. Length nodes + 1. */
  readonly first: Int32Array;
  readonly target: Int32Array;
}

/** Ties without direction: each stands in the rows of both ends. */
export interface Graph extends Digraph {
  readonly undirected: true;
}

/** From a list of pairs in any order. */
export function digraph(nodes: number, source: ArrayLike<number>, target: ArrayLike<number>): Digraph {
  const keys = new Float64Array(source.length);
  let pairs = 0;
  for (let at = 0; at < source.length; at++) if (source[at] !== target[at]) keys[pairs++] = source[at] * nodes + target[at];
  return fromKeys(nodes, keys.subarray(0, pairs));
}

/** Two are tied where one points to the other, or both do. */
export function bothWays({nodes, first, target}: Digraph): Graph {
  const keys = new Float64Array(target.length * 2);
  for (let from = 0, at = 0; from < nodes; from++) {
    for (; at < first[from + 1]; at++) {
      keys[2 * at] = from * nodes + target[at];
      keys[2 * at + 1] = target[at] * nodes + from;
    }
  }
  return {...fromKeys(nodes, keys), undirected: true};
}

/** Ties without direction, from a list of pairs in any order. */
export function graph(nodes: number, one: ArrayLike<number>, other: ArrayLike<number>): Graph {
  return bothWays(digraph(nodes, one, other));
}

/** Whether `from` points to `to`. */
export function pointsTo({first, target}: Digraph, from: number, to: number): boolean {
  let low = first[from];
  let high = first[from + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (target[middle] < to) low = middle + 1;
    else high = middle;
  }
  return low < first[from + 1] && target[low] === to;
}

/** How many each node points to; in a graph without direction, its ties. */
export function outDegrees({nodes, first}: Digraph): Int32Array {
  return Int32Array.from({length: nodes}, (_, node) => first[node + 1] - first[node]);
}

/** How many point to each node. */
export function inDegrees({nodes, target}: Digraph): Int32Array {
  const degrees = new Int32Array(nodes);
  for (const node of target) degrees[node]++;
  return degrees;
}

/** The graph without some of its nodes; those that stay are numbered anew, in their old order. */
export function without({nodes, first, target}: Graph, gone: Uint8Array): Graph {
  const number = new Int32Array(nodes);
  let stay = 0;
  for (let node = 0; node < nodes; node++) number[node] = gone[node] ? -1 : stay++;
  const one: number[] = [], other: number[] = [];
  for (let from = 0; from < nodes; from++) {
    if (gone[from]) continue;
    for (let at = first[from]; at < first[from + 1]; at++) {
      if (gone[target[at]]) continue;
      one.push(number[from]);
      other.push(number[target[at]]);
    }
  }
  return {...digraph(stay, one, other), undirected: true};
}

/** A key is source · nodes + target; sorts them and leaves out repeats. */
function fromKeys(nodes: number, keys: Float64Array): Digraph {
  keys.sort();
  const first = new Int32Array(nodes + 1);
  const target = new Int32Array(keys.length);
  let pairs = 0;
  for (let at = 0; at < keys.length; at++) {
    if (at > 0 && keys[at] === keys[at - 1]) continue;
    const from = Math.floor(keys[at] / nodes);
    target[pairs++] = keys[at] - from * nodes;
    first[from + 1]++;
  }
  for (let node = 0; node < nodes; node++) first[node + 1] += first[node];
  return {nodes, first, target: target.slice(0, pairs)};
}
