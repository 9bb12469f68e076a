/** What the shipped strategies are expected to do with the default network: bands wide enough for another implementation with other draws. */

export type Band = readonly [low: number, high: number];

/** At the end of facilitation, or a year after it. `factor` = what the table multiplies by, for reading. */
export interface Column {
  readonly title: string;
  readonly measure: string;
  readonly at: 'end of facilitation' | 'end';
  readonly factor: number;
  /** People as a share of everybody. */
  readonly perPerson?: true;
}

export const COLUMNS: readonly Column[] = [
  {title: 'reach wk 156', measure: 'reach', at: 'end of facilitation', factor: 1},
  {title: 'reach', measure: 'reach', at: 'end', factor: 1},
  {title: 'ring 3', measure: 'practice', at: 'end', factor: 1, perPerson: true},
  {title: 'DWR x1000', measure: 'depth-weighted-reach', at: 'end', factor: 1000},
  {title: 'deep x1000', measure: 'deep-share', at: 'end', factor: 1000},
  {title: 'quality', measure: 'quality-of-practice', at: 'end', factor: 1},
  {title: 'h per deep', measure: 'hours-per-deep-practitioner', at: 'end', factor: 1},
];

const any: Band = [-Infinity, Infinity];

/** By strategy, in the order of the columns. */
export const BANDS: Readonly<Record<string, readonly Band[]>> = {
  'quality-first': [[0.65, 0.9], [0.4, 0.7], [0.035, 0.1], [3.5, 9.5], [6, 18], [0.28, 0.44], [130, 420]],
  'scale-first': [[0.4, 0.7], [0.35, 0.65], [0.05, 0.14], [3, 9.5], [1.5, 9], [0.25, 0.36], [280, 1500]],
  steady: [[0.6, 0.9], [0.4, 0.7], [0.045, 0.13], [2.5, 8.5], [2, 11], [0.25, 0.36], [230, 1200]],
  'demand-driven': [[0.7, 0.95], [0.45, 0.75], [0.04, 0.12], [2, 7], [1.2, 8], [0.24, 0.34], [300, Infinity]],
  'equity-first': [[0.55, 0.85], [0.3, 0.6], [0.03, 0.09], [1.8, 6.5], [1, 7], [0.24, 0.34], [350, Infinity]],
  mandate: [[0.45, 0.75], [0.35, 0.65], [0.01, 0.055], [0.1, 2.2], [0, 2], [0.2, 0.32], [2000, Infinity]],
  institutes: [[0.35, 0.6], [0.12, 0.35], [0, 0.005], [0, 0.2], [0, 0.5], any, any],
  'hands-off': [[0.02, 0.08], [0.01, 0.08], [0, 0.003], [0, 0], [0, 0], any, any],
};

/** Share of paired worlds in which quality first is ahead of scale first, at the end. */
export const PAIRED: readonly {readonly measure: string; readonly band: Band}[] = [
  {measure: 'deep-share', band: [0.9, 1]},
  {measure: 'quality-of-practice', band: [0.9, 1]},
  {measure: 'reach', band: [0.6, 1]},
  {measure: 'depth-weighted-reach', band: [0.4, 0.9]},
  {measure: 'practice', band: [0, 0.3]},
];

/** Share of those in practice at the end of facilitation who still are a year later. */
export const RETAINED: Readonly<Record<string, Band>> = {'quality-first': [0.5, 0.75]};
/** The same of those whose practice was deep. */
export const DEEP_RETAINED: Readonly<Record<string, Band>> = {'quality-first': [0.6, 0.8]};
