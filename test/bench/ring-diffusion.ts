/**
 * Rings that spread over a network, as one rule over the kernel's public parts (graphs, keyed draws): what any framework can express. Each week, from
 * the rings of the week before, with h = neighbours further in, d = neighbours, and one draw u a person:
 *
 *     r < 2 and u < ½ (h/d)²: one ring in;   else r > 0 and u ≥ 0.99: one ring out
 *
 * `recount` reads the neighbours of everybody outside the innermost ring each week; `keepCounts` changes h only where somebody moves, and draws
 * only where a draw can matter.
 */
import {wattsStrogatz} from '../../src/kernel/graph.ts';
import {Chance, type Stream} from '../../src/kernel/random.ts';

const INWARD = 0.5;
const OUTWARD = 0.01;
const INNERMOST = 2;
const NEIGHBOURS = 10;

export interface Network {
  readonly nodes: number;
  /** Neighbours of i: neighbour[first[i]] … */
  readonly first: Int32Array;
  readonly neighbour: Int32Array;
}

export interface Spread {
  /** The first week with more than half in the innermost ring; and the share there at the end. */
  readonly half: number;
  readonly share: number;
}

export function networkOf(nodes: number, seed: string): Network {
  const draws = new Chance(seed, 0).stream('graph').at(0);
  let drawn = 0;
  const {one, other} = wattsStrogatz(nodes, NEIGHBOURS, 0.1, () => draws.uniform(0, drawn++));
  const first = new Int32Array(nodes + 1);
  for (let edge = 0; edge < one.length; edge++) {
    first[one[edge] + 1]++;
    first[other[edge] + 1]++;
  }
  for (let node = 0; node < nodes; node++) first[node + 1] += first[node];
  const next = first.slice();
  const neighbour = new Int32Array(2 * one.length);
  for (let edge = 0; edge < one.length; edge++) {
    neighbour[next[one[edge]]++] = other[edge];
    neighbour[next[other[edge]]++] = one[edge];
  }
  return {nodes, first, neighbour};
}

/** One of a hundred begins in the innermost ring. */
function begin({nodes}: Network, chance: Chance): Uint8Array {
  const draws = chance.stream('start').at(0);
  const rows = Int32Array.from({length: nodes}, (_, row) => row);
  const ring = new Uint8Array(nodes);
  for (let at = 0; at < Math.round(nodes / 100); at++) {
    const picked = at + Math.floor(draws.uniform(at) * (nodes - at));
    ring[rows[picked]] = INNERMOST;
    rows[picked] = rows[at];
  }
  return ring;
}

export function recount(network: Network, seed: string, weeks: number): Spread {
  const {nodes, first, neighbour} = network;
  const chance = new Chance(seed, 0);
  let ring: Uint8Array = begin(network, chance), next: Uint8Array = ring.slice();
  let half = -1, innermost = 0;
  for (let week = 0; week < weeks; week++) {
    const draws = chance.stream('move').at(week);
    innermost = 0;
    for (let node = 0; node < nodes; node++) {
      const now = ring[node];
      let further = 0;
      const from = first[node], end = first[node + 1];
      if (now < INNERMOST) for (let slot = from; slot < end; slot++) further += ring[neighbour[slot]] > now ? 1 : 0;
      next[node] = now === 0 && further === 0 ? 0 : moved(now, further / (end - from), draws.uniform(node));
      innermost += next[node] >> 1;
    }
    [ring, next] = [next, ring];
    if (half < 0 && innermost * 2 > nodes) half = week + 1;
  }
  return {half, share: innermost / nodes};
}

function moved(now: number, further: number, uniform: number): number {
  if (now < INNERMOST && uniform < INWARD * further * further) return now + 1;
  return now > 0 && uniform >= 1 - OUTWARD ? now - 1 : now;
}

export function keepCounts(network: Network, seed: string, weeks: number): Spread {
  const {nodes, first, neighbour} = network;
  const chance = new Chance(seed, 0);
  const ring = begin(network, chance);
  const further = new Uint16Array(nodes);
  for (let node = 0; node < nodes; node++) for (let slot = first[node]; slot < first[node + 1]; slot++) if (ring[neighbour[slot]] > ring[node]) further[node]++;
  const movers = new Int32Array(nodes), before = new Uint8Array(nodes);
  let half = -1;
  let innermost = ring.reduce((sum, now) => sum + (now >> 1), 0);
  for (let week = 0; week < weeks; week++) {
    const count = decide(network, ring, further, chance, week, movers);
    for (let at = 0; at < count; at++) before[at] = ring[movers[at] >> 1];
    for (let at = 0; at < count; at++) {
      const node = movers[at] >> 1;
      const to = ring[node] + ((movers[at] & 1) === 1 ? 1 : -1);
      innermost += (to >> 1) - (ring[node] >> 1);
      turn(network, ring, further, node, to);
    }
    if (half < 0 && innermost * 2 > nodes) half = week + 1;
  }
  return {half, share: innermost / nodes};
}

/** Who moves this week: node · 2, and 1 more where it moves in. All decide from the same rings. */
function decide({nodes, first}: Network, ring: Uint8Array, further: Uint16Array, chance: Chance, week: number, movers: Int32Array): number {
  const draws = chance.stream('move').at(week);
  const out: Stream = chance.stream('out').at(week);
  let count = 0, drawn = 0;
  // Of those who can only fall, one of a hundred does: draw how many are passed over until the next.
  let passed = gap(out.uniform(drawn++));
  for (let node = 0; node < nodes; node++) {
    const now = ring[node];
    if (now < INNERMOST && further[node] > 0) {
      const to = moved(now, further[node] / (first[node + 1] - first[node]), draws.uniform(node));
      if (to !== now) movers[count++] = node * 2 + (to > now ? 1 : 0);
    } else if (now > 0 && passed-- === 0) {
      movers[count++] = node * 2;
      passed = gap(out.uniform(drawn++));
    }
  }
  return count;
}

/** Failures before the first success of probability OUTWARD, by inversion. */
function gap(uniform: number): number {
  return Math.floor(Math.log(1 - uniform) / Math.log(1 - OUTWARD));
}

function turn({first, neighbour}: Network, ring: Uint8Array, further: Uint16Array, node: number, to: number): void {
  const from = ring[node];
  ring[node] = to;
  let mine = 0;
  for (let slot = first[node]; slot < first[node + 1]; slot++) {
    const other = neighbour[slot], theirs = ring[other];
    if (theirs > to) mine++;
    further[other] += (to > theirs ? 1 : 0) - (from > theirs ? 1 : 0);
  }
  further[node] = mine;
}
