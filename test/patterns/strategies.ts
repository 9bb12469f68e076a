/** The eight shipped strategies with the default network: bands wide enough for another implementation with other draws. */
import {mean, type Plays} from './play.ts';
import type {Band, Row} from './row.ts';
import {reference} from './settings.ts';

const SOURCE = 'reference runs of the design';
const TEAM_LEAVES = 156;
const A_YEAR_LATER = 208;

interface Column {
  readonly title: string;
  readonly measure: string;
  readonly week: number;
  readonly perPerson?: true;
}

const COLUMNS: readonly Column[] = [
  {title: 'reach when the team leaves', measure: 'reach', week: TEAM_LEAVES},
  {title: 'reach a year later', measure: 'reach', week: A_YEAR_LATER},
  {title: 'share in practice a year later', measure: 'practice', week: A_YEAR_LATER, perPerson: true},
  {title: 'depth-weighted reach', measure: 'depth-weighted-reach', week: A_YEAR_LATER},
  {title: 'deep share', measure: 'deep-share', week: A_YEAR_LATER},
  {title: 'quality of practice', measure: 'quality-of-practice', week: A_YEAR_LATER},
  {title: 'hours a deep practitioner', measure: 'hours-per-deep-practitioner', week: A_YEAR_LATER},
];

/** By strategy, in the order of the columns; where nobody practises the last two are not defined. */
export const BANDS: Readonly<Record<string, readonly Band[]>> = {
  'quality-first': [[0.65, 0.9], [0.4, 0.7], [0.035, 0.1], [0.0035, 0.0095], [0.006, 0.018], [0.28, 0.44], [130, 420]],
  'scale-first': [[0.4, 0.7], [0.35, 0.65], [0.05, 0.14], [0.003, 0.0095], [0.0015, 0.009], [0.25, 0.36], [280, 1500]],
  steady: [[0.6, 0.9], [0.4, 0.7], [0.045, 0.13], [0.0025, 0.0085], [0.002, 0.011], [0.25, 0.36], [230, 1200]],
  'demand-driven': [[0.7, 0.95], [0.45, 0.75], [0.04, 0.12], [0.002, 0.007], [0.0012, 0.008], [0.24, 0.34], [300, Infinity]],
  'equity-first': [[0.55, 0.85], [0.3, 0.6], [0.03, 0.09], [0.0018, 0.0065], [0.001, 0.007], [0.24, 0.34], [350, Infinity]],
  mandate: [[0.45, 0.75], [0.35, 0.65], [0.01, 0.055], [0.0001, 0.0022], [0, 0.002], [0.2, 0.32], [2000, Infinity]],
  institutes: [[0.35, 0.6], [0.12, 0.35], [0, 0.005], [0, 0.0002], [0, 0.0005]],
  'hands-off': [[0.02, 0.08], [0.01, 0.08], [0, 0.003], [0, 0], [0, 0]],
};

/** Share of the worlds in which quality first is ahead of scale first. */
const PAIRED: readonly (readonly [measure: string, band: Band])[] = [
  ['deep-share', [0.9, 1]], ['quality-of-practice', [0.9, 1]], ['reach', [0.6, 1]], ['depth-weighted-reach', [0.4, 0.9]], ['practice', [0, 0.3]],
];

export function strategyRows(plays: Plays): Row[] {
  return [...Object.keys(BANDS).flatMap(id => columns(plays, id)), ...paired(plays), ...afterwards(plays)];
}

function columns(plays: Plays, id: string): Row[] {
  const setting = reference(plays, id);
  return BANDS[id].map((band, at) => {
    const {title, measure, week, perPerson} = COLUMNS[at];
    return {
      id, text: title, band, source: SOURCE, how: `mean of ${plays.seeds} worlds, week ${week}`,
      value: () => mean(plays.values(setting, measure, week).map((value, world) => (perPerson ? value / plays.runs(setting)[world].people : value))),
    };
  });
}

export function shareAhead(plays: Plays, measure: string): number {
  const [first, second] = ['quality-first', 'scale-first'].map(id => plays.values(reference(plays, id), measure, A_YEAR_LATER));
  return first.filter((value, world) => value > second[world]).length / first.length;
}

function paired(plays: Plays): Row[] {
  return PAIRED.map(([measure, band]) => ({
    id: 'ahead', text: `worlds in which quality first is ahead of scale first: ${measure.replaceAll('-', ' ')}`, band, source: SOURCE, how: `${plays.seeds} paired worlds, week ${A_YEAR_LATER}`,
    value: () => shareAhead(plays, measure),
  }));
}

function afterwards(plays: Plays): Row[] {
  const at = (measure: string, week: number) => plays.mean(reference(plays, 'quality-first'), measure, week);
  const how = 'quality first; a year after the team has left';
  return [
    {id: 'afterwards', text: 'depth-weighted reach kept', band: [0.85, 1.15], source: SOURCE, how, value: () => at('depth-weighted-reach', A_YEAR_LATER) / at('depth-weighted-reach', TEAM_LEAVES)},
    {id: 'afterwards', text: 'still in practice; who left counts as lost', band: [0.5, 0.75], source: SOURCE, how, value: () => at('retained', A_YEAR_LATER)},
    {id: 'afterwards', text: 'still deep, of those who were', band: [0.6, 0.8], source: SOURCE, how, value: () => at('deep-retained', A_YEAR_LATER)},
  ];
}
