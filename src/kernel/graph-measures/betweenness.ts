/**
 * Who stands between others: the share of ordered pairs of other nodes whose shortest paths lead through a node (of several shortest paths,
 * the share that does). Works with and without direction.
 *
 * Source: Brandes (2001), "A faster algorithm for betweenness centrality": one breadth-first search a node, summed up backwards.
 */
import type {Digraph} from './digraph.ts';

/** By node, 0..1; NaN where there are fewer than three nodes. */
export function betweenness(graph: Digraph): Float64Array {
  const {nodes} = graph;
  const through = new Float64Array(nodes);
  const search = new Search(graph);
  for (let from = 0; from < nodes; from++) search.from(from, through);
  return through.map(paths => paths / ((nodes - 1) * (nodes - 2)));
}

class Search {
  readonly #graph: Digraph;
  readonly #order: Int32Array;
  readonly #distance: Int32Array;
  readonly #paths: Float64Array;
  readonly #carried: Float64Array;

  constructor(graph: Digraph) {
    this.#graph = graph;
    this.#order = new Int32Array(graph.nodes);
    this.#distance = new Int32Array(graph.nodes);
    this.#paths = new Float64Array(graph.nodes);
    this.#carried = new Float64Array(graph.nodes);
  }

  /** Adds to `through` what the shortest paths from one node carry. */
  from(source: number, through: Float64Array): void {
    const {first, target} = this.#graph;
    const order = this.#order, distance = this.#distance.fill(-1), paths = this.#paths.fill(0), carried = this.#carried.fill(0);
    let reached = 0;
    order[reached++] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let next = 0; next < reached; next++) {
      const node = order[next];
      for (let at = first[node]; at < first[node + 1]; at++) {
        const other = target[at];
        if (distance[other] < 0) {
          distance[other] = distance[node] + 1;
          order[reached++] = other;
        }
        if (distance[other] === distance[node] + 1) paths[other] += paths[node];
      }
    }
    for (let next = reached - 1; next > 0; next--) {
      const node = order[next];
      for (let at = first[node]; at < first[node + 1]; at++) {
        const other = target[at];
        if (distance[other] === distance[node] + 1) carried[node] += paths[node] / paths[other] * (1 + carried[other]);
      }
      through[node] += carried[node];
    }
  }
}
