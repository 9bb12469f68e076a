/** From an ensemble to everything that is told about it: charts, the answer, the report, stories. */
import type {DrawnChart} from '../../charts/chart.ts';
import {CHARTS} from '../../charts/index.ts';
import type {Comparison} from '../../experiment/comparison.ts';
import {loggedRuns, type Ensemble} from '../../experiment/ensemble.ts';
import {judgeExpectations} from '../../experiment/expectations/judge.ts';
import type {Fingerprints} from '../../experiment/fingerprint.ts';
import type {RosterReference} from '../../model/sections/roster.ts';
import {expectationLines} from '../../report/expectation-lines.ts';
import {firstScreen} from '../../report/first-screen.ts';
import {composeReport} from '../../report/document/compose.ts';
import {jsonOf} from '../../report/json.ts';
import {stories, type Story} from '../../report/stories.ts';
import {strategyTable} from '../../report/strategy-table.ts';
import {htmlPage} from '../../report/writers/html.ts';
import {webFonts} from '../../io/font.ts';
import {SystemHash} from '../../io/system-hash.ts';
import {version} from '../../io/version.ts';
import {picturesOfCharts} from './draw-charts.ts';
import type {Format, Pictures} from './pictures.ts';

export interface Findings {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly fingerprints: Fingerprints;
  /** In plain words. */
  readonly warnings: readonly string[];
  /** What came of a roster, a line each; empty without one. */
  readonly importReport: readonly string[];
  readonly roster: RosterReference | null;
}

/** What is written and shown. */
export interface Results extends Findings {
  readonly json: ReturnType<typeof jsonOf>;
  readonly charts: readonly DrawnChart[];
  readonly stories: readonly Story[];
  /** The same at any width of the screen, for the results folder. */
  readonly answer: readonly string[];
  /** Waits for the pictures. Other threads are at them from the start; what needs none can be done before. */
  readonly drawn: () => Promise<Drawn>;
}

export interface Drawn {
  readonly pictures: readonly Pictures[];
  /** A page that stands alone. */
  readonly report: string;
}

const PAPER = 80;

export function resultsOf(findings: Findings, {formats, threads}: {readonly formats: readonly Format[]; readonly threads: number}): Results {
  const {ensemble, comparison, fingerprints, warnings} = findings;
  const charts = CHARTS.map(chart => chart.draw(ensemble, comparison)).filter(chart => chart !== null);
  // The report shows every chart, whatever format is written beside it; where none is asked for it tells them in words and numbers.
  const asked = formats.length === 0 || formats.includes('svg') ? formats : [...formats, 'svg' as const];
  const pictures = asked.length === 0 ? Promise.resolve(charts.map(() => ({}))) : picturesOfCharts(charts, asked, {threads});
  // Whoever waits for them hears of a fault; until then it is nobody's.
  pictures.catch(() => {});
  const told = {...findings, charts, json: jsonOf(ensemble, comparison, {results: null, fingerprints, warnings}), stories: toldStories(ensemble)};
  const drawn = async (): Promise<Drawn> => ({pictures: await pictures, report: reportOf(told, await pictures)});
  return {...told, answer: answerOf(told, 'report.html', PAPER), drawn};
}

type Told = Omit<Results, 'answer' | 'drawn'>;

function reportOf({ensemble, comparison, fingerprints, warnings, importReport, charts, stories: told}: Told, pictures: readonly Pictures[]): string {
  const document = composeReport({
    ensemble, comparison, charts, stories: told, notices: [...importReport, ...warnings],
    howToRepeat: {fingerprint: fingerprints.all, command: 'dlsim reproduce .', version: version()},
  });
  const drawn = charts.flatMap(({id}, index) => (pictures[index].svg === undefined ? [] : [[id, String(pictures[index].svg)] as const]));
  return htmlPage(document, {drawings: Object.fromEntries(drawn), fonts: webFonts(), newHash: () => new SystemHash()});
}

/** The first screen, the table of strategies below it where it is wanted, and what became of expectations. */
export function answerOf({ensemble, comparison, fingerprints, stories: told}: Told, reportPath: string, width: number, table = true): readonly string[] {
  const story = told.find(({brief, kind}) => brief !== '' && kind !== 'community') ?? null;
  const screen = firstScreen(ensemble, comparison, {story, reportPath, fingerprint: fingerprints.all, width});
  const expected = expectationLines(judgeExpectations(ensemble), width);
  return [...screen, ...(table ? ['', ...strategyTable(ensemble, comparison, width)] : []), ...(expected.length > 0 ? ['', ...expected] : [])];
}

/** Of the strategy asked against first, then one or two of each other that has anything to tell. */
export function toldStories(ensemble: Ensemble): readonly Story[] {
  const {scenario} = ensemble;
  const wanted = scenario.keep.stories;
  if (wanted === 0) return [];
  const logged = loggedRuns(ensemble).filter(run => run !== null);
  const ordered = [...logged].sort((a, b) => Number(b.strategy === scenario.compare.against) - Number(a.strategy === scenario.compare.against));
  const told: Story[] = [];
  for (const [index, run] of ordered.entries()) {
    if (told.length >= wanted) break;
    told.push(...stories(run, scenario, index === 0 ? Math.ceil(wanted / 2) : Math.max(1, Math.ceil(wanted / 2 / (ordered.length - 1)))));
  }
  return told.slice(0, wanted);
}
