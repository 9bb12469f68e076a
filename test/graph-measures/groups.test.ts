/**
 * Goal: groups found in a network are real groups, and the phase of a network is the one a weaver would name. Method: networks with planted
 * groups and networks drawn after the four pictures; properties at random; the independent library's best division as a yardstick.
 */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {components} from '../../src/kernel/graph-measures/components.ts';
import {bothWays, graph} from '../../src/kernel/graph-measures/digraph.ts';
import {louvain} from '../../src/kernel/graph-measures/louvain.ts';
import {modularity} from '../../src/kernel/graph-measures/modularity.ts';
import {weavingPhase} from '../../src/kernel/graph-measures/weaving-phase.ts';
import {Stream} from '../../src/kernel/random.ts';
import {anyNetwork, arcsOf, described, named} from './networks.ts';

const seed = {seed: 12, numRuns: 150};

function drawn(purpose: string): () => number {
  const stream = new Stream('groups', purpose, 0).at(0);
  let k = 0;
  return () => stream.uniform(0, k++);
}

describe('groups', () => {
  test('cliques in a ring are found one by one', () => {
    const found = louvain(named('cliques in a ring'));
    expect([...found]).toEqual(Array.from({length: 30}, (_, node) => Math.floor(node / 5)));
  });

  test('parts without ties between them are never one group', () => {
    const found = louvain(graph(7, [0, 1, 3, 4], [1, 2, 4, 5]));
    expect([...found]).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  test('the karate club divides as well as it can', () => {
    // .41979 is the best division there is (Brandes et al. 2008); people alone change nothing.
    const club = named('a karate club, and three people alone');
    const best = Math.max(...Array.from({length: 10}, (_, order) => modularity(club, louvain(club, drawn(`order ${order}`)))));
    expect(best).toBeCloseTo(0.41979, 4);
    expect(modularity(club, louvain(club))).toBeGreaterThan(0.41);
  });

  test.each(described.filter(({modularity}) => modularity !== null))('are about as good as the library finds: $name', network => {
    const flat = bothWays(arcsOf(network));
    expect(modularity(flat, louvain(flat))).toBeGreaterThan(network.modularity! - 0.02);
  });

  test('hang together, beat one group for all and everybody alone, and are the same every time', () => {
    fc.assert(fc.property(anyNetwork, network => {
      const flat = bothWays(arcsOf(network));
      const found = louvain(flat);
      expect(louvain(flat)).toEqual(found);
      expect(louvain(flat, drawn('some order'))).toEqual(louvain(flat, drawn('some order')));
      for (const group of new Set(found)) {
        const inside = network.arcs.filter(([from, to]) => found[from] === group && found[to] === group);
        const {of} = components(arcsOf({nodes: network.nodes, arcs: inside}));
        expect(new Set([...of].filter((_, node) => found[node] === group)).size).toBe(1);
      }
      if (flat.target.length === 0) return;
      const quality = modularity(flat, found);
      expect(quality).toBeGreaterThan(-1e-12);
      expect(quality).toBeGreaterThanOrEqual(modularity(flat, found.map((_, node) => node)) - 1e-12);
    }), seed);
  });
});

describe('the phase of a network', () => {
  const pairs = (list: readonly (readonly [number, number])[], nodes: number) => graph(nodes, list.map(([one]) => one), list.map(([, other]) => other));
  const star = (hub: number, followers: readonly number[]) => followers.map(follower => [hub, follower] as const);
  const range = (from: number, to: number) => Array.from({length: to - from}, (_, at) => from + at);
  const clique = (members: readonly number[]) => members.flatMap((one, at) => members.slice(at + 1).map(other => [one, other] as const));

  test('small clusters without ties between them are scattered', () => {
    expect(weavingPhase(pairs(range(0, 6).flatMap(at => clique(range(4 * at, 4 * at + 4))), 24))).toBe('scattered');
    expect(weavingPhase(graph(9, [], []))).toBe('scattered');
  });

  test('clusters that only a weaver links are hub-and-spoke', () => {
    const clusters = range(0, 6).flatMap(at => [...clique(range(4 * at, 4 * at + 4)), [24, 4 * at] as const]);
    expect(weavingPhase(pairs(clusters, 25))).toBe('hub-and-spoke');
    expect(weavingPhase(named('a star'))).toBe('hub-and-spoke');
  });

  test('several weavers, each with followers, tied to each other are multi-hub', () => {
    const hubs = range(0, 4);
    expect(weavingPhase(pairs([...clique(hubs), ...hubs.flatMap(hub => star(hub, range(4 + 9 * hub, 13 + 9 * hub)))], 40))).toBe('multi-hub');
  });

  test('a tight core to which everybody else has two ties is core-periphery', () => {
    const core = range(0, 10);
    const followers = range(10, 50).flatMap(at => [[at % 10, at], [(at * 3 + 1) % 10, at]] as const);
    expect(weavingPhase(pairs([...clique(core), ...followers], 50))).toBe('core-periphery');
  });

  test('an even mesh has no core, however well it holds together', () => {
    expect(weavingPhase(named('a small world'))).toBe('multi-hub');
  });

  test('nobody has no phase; one person is not scattered', () => {
    expect(weavingPhase(graph(0, [], []))).toBeNull();
  });
});
