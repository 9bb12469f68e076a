/** dlsim as a library: a scenario in, a fair comparison with charts and a report out. Each step takes and gives plain values. */
import {CHARTS} from './charts/index.ts';
import type {DrawnChart} from './charts/chart.ts';
import {logOf} from './engine/logged.ts';
import {compare} from './experiment/compare.ts';
import type {Comparison} from './experiment/comparison.ts';
import {valuesAt, type Ensemble} from './experiment/ensemble.ts';
import {judgeExpectations} from './experiment/expectations/judge.ts';
import {fingerprintsOf} from './experiment/fingerprint.ts';
import {gather, outcomesOf, unitSize, type Outcome} from './experiment/outcomes.ts';
import {unitsOf, type Unit} from './experiment/plan.ts';
import type {Scenario} from './experiment/resolved.ts';
import {parseScenario as settle, withSurvey, type Draft} from './experiment/scenario.ts';
import {cores} from './io/cores.ts';
import {runHere, runPool} from './io/pool.ts';
import {webFonts} from './io/font.ts';
import {renderSvg} from './io/render.ts';
import {locateAll, type Located} from './io/yaml-located.ts';
import {version} from './io/version.ts';
import {parseYaml} from './io/yaml.ts';
import {plain} from './io/yaml-tree.ts';
import type {AddedMechanism} from './model/mechanism.ts';
import type {RosterReference} from './model/sections/roster.ts';
import {composeReport} from './report/document/compose.ts';
import {stories} from './report/stories.ts';
import {htmlPage} from './report/writers/html.ts';

export {compare, judgeExpectations, valuesAt, withSurvey};
export type {Cell, DrawnChart, Table} from './charts/chart.ts';
export type {Comparison, PairedDifference} from './experiment/comparison.ts';
export type {OutcomeCost} from './experiment/costs.ts';
export type {Ensemble, FailedRun, PrecisionReached} from './experiment/ensemble.ts';
export {RELATIONS} from './experiment/expectations/expectation.ts';
export type {Expectation, IdentityExpectation, MeasureExpectation, Reference, Relation} from './experiment/expectations/expectation.ts';
export type {ExpectationResult} from './experiment/expectations/result.ts';
export type {FuturesLook} from './experiment/futures/futures-look.ts';
export type {Distribution, History, NetworkScenario, Scenario, StrategyScenario, Uncertain} from './experiment/resolved.ts';
export type {Draft} from './experiment/scenario.ts';
export type {Spread} from './experiment/statistics.ts';
export type {Located} from './io/yaml-located.ts';
export type {Issue, Path} from './kernel/issues.ts';
export type {AddedMechanism} from './model/mechanism.ts';
export type {EventPlan, SurveyNetwork} from './model/plan.ts';
export type {RosterReference} from './model/sections/roster.ts';

export interface ParsedText {
  /** Null where there are errors, or lists are to be read first. */
  readonly scenario: Scenario | null;
  /** Errors and warnings, each at its place in the text. */
  readonly issues: readonly Located[];
  /** Where the network comes from lists: which, to be read and given to `withSurvey(draft, survey)`. */
  readonly roster: RosterReference | null;
  readonly draft: Draft | null;
}

/**
 * Reads the text of a scenario: YAML 1.2, at most 1 MiB. Reads no file.
 * @param text what `scenario.yaml` holds.
 * @returns the scenario with every default filled in, frozen; or null, with all issues, each at its line and column. Never throws for bad input.
 */
export function parseScenario(text: string, {name = 'scenario', file = `${name}.yaml`}: {readonly name?: string; readonly file?: string} = {}): ParsedText {
  const {root, issues: faults} = parseYaml(text, file);
  if (root === null) return {scenario: null, issues: faults, roster: null, draft: null};
  const {scenario, issues, roster, draft} = settle(plain(root), {name});
  const faulty = faults.some(({severity}) => severity === 'error');
  return {scenario: faulty ? null : scenario, issues: [...faults, ...locateAll(root, issues)], roster, draft};
}

export interface RunOptions {
  /** Threads; 1 = this one, 0 = as many as there are cores. They change no result. */
  readonly threads?: number;
  /** Begin nothing new once it is aborted. */
  readonly signal?: AbortSignal;
  /** Mechanisms of your own, each last in its stage of the week; with them `threads` stays 1. */
  readonly mechanisms?: readonly AddedMechanism[];
}

/**
 * Plays a scenario through: strategies × replicates. The same scenario gives the same numbers on any machine, with any number of threads. It plays
 * the scenario as given, no more: the look at other futures and `--precision` are the command's (`dlsim run`), so a report of this ensemble says
 * nothing about them.
 * @returns runs by strategy and replicate; a run that failed is null, with its message in `failed`.
 * @throws Error when it was aborted before its end; RangeError where mechanisms of your own are to run in threads.
 */
export async function run(scenario: Scenario, {threads = 1, signal, mechanisms = []}: RunOptions = {}): Promise<Ensemble> {
  if (mechanisms.length > 0 && threads !== 1) throw new RangeError('mechanisms of your own run in this thread only: leave threads at 1');
  const units = unitsOf(scenario, unitSize(scenario.replicates));
  const outcomes: (readonly Outcome[])[] = [];
  const tasks = {
    jobs: units, ...(signal ? {signal} : {}),
    onResult: (index: number, value: unknown) => { outcomes[index] = value as readonly Outcome[]; },
    onFailure: (index: number, failed: string) => { outcomes[index] = Array.from({length: units[index].to - units[index].from}, () => ({failed})); },
  };
  const {left} = threads === 1
    ? await runHere({...tasks, work: (unit: Unit) => outcomesOf(scenario, unit, undefined, mechanisms)})
    : await runPool({...tasks, workerUrl: new URL('../bin/unit-thread.js', import.meta.url), size: threads || cores(), common: {scenario}});
  if (left > 0) throw new Error(`aborted: ${left} of ${units.length} units were not run`);
  return gather(scenario, units, outcomes);
}

/**
 * Draws a chart by its id (`dlsim list charts`) as a Vega-Lite spec, a plain value, with its finding in words and its table.
 * @returns null where there is nothing to draw.
 * @throws RangeError where no chart has that id.
 */
export function chart(id: string, ensemble: Ensemble, comparison: Comparison = compare(ensemble)): DrawnChart | null {
  const found = CHARTS.find(one => one.id === id);
  if (!found) throw new RangeError(`no chart is called "${id}"; there are ${CHARTS.map(one => one.id).join(', ')}`);
  return found.draw(ensemble, comparison);
}

/** The report as one HTML page that stands alone, with every chart in it. Node only: it draws. */
export async function report(ensemble: Ensemble, comparison: Comparison = compare(ensemble)): Promise<string> {
  const charts = CHARTS.map(one => one.draw(ensemble, comparison)).filter(drawn => drawn !== null);
  const drawings: Record<string, string> = {};
  for (const {id, spec} of charts) drawings[id] = await renderSvg(spec);
  const told = ensemble.runs.flat().flatMap(one => (one && logOf(one).who.length > 0 ? stories(one, ensemble.scenario, 1) : []));
  const document = composeReport({
    ensemble, comparison, charts, stories: told.slice(0, ensemble.scenario.keep.stories), notices: [],
    howToRepeat: {fingerprint: fingerprintsOf(ensemble).all, command: null, version: version()},
  });
  return htmlPage(document, {drawings, fonts: webFonts()});
}
