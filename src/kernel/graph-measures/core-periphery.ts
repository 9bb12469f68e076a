/**
 * A core whose members are tied to each other, and a periphery whose members are not (ties between the two are left out of account). The
 * core is chosen so that the network misfits that picture least: pairs in the core that are untied, plus pairs in the periphery that are tied,
 *
 *     Z = Σ core (1 − a) + Σ periphery a = c(c − 1)/2 − Σ core degrees + m
 *
 * so the best core of any size c are those with most ties, and it grows while the next one has more ties than the core has members.
 *
 *     fit = 1 − Z/m          0 = no core explains anything, 1 = all ties are in or at a core in which everyone is tied
 *
 * Sources: Borgatti & Everett (1999), "Models of core/periphery structures", for the picture and the correlation; Lip (2011), "A fast
 * algorithm for the discrete core/periphery bipartitioning problem", for the exact answer.
 */
import {outDegrees, type Graph} from './digraph.ts';

export interface CorePeriphery {
  /** 1 = in the core. Of people with equally many ties who don't all fit in, the lower numbers are. */
  readonly core: Uint8Array;
  readonly size: number;
  /** Pairs that misfit, Z. */
  readonly misfit: number;
  /** NaN where there are no ties. */
  readonly fit: number;
  /** Over pairs within the core and within the periphery: correlation of being tied with being in the core. NaN where one of them doesn't vary. */
  readonly correlation: number;
}

export function corePeriphery(graph: Graph): CorePeriphery {
  const degrees = outDegrees(graph);
  const order = Array.from(degrees, (_, node) => node).sort((one, other) => degrees[other] - degrees[one] || one - other);
  const core = new Uint8Array(graph.nodes);
  const ties = graph.target.length / 2;
  let size = 0;
  let misfit = ties;
  for (; size < order.length && degrees[order[size]] > size; size++) {
    core[order[size]] = 1;
    misfit += size - degrees[order[size]];
  }
  return {core, size, misfit, fit: 1 - misfit / ties, correlation: correlate(graph, core, size)};
}

/** The correlation of two properties of pairs, each there or not. */
function correlate({nodes, first, target}: Graph, core: Uint8Array, size: number): number {
  const inCore = size * (size - 1) / 2;
  const outside = (nodes - size) * (nodes - size - 1) / 2;
  let tiedInCore = 0;
  let tiedOutside = 0;
  for (let node = 0; node < nodes; node++) {
    for (let at = first[node]; at < first[node + 1]; at++) {
      if (core[node] && core[target[at]]) tiedInCore += 0.5;
      else if (!core[node] && !core[target[at]]) tiedOutside += 0.5;
    }
  }
  const tied = tiedInCore + tiedOutside;
  const untied = inCore + outside - tied;
  return (tiedInCore * (outside - tiedOutside) - tiedOutside * (inCore - tiedInCore)) / Math.sqrt(inCore * outside * tied * untied);
}
