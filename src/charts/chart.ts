/** What a chart is: a finding, a Vega-Lite spec as a plain value, and everything a reader needs who can't see it. */
import type {TopLevelSpec} from 'vega-lite';
import type {Comparison} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import type {Theme} from './theme.ts';

export type Cell = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface DrawnChart {
  readonly id: string;
  /** The finding, in a sentence; also the title inside the spec. */
  readonly finding: string;
  /** How to read it, one line; also the subtitle. */
  readonly howToRead: string;
  /** For those who can't see it: what is drawn, and what it shows. */
  readonly alternative: string;
  readonly spec: TopLevelSpec;
  /** The numbers behind it: column titles and rows; null = not defined. */
  readonly table: Table;
  /** The same on paper: at most forty rows, to be read and not to be computed with. */
  readonly brief: Table;
  /** Of lines over time, in the order of the table. */
  readonly colours?: readonly string[];
}

export interface Look {
  /** Pixels that the picture is laid out for; half a page where not given. */
  readonly width?: number;
  readonly theme?: Theme;
  /** Id of the strategy held against the baseline; the first other where not given. */
  readonly against?: string;
}

export interface Chart {
  /** Kebab-case. */
  readonly id: string;
  readonly title: string;
  /** When to use it. */
  readonly about: string;
  /** Whether it shows two strategies: then it can be drawn with another one held against the baseline. */
  readonly pairwise: boolean;
  /** null where the ensemble has nothing to draw (no equity known, no network kept, nothing to compare). */
  draw(ensemble: Ensemble, comparison: Comparison, look?: Look): DrawnChart | null;
}
