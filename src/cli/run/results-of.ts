/** From an ensemble to everything that is told about it: charts, the answer, the report, stories. */
import {CHARTS} from '../../charts/index.ts';
import type {Comparison} from '../../experiment/comparison.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import type {Fingerprints} from '../../experiment/fingerprint.ts';
import {firstScreen} from '../../report/first-screen.ts';
import {htmlReport} from '../../report/html.ts';
import {jsonOf} from '../../report/json.ts';
import {stories, type Story} from '../../report/stories.ts';
import {storiesText} from '../../report/stories-text.ts';
import {chartFiles, picturesOfCharts} from './draw-charts.ts';
import type {Format} from './pictures.ts';
import type {Results} from './write-results.ts';

export interface Findings {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly fingerprints: Fingerprints;
  readonly warnings: readonly string[];
  readonly importReport: readonly string[];
  readonly formats: readonly Format[];
  readonly threads: number;
  /** Where the results will stand. */
  readonly path: string;
  /** Columns of the screen. */
  readonly width: number;
}

const WIDTH_ON_PAPER = 80;
