/**
 * How far a network has been woven, in the four phases that network weavers tell apart:
 *
 *     scattered        fewer than half of all people are in one connected part
 *     hub-and-spoke    half are, but not without the one person who stands most between others
 *     multi-hub        still half without that one, but not without the busiest tenth (at least two); or no core explains half of the ties
 *     core-periphery   still half of those left without the busiest tenth, around a core
 *
 * Source: Krebs & Holley (2006), "Building smart communities through network weaving", who draw the phases; the rule with its halves and tenth
 * is ours: what they describe is what happens when the weaver steps back.
 */
import {betweenness} from './betweenness.ts';
import {components} from './components.ts';
import {corePeriphery} from './core-periphery.ts';
import {outDegrees, without, type Graph} from './digraph.ts';

export const PHASES = ['scattered', 'hub-and-spoke', 'multi-hub', 'core-periphery'] as const;
export type WeavingPhase = typeof PHASES[number];

const HOLDS_TOGETHER = 0.5;
const BUSIEST = 0.1;
const EXPLAINED = 0.5;

/** Null where there is nobody. */
export function weavingPhase(graph: Graph): WeavingPhase | null {
  if (graph.nodes === 0) return null;
  if (!holdsTogether(graph)) return 'scattered';
  const busiest = byBetweenness(graph);
  if (!holdsTogether(withoutThe(graph, busiest, 1))) return 'hub-and-spoke';
  const hubs = Math.max(2, Math.round(BUSIEST * graph.nodes));
  return holdsTogether(withoutThe(graph, busiest, hubs)) && corePeriphery(graph).fit >= EXPLAINED ? 'core-periphery' : 'multi-hub';
}

function holdsTogether(graph: Graph): boolean {
  return components(graph).largest >= HOLDS_TOGETHER * graph.nodes;
}

/** Those who stand most between others first; of equals those with more ties, then the lower number. */
function byBetweenness(graph: Graph): number[] {
  const between = betweenness(graph);
  const degrees = outDegrees(graph);
  return Array.from(degrees, (_, node) => node).sort((one, other) => between[other] - between[one] || degrees[other] - degrees[one] || one - other);
}

function withoutThe(graph: Graph, order: readonly number[], count: number): Graph {
  const gone = new Uint8Array(graph.nodes);
  for (const node of order.slice(0, count)) gone[node] = 1;
  return without(graph, gone);
}
