/**
 * Rings that spread over a network, as one rule over the kernel's public parts (graphs, keyed draws): what any framework can express. Each week, from
 * the rings of the week before, with h = neighbours further in, d = neighbours, and one draw u a person:
 *
 *     r < 2 and u < ½ (h/d)²: one ring in;   else r > 0 and u ≥ 0.99: one ring out
 *
 * `recount` reads the neighbours of everybody outside the innermost ring each week; `keepCounts` changes h only where somebody moves, and looks only at
 * those who have somebody further in. Draws are made only where they matter, and have names, so both come to the same rings.
 */
import {log} from '../../src/kernel/math.ts';
import {Chance, type Stream} from '../../src/kernel/random.ts';
import type {Network} from './ring-network.ts';

const INWARD = 0.5;
const OUTWARD = 0.01;
const INNERMOST = 2;
/** The ring of nobody: further in than nobody, and next to no ring. */
const NOWHERE = -1;
const WORDS = 4294967296;

export interface Spread {
  /** The first week with more than half in the innermost ring; and the share there at the end. */
  readonly half: number;
  readonly share: number;
}

/** The rule, for who has some share of neighbours further in. */
function moved(now: number, share: number, uniform: number): number {
  if (uniform < INWARD * share * share) return now + 1;
  return now > 0 && uniform >= 1 - OUTWARD ? now - 1 : now;
}

/**
 * Who falls if nothing draws them in, in order, written to `falling`: of those who have nobody further in, each falls with the probability OUTWARD, so
 * what is drawn is how many are passed over until the next. Returns how many.
 */
function drawFalls(nodes: number, draws: Stream, falling: Int32Array): number {
  let count = 0, drawn = 0;
  for (let node = passed(draws.uniform(drawn++)); node < nodes; node += 1 + passed(draws.uniform(drawn++))) falling[count++] = node;
  falling[count] = nodes;
  return count;
}

const LOG_STAYS = log(1 - OUTWARD);

/** Failures before the first success of probability OUTWARD, by inversion. */
function passed(uniform: number): number {
  return Math.floor(log(1 - uniform) / LOG_STAYS);
}

/** One of a hundred begins in the innermost ring. The last place is nobody's. */
function begin(nodes: number, chance: Chance): Int8Array {
  const draws = chance.stream('start').at(0);
  const ring = new Int8Array(nodes + 1);
  ring[nodes] = NOWHERE;
  for (let left = Math.round(nodes / 100), drawn = 0; left > 0; drawn++) {
    const node = Math.floor(draws.uniform(drawn) * nodes);
    if (ring[node] === INNERMOST) continue;
    ring[node] = INNERMOST;
    left--;
  }
  return ring;
}

/** How many neighbours are further in than `now`. The sign bit of a difference counts: a branch for each neighbour would be guessed wrong too often. */
function furtherIn({row, neighbour}: Network, ring: Int8Array, node: number, now: number): number {
  let count = 0;
  for (let slot = row[node], end = row[node + 1]; slot < end; slot += 4) {
    count += ((now - ring[neighbour[slot]]) >>> 31) + ((now - ring[neighbour[slot + 1]]) >>> 31)
      + ((now - ring[neighbour[slot + 2]]) >>> 31) + ((now - ring[neighbour[slot + 3]]) >>> 31);
  }
  return count;
}

export function recount(network: Network, seed: string, weeks: number): Spread {
  const {nodes} = network;
  const chance = new Chance(seed, 0);
  const falling = new Int32Array(nodes + 1);
  let ring: Int8Array = begin(nodes, chance), next: Int8Array = ring.slice();
  let half = -1, innermost = 0;
  for (let week = 0; week < weeks; week++) {
    drawFalls(nodes, chance.stream('fall').at(week), falling);
    innermost = turnAll(network, ring, next, chance.stream('move').at(week), falling);
    [ring, next] = [next, ring];
    if (half < 0 && innermost * 2 > nodes) half = week + 1;
  }
  return {half, share: innermost / nodes};
}

/** A week of everybody, from `ring` to `next`; how many are in the innermost ring then. */
function turnAll(network: Network, ring: Int8Array, next: Int8Array, draws: Stream, falling: Int32Array): number {
  const {nodes, degree} = network;
  let innermost = 0, fall = 0;
  for (let node = 0; node < nodes; node++) {
    const now = ring[node];
    const further = now < INNERMOST ? furtherIn(network, ring, node, now) : 0;
    let to = further > 0 ? moved(now, further / degree[node], (draws.word(node) >>> 0) / WORDS) : now;
    if (falling[fall] === node) {
      fall++;
      if (further === 0 && now > 0) to = now - 1;
    }
    next[node] = to;
    innermost += to >> 1;
  }
  return innermost;
}

/** The rings, and what is kept beside them: how many neighbours are further in (0 in the innermost ring), and a bit for each who has any. */
interface Kept {
  readonly ring: Int8Array;
  readonly further: Uint16Array;
  readonly open: Int32Array;
}

export function keepCounts(network: Network, seed: string, weeks: number): Spread {
  const {nodes} = network;
  const chance = new Chance(seed, 0);
  const kept: Kept = {ring: begin(nodes, chance), further: new Uint16Array(nodes), open: new Int32Array((nodes >> 5) + 1)};
  for (let node = 0; node < nodes; node++) keep(kept, node, kept.ring[node] < INNERMOST ? furtherIn(network, kept.ring, node, kept.ring[node]) : 0);
  const falling = new Int32Array(nodes + 1), movers = new Int32Array(nodes);
  let half = -1;
  let innermost = Math.round(nodes / 100);
  for (let week = 0; week < weeks; week++) {
    const falls = drawFalls(nodes, chance.stream('fall').at(week), falling);
    const count = decide(network, kept, chance.stream('move').at(week), falling.subarray(0, falls), movers);
    for (let at = 0; at < count; at++) {
      const node = movers[at] >> 1, from = kept.ring[node], to = from + ((movers[at] & 1) === 1 ? 1 : -1);
      innermost += (to >> 1) - (from >> 1);
      turn(network, kept, node, from, to);
    }
    if (half < 0 && innermost * 2 > nodes) half = week + 1;
  }
  return {half, share: innermost / nodes};
}

/** Who moves this week: node · 2, and 1 more where it moves in. All decide from the same rings. */
function decide({degree}: Network, {ring, further, open}: Kept, draws: Stream, falling: Int32Array, movers: Int32Array): number {
  let count = 0;
  for (let part = 0; part < open.length; part++) {
    // From the lowest bit up: bits & −bits is that bit alone, bits & (bits − 1) all others.
    for (let bits = open[part]; bits !== 0; bits &= bits - 1) {
      const node = part * 32 + 31 - Math.clz32(bits & -bits);
      const to = moved(ring[node], further[node] / degree[node], (draws.word(node) >>> 0) / WORDS);
      if (to !== ring[node]) movers[count++] = node * 2 + (to > ring[node] ? 1 : 0);
    }
  }
  for (const node of falling) if (further[node] === 0 && ring[node] > 0) movers[count++] = node * 2;
  return count;
}

/** Only who is on the outer of the two rings sees a difference: the mover is further in than they, or no longer. */
function turn({row, neighbour}: Network, kept: Kept, node: number, from: number, to: number): void {
  const {ring, further} = kept;
  const outer = Math.min(from, to);
  let mine = 0;
  ring[node] = to;
  for (let slot = row[node], end = row[node + 1]; slot < end; slot++) {
    const other = neighbour[slot], theirs = ring[other];
    mine += (to - theirs) >>> 31;
    if (theirs === outer) keep(kept, other, further[other] + to - from);
  }
  keep(kept, node, to < INNERMOST ? mine : 0);
}

function keep({further, open}: Kept, node: number, count: number): void {
  further[node] = count;
  const bit = 1 << (node & 31);
  if (count > 0) open[node >> 5] |= bit;
  else open[node >> 5] &= ~bit;
}
