/** What one run is about, settled: the scenario with everything it names, the moment it goes on from, where it ends up. */
import {join} from 'node:path';
import {goOn} from '../../experiment/going-on.ts';
import {MANIFEST} from '../../io/manifest.ts';
import {version} from '../../io/version.ts';
import {canonical} from '../../kernel/canonical.ts';
import {sha256} from '../../kernel/sha256.ts';
import {idOf} from '../../schema/parameter.ts';
import {BAD_INPUT, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {readScenario, type ReadScenario} from '../read-scenario.ts';
import {printJson, tell} from '../screen.ts';
import {formatsOf, type Format} from './pictures.ts';
import type {MomentSource, Reached} from './run-units.ts';
import {momentBeside, openMoment} from './saved-moment.ts';
import {threadsOf} from './threads.ts';
import {untilWeek} from './until-week.ts';

export interface RunOptions {
  readonly scenario: string;
  readonly out?: string | undefined;
  readonly strategies?: string | undefined;
  readonly replicates?: number | undefined;
  readonly seed?: string | undefined;
  readonly horizon?: string | undefined;
  readonly until?: string | undefined;
  readonly from?: string | undefined;
  readonly after?: string | undefined;
  readonly jobs?: number | undefined;
  readonly charts: string;
  readonly names: boolean;
  readonly resume: boolean;
  readonly force: boolean;
  readonly 'allow-outside': boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

export interface Errand {
  readonly options: RunOptions;
  readonly read: ReadScenario;
  readonly formats: readonly Format[];
  readonly threads: number;
  readonly quiet: boolean;
  /** The week to stop in; null = the end. */
  readonly until: number | null;
  readonly from: MomentSource | null;
  readonly scenarioHash: string;
  /** Of the results folder. */
  readonly path: string;
  /** Names the unfinished folder: the same scenario, version and week. */
  readonly key: string;
  /** Nothing may be written over them. */
  readonly inputs: readonly string[];
}

export function errandOf(options: RunOptions): Errand {
  const formats = formatsOf(options.charts);
  const threads = threadsOf(options.jobs);
  if (options.after !== undefined && options.from === undefined) throw new Stop(WRONG_USAGE, '--after goes with --from', 'Name the folder of a saved moment with --from.', 'wrong-usage');
  const {read, from: asked} = goingOn(readScenario(options.scenario, {...options, allowOutside: options['allow-outside']}), options);
  const {scenario} = read;
  const until = options.until === undefined ? null : untilWeek(options.until, scenario);
  const scenarioHash = sha256(canonical(scenario));
  const suffix = until === null ? '' : `-until-${until}`;
  const usual = join('results', `${scenario.name}-${scenarioHash.slice(0, 8)}${suffix}`);
  const path = options.out ?? usual;
  const beside = options.resume && asked === null && until === null ? momentBeside(usual, scenarioHash) : null;
  const from = beside === null ? asked : {folder: beside, sources: scenario.strategies.map(({id}) => id)};
  return {
    options, read, formats, threads, quiet: options.quiet, until, from, scenarioHash, path, key: `${scenarioHash.slice(0, 16)}-${version().replaceAll('.', '-')}${suffix}`,
    inputs: [...read.paths, ...(from ? [join(from.folder, MANIFEST)] : [])],
  };
}

/** The scenario, with what was done before where it takes over from another plan. */
function goingOn(read: ReadScenario, {from: folder, after, until}: RunOptions): {readonly read: ReadScenario; readonly from: MomentSource | null} {
  if (folder === undefined) return {read, from: null};
  const saved = openMoment(folder);
  const found = goOn(read.scenario, saved, after === undefined ? undefined : idOf(after));
  if ('message' in found) throw new Stop(BAD_INPUT, found.message, found.hint, 'other-moment');
  if (until !== undefined && untilWeek(until, found.scenario) < saved.week) {
    throw new Stop(WRONG_USAGE, `--until: the moment that it goes on from is of week ${saved.week}`, 'Name a later week.', 'wrong-usage');
  }
  return {read: {...read, scenario: found.scenario}, from: {folder, sources: found.sources}};
}

/** Says how to go on after an interruption. */
export function tellStopped({options}: Errand, {finished, total}: Reached): void {
  const message = `stopped: ${finished} of ${total} runs are finished and kept`;
  const until = options.until === undefined ? '' : ` --until "${options.until}"`;
  const from = options.from === undefined ? '' : ` --from ${options.from}`;
  const hint = `dlsim run ${options.scenario}${until}${from} --resume goes on`;
  tell(`${message}; ${hint}`);
  if (options.json) printJson({ok: false, errors: [{code: 'interrupted', message, hint}]});
}
