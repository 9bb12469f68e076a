/** What one run is about, settled: the scenario with everything it names, the moment it goes on from, where it ends up. */
import {join} from 'node:path';
import {MOST_FUTURES, usualFutures} from '../../experiment/futures/worlds.ts';
import {goOn} from '../../experiment/going-on.ts';
import {MOST_REPLICATES, readPrecision, type PrecisionAsked} from '../../experiment/precision.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {MANIFEST} from '../../io/manifest.ts';
import {rules, version} from '../../io/version.ts';
import {canonical} from '../../kernel/canonical.ts';
import {sha256} from '../../kernel/sha256.ts';
import {idOf} from '../../schema/parameter.ts';
import {BAD_INPUT, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {readScenario, type ReadScenario} from '../read-scenario.ts';
import {printJson, tell} from '../screen.ts';
import {keyPlace} from './key-file.ts';
import {formatsOf, type Format} from './pictures.ts';
import type {Reached} from './run-units.ts';
import {momentBeside, openMoment} from './saved-moment.ts';
import {threadsOf} from './threads.ts';
import {refuseTooLarge} from './too-large.ts';
import type {MomentSource} from './unit-work.ts';
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
  readonly precision?: string | undefined;
  readonly futures?: number | undefined;
  readonly jobs?: number | undefined;
  readonly charts: string;
  readonly names: boolean;
  readonly key?: string | undefined;
  readonly resume: boolean;
  readonly force: boolean;
  readonly 'allow-outside': boolean;
  readonly 'allow-large': boolean;
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
  /** Replicates are added until the headline is so precise, at most as many as the scenario has; null = as many as it says. */
  readonly precision: PrecisionAsked | null;
  /** In how many futures the headline is looked at besides. */
  readonly futures: number;
  /** Of the scenario and of what else decides the results. */
  readonly scenarioHash: string;
  /** Of the results folder. */
  readonly path: string;
  /** Of the file that says who is who; null where nobody has a name. */
  readonly keyPath: string | null;
  /** Names the unfinished folder: the same scenario, version, rules and week. */
  readonly key: string;
  /** Nothing may be written over them. */
  readonly inputs: readonly string[];
}

export function errandOf(options: RunOptions): Errand {
  if (options.after !== undefined && options.from === undefined) throw new Stop(WRONG_USAGE, '--after goes with --from', 'Name the folder of a saved moment with --from.', 'wrong-usage');
  // Before anything is read: what is wrong on the command line is wrong with any file.
  formatsOf(options.charts);
  threadsOf(options.jobs);
  return errandFor(goingOn(readScenario(options.scenario, {...options, allowOutside: options['allow-outside']}), options), options);
}

/** The same for a scenario that was read before. */
export function errandFor({read: found, from: asked}: {readonly read: ReadScenario; readonly from: MomentSource | null}, options: RunOptions): Errand {
  const formats = formatsOf(options.charts);
  const threads = threadsOf(options.jobs);
  const precision = precisionAsked(found.scenario, options);
  const read = precision === null || options.replicates !== undefined ? found : {...found, scenario: {...found.scenario, replicates: MOST_REPLICATES}};
  const {scenario} = read;
  if (!options['allow-large']) refuseTooLarge(scenario, threads);
  const futures = futuresAsked(scenario, options);
  const until = options.until === undefined ? null : untilWeek(options.until, scenario);
  const unusual = {...(precision === null ? {} : {precision}), ...(futures === usualFutures(scenario) ? {} : {futures})};
  const scenarioHash = sha256(canonical(Object.keys(unusual).length === 0 ? scenario : {scenario, ...unusual}));
  const suffix = until === null ? '' : `-until-${until}`;
  const usual = join('results', `${scenario.name}-${scenarioHash.slice(0, 8)}${suffix}`);
  const path = options.out ?? usual;
  const beside = options.resume && asked === null && until === null ? momentBeside(usual, scenarioHash) : null;
  const from = beside === null ? asked : {folder: beside, sources: scenario.strategies.map(({id}) => id)};
  return {
    options, read, formats, threads, quiet: options.quiet, until, from, precision, futures, scenarioHash, path, keyPath: keyPlace(read, path, options),
    key: `${scenarioHash.slice(0, 16)}-${version().replaceAll('.', '-')}-${rules().slice(0, 8)}${suffix}`,
    inputs: [...read.paths, ...(from ? [join(from.folder, MANIFEST)] : [])],
  };
}

function precisionAsked(scenario: Scenario, {precision: words, until, from}: RunOptions): PrecisionAsked | null {
  if (words === undefined) return null;
  if (until !== undefined || from !== undefined) throw new Stop(WRONG_USAGE, `--precision doesn't go with ${until === undefined ? '--from' : '--until'}`, 'Use --replicates there.', 'wrong-usage');
  const asked = readPrecision(scenario, words);
  if ('message' in asked) throw new Stop(WRONG_USAGE, asked.message, asked.hint, 'wrong-usage');
  return asked;
}

function futuresAsked(scenario: Scenario, {futures}: RunOptions): number {
  if (futures === undefined) return usualFutures(scenario);
  if (Number.isInteger(futures) && futures >= 0 && futures <= MOST_FUTURES) return futures;
  throw new Stop(WRONG_USAGE, `--futures takes a whole number from 0 to ${MOST_FUTURES}, got ${futures}`, '0 leaves other futures out.', 'wrong-usage');
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
