/** What is compared between staffs: one row of numbers a staff, and the published patterns F01, F03, F06, F07 of a set of staffs. */
import {gini, shareOfTop, shareWithNone} from '../../src/kernel/graph-measures/concentration.ts';
import {density} from '../../src/kernel/graph-measures/density.ts';
import {bothWays, inDegrees, outDegrees} from '../../src/kernel/graph-measures/digraph.ts';
import {meanClustering} from '../../src/kernel/graph-measures/local-clustering.ts';
import {louvain} from '../../src/kernel/graph-measures/louvain.ts';
import {modularity} from '../../src/kernel/graph-measures/modularity.ts';
import {reciprocity} from '../../src/kernel/graph-measures/reciprocity.ts';
import {transitivity} from '../../src/kernel/graph-measures/transitivity.ts';
import type {Likeness, Staff} from './staff.ts';

/** By staff. Likeness is the logarithm of an odds ratio with ½ added to each count, so that it is defined in small staffs too. */
export const STATISTICS = {
  named: ({advice}: Staff) => advice.target.length / advice.nodes,
  density: ({advice}: Staff) => density(advice),
  reciprocity: ({advice}: Staff) => reciprocity(advice),
  'reciprocity / density': ({advice}: Staff) => reciprocity(advice) / density(advice),
  'Gini of being named': ({advice}: Staff) => gini(inDegrees(advice)),
  'top tenth': ({advice}: Staff) => shareOfTop(inDegrees(advice), 0.1),
  'named by nobody': ({advice}: Staff) => shareWithNone(inDegrees(advice)),
  'Gini of naming': ({advice}: Staff) => gini(outDegrees(advice)),
  'names nobody': ({advice}: Staff) => shareWithNone(outDegrees(advice)),
  'naming and being named': ({advice}: Staff) => correlation(outDegrees(advice), inDegrees(advice)),
  clustering: ({advice}: Staff) => meanClustering(bothWays(advice)),
  transitivity: ({advice}: Staff) => transitivity(bothWays(advice)),
  modularity: ({advice}: Staff) => modularity(bothWays(advice), louvain(bothWays(advice))),
  'same unit': (staff: Staff) => logOdds([staff], 'unit'),
  'same cohort': (staff: Staff) => logOdds([staff], 'cohort'),
  'same attitude': (staff: Staff) => logOdds([staff], 'attitude'),
} as const;
export type Statistic = keyof typeof STATISTICS;
export const STATISTIC_NAMES = Object.keys(STATISTICS) as Statistic[];

export function statisticsOf(staff: Staff): number[] {
  return STATISTIC_NAMES.map(name => STATISTICS[name](staff));
}

export interface Pattern {
  readonly id: string;
  readonly says: string;
  readonly band: readonly [low: number, high: number];
  /** In the 15 schools. */
  readonly source: string;
  read(staffs: readonly Staff[]): number;
}

const typical = (statistic: Statistic) => (staffs: readonly Staff[]) => median(staffs.map(STATISTICS[statistic]));
const likeness = (which: Likeness) => (staffs: readonly Staff[]) => Math.exp(logOdds(staffs, which));

/** Bands for a set of staffs like the 15: the median staff, or everybody together where the source counted so. */
export const PATTERNS: readonly Pattern[] = [
  {id: 'F01', says: 'people name few advisers: mean', band: [2.8, 4.3], source: '[M] 3.3', read: typical('named')},
  {id: 'F03', says: 'names are returned', band: [0.25, 0.45], source: '[M] .31', read: typical('reciprocity')},
  {id: 'F03', says: '... above chance: share returned / density', band: [1.5, 2.7], source: '[M] 1.99', read: typical('reciprocity / density')},
  {id: 'F06', says: 'few are named often: Gini', band: [0.38, 0.52], source: '[M] .46', read: typical('Gini of being named')},
  {id: 'F06', says: '... the top tenth of everybody receive', band: [0.28, 0.42], source: '[M] .356', read: staffs => shareOfTop(timesNamed(staffs), 0.1)},
  {id: 'F06', says: '... named by nobody, of everybody', band: [0.04, 0.15], source: '[M] .085', read: staffs => shareWithNone(timesNamed(staffs))},
  {id: 'F07', says: 'same grade: odds ratio', band: [2, 3.4], source: '[M] 2.61', read: likeness('unit')},
  {id: 'F07', says: 'same attitude: odds ratio', band: [1.1, 1.6], source: '[M] 1.33', read: likeness('attitude')},
  {id: 'F07', says: 'same entry cohort: odds ratio', band: [1.2, 1.8], source: '[M] 1.49', read: likeness('cohort')},
];

function timesNamed(staffs: readonly Staff[]): number[] {
  return staffs.flatMap(({advice}) => [...inDegrees(advice)]);
}

/** Of ordered pairs: odds of naming among the alike / among the others, as a logarithm; NaN where nobody was asked who is alike. */
export function logOdds(staffs: readonly Staff[], which: Likeness): number {
  let [alikeTied, alike, tied, pairs] = [0, 0, 0, 0];
  for (const {advice, alike: {[which]: group}} of staffs) {
    if (!group) return NaN;
    const sizes = new Map<number, number>();
    for (let node = 0; node < advice.nodes; node++) sizes.set(group[node], (sizes.get(group[node]) ?? 0) + 1);
    for (const size of sizes.values()) alike += size * (size - 1);
    for (let from = 0; from < advice.nodes; from++) {
      for (let at = advice.first[from]; at < advice.first[from + 1]; at++) if (group[from] === group[advice.target[at]]) alikeTied++;
    }
    tied += advice.target.length;
    pairs += advice.nodes * (advice.nodes - 1);
  }
  const count = (number: number) => number + 0.5;
  return Math.log(count(alikeTied) * count(pairs - alike - tied + alikeTied) / (count(alike - alikeTied) * count(tied - alikeTied)));
}

export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const mean = (column: ArrayLike<number>) => Array.from(column).reduce((sum, value) => sum + value, 0) / column.length;
  const [middle, otherMiddle] = [mean(one), mean(other)];
  const sum = (product: (at: number) => number) => Array.from(one, (_, at) => product(at)).reduce((total, value) => total + value, 0);
  const [x, y] = [(at: number) => one[at] - middle, (at: number) => other[at] - otherMiddle];
  return sum(at => x(at) * y(at)) / Math.sqrt(sum(at => x(at) * x(at)) * sum(at => y(at) * y(at)));
}

export function median(values: readonly number[]): number {
  const rising = values.filter(value => !Number.isNaN(value)).sort((one, other) => one - other);
  const middle = rising.length >> 1;
  return rising.length % 2 ? rising[middle] : (rising[middle - 1] + rising[middle]) / 2;
}
