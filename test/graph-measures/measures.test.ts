/**
 * Goal: the measures of networks are what the literature means by them. Method: twenty networks on which an independent library gave every
 * number, to 1e-9; graphs whose answer is known by hand; nulls of random graphs; and relabelling, which may change nothing.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {erdosRenyi} from '../../src/kernel/graph.ts';
import {betweenness} from '../../src/kernel/graph-measures/betweenness.ts';
import {components} from '../../src/kernel/graph-measures/components.ts';
import {gini, shareOfTop, shareWithNone} from '../../src/kernel/graph-measures/concentration.ts';
import {corePeriphery} from '../../src/kernel/graph-measures/core-periphery.ts';
import {density} from '../../src/kernel/graph-measures/density.ts';
import {bothWays, digraph, graph, inDegrees, outDegrees, pointsTo, without, type Digraph} from '../../src/kernel/graph-measures/digraph.ts';
import {localClustering, meanClustering} from '../../src/kernel/graph-measures/local-clustering.ts';
import {modularity} from '../../src/kernel/graph-measures/modularity.ts';
import {reciprocity} from '../../src/kernel/graph-measures/reciprocity.ts';
import {transitivity} from '../../src/kernel/graph-measures/transitivity.ts';
import {Stream} from '../../src/kernel/random.ts';
import {agrees, anyNetwork, arcsOf, described, named} from './networks.ts';

const seed = {seed: 11, numRuns: 150};

/** Uniform numbers, one after the other, from a named stream. */
function sequence(purpose: string): () => number {
  const stream = new Stream('graphs', purpose, 0).at(0);
  let k = 0;
  return () => stream.uniform(0, k++);
}

function randomDigraph(nodes: number, share: number, uniform: () => number): Digraph {
  const pairs = Array.from({length: nodes * nodes}, (_, at) => [Math.floor(at / nodes), at % nodes]).filter(() => uniform() < share);
  return digraph(nodes, pairs.map(([from]) => from), pairs.map(([, to]) => to));
}

describe('an independent library agrees', () => {
  test('on twenty networks', () => expect(described).toHaveLength(20));

  test.each(described)('$name', network => {
    const arcs = arcsOf(network);
    const flat = bothWays(arcs);
    const single: readonly [number, number | null][] = [
      [density(arcs), network.density], [density(flat), network.flatDensity], [reciprocity(arcs), network.reciprocity],
      [transitivity(flat), network.transitivity], [meanClustering(flat), network.meanClustering], [gini(inDegrees(arcs)), network.gini],
      [modularity(flat, network.group), network.modularity],
    ];
    for (const [at, [value, told]] of single.entries()) expect(agrees(value, told), `measure ${at}: ${value} against ${told}`).toBe(true);
    expect(Array.from(localClustering(flat)).every((value, node) => agrees(value, network.clustering[node]))).toBe(true);
    expect([...components(arcs).sizes].sort((one, other) => other - one)).toEqual(network.parts);
    if (network.leastMisfit !== null) expect(corePeriphery(flat).misfit).toBe(network.leastMisfit);
    if (network.nodes < 3) return;
    expect(Array.from(betweenness(arcs)).every((value, node) => agrees(value, network.betweenness[node]))).toBe(true);
    expect(Array.from(betweenness(flat)).every((value, node) => agrees(value, network.flatBetweenness[node]))).toBe(true);
  });
});

describe('a plain graph', () => {
  test('forgets repeats and arcs to oneself, and knows who points to whom', () => {
    const arcs = digraph(4, [2, 0, 2, 3, 2], [1, 3, 0, 3, 1]);
    expect([...arcs.first]).toEqual([0, 1, 1, 3, 3]);
    expect([...arcs.target]).toEqual([3, 0, 1]);
    expect([...inDegrees(arcs)]).toEqual([1, 1, 0, 1]);
    expect([...outDegrees(arcs)]).toEqual([1, 0, 2, 0]);
    expect([pointsTo(arcs, 0, 3), pointsTo(arcs, 3, 0), pointsTo(arcs, 2, 3), pointsTo(arcs, 3, 3)]).toEqual([true, false, false, false]);
    expect([...bothWays(arcs).target]).toEqual([2, 3, 2, 0, 1, 0]);
  });

  test('without some of its nodes keeps the ties among the others', () => {
    const left = without(graph(5, [0, 1, 2, 3], [1, 2, 3, 4]), Uint8Array.of(0, 0, 1, 0, 0));
    expect([...left.first]).toEqual([0, 1, 2, 3, 4]);
    expect([...left.target]).toEqual([1, 0, 3, 2]);
  });
});

describe('numbers known by hand', () => {
  test('nothing is defined where nobody is tied or nobody is there', () => {
    for (const nodes of [0, 1]) expect(density(digraph(nodes, [], []))).toBeNaN();
    const bare = graph(3, [], []);
    expect([reciprocity(bare), transitivity(bare), meanClustering(bare), gini([0, 0]), modularity(bare, [0, 1, 2]), corePeriphery(bare).fit]).toEqual(Array(6).fill(NaN));
    expect([...components(bare).sizes]).toEqual([1, 1, 1]);
    expect([...betweenness(graph(2, [0], [1]))]).toEqual([NaN, NaN]);
  });

  test('the top tenth of twenty are two; some have nothing', () => {
    const counts = [...Array(16).fill(1), 4, 0, 10, 10];
    expect(shareOfTop(counts, 0.1)).toBeCloseTo(20 / 40, 12);
    expect(shareOfTop([3, 1], 0.1)).toBeCloseTo(3 / 4, 12);
    expect(shareOfTop([...Array(21).fill(1), 4, 5], 0.1)).toBeCloseTo(9 / 30, 12); // of 23 also two
    expect(shareWithNone(counts)).toBe(1 / 20);
  });

  test('parts are numbered by their first node', () => {
    const {of, sizes, largest} = components(digraph(6, [5, 4], [1, 5]));
    expect([...of]).toEqual([0, 1, 2, 3, 1, 1]);
    expect([...sizes]).toEqual([1, 3, 1, 1]);
    expect(largest).toBe(3);
  });

  test('the core of a star is its hub, of a clique everybody; both explain everything', () => {
    const star = corePeriphery(named('a star'));
    expect([star.size, star.misfit, star.fit, star.core[0]]).toEqual([1, 0, 1, 1]);
    const clique = corePeriphery(named('everybody tied'));
    expect([clique.misfit, clique.fit]).toEqual([0, 1]);
  });

  test('a clique of four with twice-tied followers is a perfect core; one tie among followers is a misfit', () => {
    const perfect = corePeriphery(named('a core and a periphery'));
    expect([...perfect.core]).toEqual([1, 1, 1, 1, ...Array(8).fill(0)]);
    expect([perfect.misfit, perfect.fit, perfect.correlation]).toEqual([0, 1, 1]);
    const arcs = described.find(({name}) => name === 'a core and a periphery')!.arcs;
    const flawed = corePeriphery(bothWays(arcsOf({nodes: 12, arcs: [...arcs, [5, 9]]})));
    expect([flawed.misfit, flawed.fit]).toEqual([1, 1 - 1 / 23]);
    // 6 of 6 pairs tied in the core, 1 of 28 outside: correlation (6·27 − 0) / √(6·28·7·27).
    expect(flawed.correlation).toBeCloseTo(162 / Math.sqrt(6 * 28 * 7 * 27), 12);
  });
});

describe('random graphs are as theory says', () => {
  // Density d of n(n − 1) pairs: returned arcs and closed paths estimate d and 1 − (1 − d)²; the bounds are five standard deviations of a
  // share among as many mutual pairs (n²/2 · d) and, for paths that share ties, three times that of the share of tied pairs.
  const [nodes, share] = [300, 0.05];
  const arcs = randomDigraph(nodes, share, sequence('random'));

  test('arcs are returned as often as there are arcs', () => {
    const pairs = nodes * (nodes - 1) / 2;
    expect(Math.abs(reciprocity(arcs) - density(arcs))).toBeLessThan(5 * Math.sqrt(share * (1 - share) / (pairs * share)));
  });

  test('paths are closed as often as pairs are tied either way', () => {
    const tied = 1 - (1 - share) * (1 - share);
    expect(Math.abs(transitivity(bothWays(arcs)) - tied)).toBeLessThan(5 * 3 * Math.sqrt(tied * (1 - tied) / (nodes * (nodes - 1) / 2)));
  });

  test('with two ties on average four in five are in the giant part', () => {
    const {one, other} = erdosRenyi(20_000, 2, sequence('giant'));
    // S = 1 − e^(−2S): .79681; the variance of the giant part is near n.
    expect(Math.abs(components(digraph(20_000, one, other)).largest / 20_000 - 0.79681)).toBeLessThan(5 / Math.sqrt(20_000));
  });
});

test('relabelling changes nothing', () => {
  fc.assert(fc.property(anyNetwork, fc.array(fc.nat(), {minLength: 14, maxLength: 14}), ({nodes, arcs}, keys) => {
    const label = Array.from({length: nodes}, (_, node) => node).sort((one, other) => keys[one] - keys[other] || one - other);
    const same = (measure: (graph: Digraph) => number) => {
      const one = measure(arcsOf({nodes, arcs}));
      const other = measure(arcsOf({nodes, arcs: arcs.map(([from, to]) => [label[from], label[to]])}));
      return Object.is(one, other) || Math.abs(one - other) < 1e-12;
    };
    const total = (column: Float64Array) => column.reduce((sum, value) => sum + value * value, 0);
    return [
      density, reciprocity, (arcs: Digraph) => transitivity(bothWays(arcs)), (arcs: Digraph) => meanClustering(bothWays(arcs)),
      (arcs: Digraph) => gini(inDegrees(arcs)), (arcs: Digraph) => components(arcs).largest, (arcs: Digraph) => total(betweenness(arcs)),
      (arcs: Digraph) => corePeriphery(bothWays(arcs)).misfit,
    ].every(same);
  }), seed);
});
