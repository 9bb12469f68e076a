/** The results as one plain object: what `--json` prints and `summary.json` holds. Nothing about time, host or paths is inside. */
import type {Comparison, PairedDifference} from '../../experiment/comparison.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import type {Fingerprints} from '../../experiment/fingerprint.ts';

export interface SummaryOf {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly fingerprints: Fingerprints;
  /** In plain words. */
  readonly warnings: readonly string[];
}

export function summaryOf({ensemble, comparison, fingerprints, warnings}: SummaryOf): Readonly<Record<string, unknown>> {
  const {scenario} = ensemble;
  return {
    ok: true,
    scenario: {name: scenario.name, title: scenario.title, question: scenario.question, seed: scenario.seed, weeks: scenario.weeks, against: scenario.compare.against},
    fingerprint: fingerprints.all,
    replicates: ensemble.replicates,
    strategies: scenario.strategies.map(({id, title}, index) => ({id, title, fingerprint: fingerprints.strategies[index], measures: comparison.summaries[index]})),
    comparisons: comparison.differences.map(differenceOf),
    warnings,
    failed: ensemble.failed,
  };
}

function differenceOf(difference: PairedDifference): Readonly<Record<string, unknown>> {
  const {a, b, measure, week, n, wins, ties, losses, wilson, mean, interval, median, q10, q90, vrf, sentence} = difference;
  return {a, b, measure, week, n, wins, ties, losses, wilson, mean, interval, median, q10, q90, vrf, sentence};
}
