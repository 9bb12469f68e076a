/** What a report is composed from. */
import type {DrawnChart} from '../../charts/chart.ts';
import type {Comparison} from '../../experiment/comparison.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import type {Story} from '../stories.ts';

export interface HowToRepeat {
  /** Of the results, hex. */
  readonly fingerprint: string;
  /** What to type; null where it isn't known. */
  readonly command: string | null;
  readonly version: string;
}

/** A chart with another strategy held against the baseline. */
export interface OtherView {
  /** Id of the strategy. */
  readonly strategy: string;
  readonly chart: DrawnChart;
}

export interface ReportParts {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly charts: readonly DrawnChart[];
  /** For pages on which one can choose. */
  readonly otherViews?: readonly OtherView[];
  readonly stories: readonly Story[];
  /** Warnings, and what came of a roster: a line each. */
  readonly notices: readonly string[];
  readonly howToRepeat: HowToRepeat;
}
