/**
 * Graphs whose properties are known, as lists of edges (each once). `uniform` gives the next draw from [0, 1).
 *
 * Sources: Watts & Strogatz (1998), as in networkx.watts_strogatz_graph; Batagelj & Brandes (2005) for G(n, p) in time of its edges;
 * Steger & Wormald (1999) for regular graphs.
 */
import {InvariantError} from './issues.ts';
import {log} from './math.ts';
import {pick} from './random.ts';

export interface Edges {
  readonly one: Int32Array;
  readonly other: Int32Array;
}

export type Uniform = () => number;

/** Whether a graph exists in which each of `nodes` has exactly `degree` neighbours. */
export function canBeRegular(nodes: number, degree: number): boolean {
  return Number.isInteger(nodes) && Number.isInteger(degree) && degree >= 0 && degree < Math.max(1, nodes) && nodes * degree % 2 === 0;
}

/** Each is joined to the degree/2 nearest on each side of a ring; with an odd degree also to the one opposite. */
export function ringLattice(nodes: number, degree: number): Edges {
  return edgesOf(ring(nodes, degree));
}

/**
 * A ring lattice whose edges, one after the other from near to far, are rewired with the probability `rewired`: the edge (i, i + j) goes to
 * a node that is neither i nor a neighbour of i. Exactly nodes·degree/2 edges.
 */
export function wattsStrogatz(nodes: number, degree: number, rewired: number, uniform: Uniform): Edges {
  const edges = ring(nodes, degree);
  const present = new Set(edges.map(([one, other]) => keyOf(nodes, one, other)));
  const degrees = new Int32Array(nodes).fill(degree);
  for (const edge of edges) {
    const [one, other] = edge;
    if (uniform() >= rewired || degrees[one] >= nodes - 1) continue;
    let to = pick(uniform(), nodes);
    while (to === one || present.has(keyOf(nodes, one, to))) to = pick(uniform(), nodes);
    present.delete(keyOf(nodes, one, other));
    present.add(keyOf(nodes, one, to));
    degrees[other]--;
    degrees[to]++;
    edge[1] = to;
  }
  return edgesOf(edges);
}

/** G(n, p): every pair is tied with p = degree/(n − 1), so `degree` neighbours on average. */
export function erdosRenyi(nodes: number, degree: number, uniform: Uniform): Edges {
  const edges: [number, number][] = [];
  const present = nodes > 1 ? degree / (nodes - 1) : 0;
  if (present <= 0) return edgesOf(edges);
  const logAbsent = log(1 - Math.min(1, present));
  for (let node = 1, before = -1; node < nodes;) {
    before += 1 + (present >= 1 ? 0 : Math.floor(log(1 - uniform()) / logAbsent));
    while (before >= node && node < nodes) before -= node++;
    if (node < nodes) edges.push([before, node]);
  }
  return edgesOf(edges);
}

/** Each has exactly `degree` neighbours: loose ends are paired at random; pairs that can't be are shuffled again. */
export function randomRegular(nodes: number, degree: number, uniform: Uniform): Edges {
  mustBeRegular(nodes, degree);
  if (degree === nodes - 1) return ringLattice(nodes, degree);
  for (;;) {
    const edges = pairUp(nodes, degree, uniform);
    if (edges) return edgesOf(edges);
  }
}

/** Null where the ends that are left can't be paired. */
function pairUp(nodes: number, degree: number, uniform: Uniform): [number, number][] | null {
  const edges: [number, number][] = [];
  const present = new Set<number>();
  let ends = Array.from({length: nodes * degree}, (_, end) => end % nodes);
  while (ends.length > 0) {
    shuffle(ends, uniform);
    const left: number[] = [];
    for (let at = 0; at < ends.length; at += 2) {
      const key = keyOf(nodes, ends[at], ends[at + 1]);
      if (ends[at] === ends[at + 1] || present.has(key)) {
        left.push(ends[at], ends[at + 1]);
      } else {
        present.add(key);
        edges.push([ends[at], ends[at + 1]]);
      }
    }
    if (!canGoOn(nodes, left, present)) return null;
    ends = left;
  }
  return edges;
}

function canGoOn(nodes: number, ends: readonly number[], present: ReadonlySet<number>): boolean {
  if (ends.length === 0) return true;
  const loose = [...new Set(ends)];
  return loose.some((one, at) => loose.slice(0, at).some(other => !present.has(keyOf(nodes, one, other))));
}

function shuffle(ends: number[], uniform: Uniform): void {
  for (let last = ends.length - 1; last > 0; last--) {
    const at = pick(uniform(), last + 1);
    [ends[last], ends[at]] = [ends[at], ends[last]];
  }
}

function ring(nodes: number, degree: number): [number, number][] {
  mustBeRegular(nodes, degree);
  const edges: [number, number][] = [];
  for (let step = 1; step <= degree >> 1; step++) {
    for (let node = 0; node < nodes; node++) edges.push([node, (node + step) % nodes]);
  }
  for (let node = 0; degree % 2 && node < nodes / 2; node++) edges.push([node, node + nodes / 2]);
  return edges;
}

function mustBeRegular(nodes: number, degree: number): void {
  if (!canBeRegular(nodes, degree)) throw new InvariantError(`no graph of ${nodes} has ${degree} neighbours each`);
}

function keyOf(nodes: number, one: number, other: number): number {
  return one < other ? one * nodes + other : other * nodes + one;
}

function edgesOf(edges: readonly (readonly [number, number])[]): Edges {
  return {one: Int32Array.from(edges, edge => edge[0]), other: Int32Array.from(edges, edge => edge[1])};
}
