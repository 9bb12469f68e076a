/**
 * How much more often ties stay within groups than chance would have it, at the same number of ties for everyone:
 *
 *     Q = Σ over groups of  L/m − (D/2m)²      L ties inside, D ends of ties, m ties in all
 *
 * Source: Newman & Girvan (2004). 0 = as by chance; school staffs with strong grades lie near 0.3.
 */
import type {Graph} from './digraph.ts';

/** `group` numbers the group of each node, from 0. NaN where there are no ties. */
export function modularity({nodes, first, target}: Graph, group: ArrayLike<number>): number {
  const ends = target.length;
  let groups = 0;
  for (let node = 0; node < nodes; node++) groups = Math.max(groups, group[node] + 1);
  const inside = new Float64Array(groups);
  const degrees = new Float64Array(groups);
  for (let node = 0; node < nodes; node++) {
    degrees[group[node]] += first[node + 1] - first[node];
    for (let at = first[node]; at < first[node + 1]; at++) if (group[target[at]] === group[node]) inside[group[node]]++;
  }
  let sum = 0;
  for (let at = 0; at < groups; at++) sum += inside[at] / ends - degrees[at] / ends * (degrees[at] / ends);
  return ends ? sum : NaN;
}
