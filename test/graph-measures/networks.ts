/** Twenty networks with what networkx says of them (`fixtures/make.py`), and small ones to draw at random. */
import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {bothWays, digraph, type Digraph, type Graph} from '../../src/kernel/graph-measures/digraph.ts';

export interface Described {
  readonly name: string;
  readonly nodes: number;
  readonly arcs: readonly (readonly [number, number])[];
  readonly density: number;
  readonly flatDensity: number;
  readonly reciprocity: number | null;
  readonly transitivity: number | null;
  readonly clustering: readonly (number | null)[];
  readonly meanClustering: number | null;
  readonly gini: number | null;
  readonly parts: readonly number[];
  readonly betweenness: readonly number[];
  readonly flatBetweenness: readonly number[];
  readonly group: readonly number[];
  readonly modularity: number | null;
  readonly leastMisfit: number | null;
}

export const described = JSON.parse(readFileSync(new URL('fixtures/networks.json', import.meta.url), 'utf8')) as readonly Described[];

export function arcsOf({nodes, arcs}: Pick<Described, 'nodes' | 'arcs'>): Digraph {
  return digraph(nodes, arcs.map(([from]) => from), arcs.map(([, to]) => to));
}

/** The network of that name, without direction. */
export function named(name: string): Graph {
  return bothWays(arcsOf(described.find(network => network.name === name)!));
}

/** Up to fourteen nodes with arcs at random, some of them twice and some to oneself. */
export const anyNetwork: fc.Arbitrary<Pick<Described, 'nodes' | 'arcs'>> = fc.integer({min: 1, max: 14}).chain(nodes => fc.record({
  nodes: fc.constant(nodes), arcs: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {maxLength: 60}),
}));

/** Within 1e-9; null stands for not defined. */
export function agrees(value: number, told: number | null): boolean {
  return told === null ? Number.isNaN(value) : Math.abs(value - told) <= 1e-9;
}
