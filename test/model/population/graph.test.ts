/** Goal: the graphs of the test form are what theory takes them for. Method: counts and degrees, exact; means within five standard deviations. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {canBeRegular, erdosRenyi, randomRegular, ringLattice, wattsStrogatz, type Edges} from '../../../src/kernel/graph.ts';
import {Stream} from '../../../src/kernel/random.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import type {GraphNetwork} from '../../../src/model/plan.ts';
import {build, quietStart, tiesOf} from './plans.ts';

function uniform(seed: string | number) {
  const draws = new Stream(`${seed}`, 'graph', 0).at(0);
  let k = 0;
  return () => draws.uniform(0, k++);
}

function pairsOf({one, other}: Edges): string[] {
  return Array.from(one, (_, edge) => `${Math.min(one[edge], other[edge])}-${Math.max(one[edge], other[edge])}`).sort();
}

function degreesOf(nodes: number, {one, other}: Edges): number[] {
  const degrees = Array<number>(nodes).fill(0);
  for (const node of [...one, ...other]) degrees[node]++;
  return degrees;
}

function isSimple(edges: Edges): boolean {
  return new Set(pairsOf(edges)).size === edges.one.length && edges.one.every((one, edge) => one !== edges.other[edge]);
}

describe('ring lattice', () => {
  test('joins each to the nearest on both sides', () => {
    expect(pairsOf(ringLattice(6, 2))).toEqual(['0-1', '0-5', '1-2', '2-3', '3-4', '4-5']);
    expect(pairsOf(ringLattice(6, 4))).toEqual(['0-1', '0-2', '0-4', '0-5', '1-2', '1-3', '1-5', '2-3', '2-4', '3-4', '3-5', '4-5']);
  });

  test('an odd number of ties adds the one opposite; all ties make the complete graph', () => {
    expect(pairsOf(ringLattice(4, 1))).toEqual(['0-2', '1-3']);
    for (const nodes of [2, 5, 6]) expect(ringLattice(nodes, nodes - 1).one.length).toBe(nodes * (nodes - 1) / 2);
  });

  test('what cannot be is refused', () => {
    expect(canBeRegular(5, 3)).toBe(false);
    expect(canBeRegular(4, 4)).toBe(false);
    expect(() => ringLattice(5, 3)).toThrow('no graph of 5 has 3 neighbours each');
  });
});

const shape = fc.tuple(fc.integer({min: 2, max: 40}), fc.integer({min: 0, max: 12})).filter(([nodes, degree]) => canBeRegular(nodes, degree));

test('regular graphs, drawn or not, have exactly so many neighbours each, and no pair twice', () => {
  fc.assert(fc.property(shape, fc.nat(), ([nodes, degree], seed) => {
    for (const edges of [ringLattice(nodes, degree), randomRegular(nodes, degree, uniform(seed))]) {
      expect(degreesOf(nodes, edges)).toEqual(Array(nodes).fill(degree));
      expect(isSimple(edges)).toBe(true);
    }
  }), {seed: 1});
});

describe('Watts and Strogatz', () => {
  test('has exactly nodes·degree/2 edges at any rewiring, no self, no pair twice', () => {
    fc.assert(fc.property(shape, fc.double({min: 0, max: 1, noNaN: true}), fc.nat(), ([nodes, degree], rewired, seed) => {
      const edges = wattsStrogatz(nodes, degree, rewired, uniform(seed));
      expect(edges.one.length).toBe(nodes * degree / 2);
      expect(isSimple(edges)).toBe(true);
    }), {seed: 1});
  });

  test('without rewiring is the lattice; with a tenth, about a tenth of the edges is new', () => {
    expect(pairsOf(wattsStrogatz(100, 4, 0, uniform('a')))).toEqual(pairsOf(ringLattice(100, 4)));
    const lattice = new Set(pairsOf(ringLattice(2000, 10)));
    const moved = pairsOf(wattsStrogatz(2000, 10, 0.1, uniform('a'))).filter(pair => !lattice.has(pair)).length;
    expect(Math.abs(moved - 1000)).toBeLessThan(5 * Math.sqrt(10_000 * 0.1 * 0.9) + 10);
  });

  test('one end stays: everybody keeps at least half of the ties', () => {
    expect(Math.min(...degreesOf(500, wattsStrogatz(500, 6, 1, uniform('b'))))).toBeGreaterThanOrEqual(3);
  });
});

describe('Erdős and Rényi', () => {
  test.each(['a', 'b', 'c'])('pairs are tied independently, each as likely (seed %s)', seed => {
    const edges = erdosRenyi(3000, 4, uniform(seed));
    const p = 4 / 2999;
    const pairs = 3000 * 2999 / 2;
    expect(Math.abs(edges.one.length - pairs * p)).toBeLessThan(5 * Math.sqrt(pairs * p * (1 - p)));
    expect(isSimple(edges)).toBe(true);
    const degrees = degreesOf(3000, edges);
    // Isolated: e^−4 of them. The first and the last half of the numbers alike.
    expect(Math.abs(degrees.filter(degree => degree === 0).length - 54.9)).toBeLessThan(5 * Math.sqrt(55));
    const early = degrees.slice(0, 1500).reduce((sum, degree) => sum + degree, 0);
    expect(Math.abs(early - 6000)).toBeLessThan(5 * Math.sqrt(12_000));
  });

  test('the largest part holds the share that theory says: S = 1 − e^−cS', () => {
    // c = 2: S = .79681; variance S(1 − S)/(1 − c(1 − S))²/n, so the standard deviation at 4,000 is .0107.
    expect(Math.abs(largestPart(4000, erdosRenyi(4000, 2, uniform('a'))) - 0.79681)).toBeLessThan(5 * 0.0107);
  });

  test('no ties, all ties, nobody', () => {
    expect(erdosRenyi(10, 0, uniform('a')).one.length).toBe(0);
    expect(pairsOf(erdosRenyi(5, 4, uniform('a')))).toEqual(pairsOf(ringLattice(5, 4)));
    expect(erdosRenyi(0, 0, uniform('a')).one.length).toBe(0);
  });
});

function largestPart(nodes: number, {one, other}: Edges): number {
  const parent = Array.from({length: nodes}, (_, node) => node);
  const root = (node: number): number => { while (parent[node] !== node) node = parent[node] = parent[parent[node]]; return node; };
  one.forEach((node, edge) => { parent[root(node)] = root(other[edge]); });
  const sizes = new Map<number, number>();
  for (let node = 0; node < nodes; node++) sizes.set(root(node), (sizes.get(root(node)) ?? 0) + 1);
  return Math.max(...sizes.values()) / nodes;
}

test.each(['lattice', 'random regular', 'erdos-renyi', 'watts-strogatz'] as const)('a %s network is one school of teachers, all ties alike and at rest', graph => {
  const network: GraphNetwork = {kind: 'graph', graph, people: 100, tiesEach: 30, rewired: 0.1};
  const world = build(network, quietStart);
  checkInvariants(world);
  expect(world.places.schools).toBe(1);
  expect(world.places.office[0] + Math.max(...world.places.roleOfPost)).toBe(0);
  const ties = [...tiesOf(world.ties).values()];
  if (graph !== 'erdos-renyi') expect(ties).toHaveLength(1500);
  expect(ties.every(tie => tie[0] === Math.fround(0.3) && tie[1] === Math.fround(0.3))).toBe(true);
  expect(world.ties.capacity).toBe(Math.max(...world.ties.degree) + 8);
});
