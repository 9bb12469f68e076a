/** What `dlsim run` does: read, simulate, compare, draw, write, answer; or read, simulate until some week, and save. */
import {basename, join} from 'node:path';
import {compare} from '../../experiment/compare.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {allHeld, judgeExpectations} from '../../experiment/expectations/judge.ts';
import {fingerprintsOf} from '../../experiment/fingerprint.ts';
import type {Unit} from '../../experiment/plan.ts';
import {isPrecise, LOOK_EVERY, precisionOf} from '../../experiment/precision.ts';
import {breath, type Crew} from '../../io/pool.ts';
import {openRecordFile} from '../../io/record-file.ts';
import {openResults, type ResultsFolder} from '../../io/results-folder.ts';
import {SystemHash} from '../../io/system-hash.ts';
import type {UnitStore} from '../../io/units.ts';
import {collectOften, collectRarely, keepYoungMemory} from '../../io/young-memory.ts';
import {DONE, INCOMPLETE, UNMET} from '../exit-codes.ts';
import {columns, print, printJson, tell} from '../screen.ts';
import {rules, version} from '../../io/version.ts';
import {earlierResults} from './earlier-results.ts';
import {errandOf, tellStopped, type Errand, type RunOptions} from './errand.ts';
import {listenForInterruption, type Interruption} from './interruption.ts';
import {KeptRuns} from './kept-runs.ts';
import {filesOnThread} from './lent-files.ts';
import {answerOf, resultsOf} from './results-of.ts';
import {writeKey} from './key-file.ts';
import {isSaved, momentJson, saveMoment, sayWhere} from './save-moment.ts';
import {lookAtFutures} from './look-at-futures.ts';
import {crewOf, isLittle, type RunningOptions} from './run-units.ts';
import {simulateEnsemble, simulateInSteps, type Simulation} from './simulate-ensemble.ts';
import {wordsOnSize} from './too-large.ts';
import {writeResults} from './write-results.ts';

export function runScenario(options: RunOptions): Promise<number> {
  return playErrand(errandOf(options), null);
}

/** Runs of the scenario that were worked out before, and how they were cut into units. */
export interface GivenUnits {
  readonly units: readonly Unit[];
  readonly store: UnitStore;
}

export async function playErrand(errand: Errand, given: GivenUnits | null): Promise<number> {
  const {options, read, path, key, until, inputs} = errand;
  if (!options.quiet) for (const line of [...read.importReport, ...read.problems.map(({text}) => text)]) tell(line);
  const before = options.force ? null : doneBefore(errand);
  if (before !== null) {
    if (options.key !== undefined) writeKey(errand.keyPath, read, options);
    return before;
  }
  const size = options.quiet || given ? null : wordsOnSize(read.scenario, errand.threads);
  if (size !== null) tell(size);
  const folder = openResults({path, key, resume: !options.force, force: options.force, inputs});
  const interruption = listenForInterruption();
  try {
    writeKey(errand.keyPath, read, options);
    if (until !== null) return await saveMoment(errand, until, folder, interruption);
    return await played(errand, folder, interruption, given);
  } finally {
    folder.leave();
    interruption.end();
  }
}

/** To the end, with the numbers on the disk while they are worked with; little work is done again as fast as it would be found there. */
async function played(errand: Errand, folder: ResultsFolder, interruption: Interruption, given: GivenUnits | null): Promise<number> {
  const {read: {scenario}, futures} = errand;
  const little = given === null && futures === 0 && isLittle(scenario, scenario.replicates * scenario.strategies.length);
  if (little) collectRarely();
  const kept = little ? null : new KeptRuns(openRecordFile(join(folder.scratch, 'runs')));
  const crew = crewOf(errand.threads);
  const over = new AbortController();
  try {
    const {ensemble, ...reached} = await simulated(errand, {...errand, units: kept && folder.units, interruption, crew, ...(kept && {kept})}, given);
    if (ensemble) return await finished(errand, folder, ensemble, {kept, crew, over: over.signal});
    tellStopped(errand, little ? {...reached, finished: 0} : reached);
    return interruption.code();
  } finally {
    over.abort();
    crew.shrink(0);
    kept?.close();
  }
}

/** All runs that are asked for, and the headline in other futures. */
async function simulated({read: {scenario}, from, precision, futures}: Errand, options: RunningOptions, given: GivenUnits | null): Promise<Simulation> {
  const work = {scenario, from};
  const main = precision === null ? await simulateEnsemble(work, given ? {...options, quiet: true, units: given.store, only: {units: given.units, name: ''}} : options)
    : await simulateInSteps(work, options, {step: LOOK_EVERY, enough: ensemble => isPrecise(precisionOf(ensemble, precision))});
  if (!main.ensemble) return main;
  const ensemble = precision === null ? main.ensemble : {...main.ensemble, precision: precisionOf(main.ensemble, precision)};
  const {look, finished: done, total} = await lookAtFutures(ensemble, futures, options);
  const reached = {finished: main.finished + done, total: main.total + total};
  return done < total ? {ensemble: null, ...reached} : {ensemble: {...ensemble, futures: look}, ...reached};
}

/** The exit code, where exactly what is asked for was done before; null where it was not. */
function doneBefore(errand: Errand): number | null {
  const {options, path, scenarioHash, formats, until} = errand;
  if (until !== null) {
    if (!isSaved(errand, until)) return null;
    sayWhere(errand, until);
    if (options.json) printJson(momentJson(errand, until, []));
    return DONE;
  }
  const earlier = earlierResults(path, scenarioHash, {version: version(), rules: rules()}, formats);
  if (earlier === null) return null;
  if (options.json) printJson({...earlier.summary, results: path});
  else print(`${earlier.answer}\n\nThese results were there already; --force makes them anew.`);
  return earlier.unmet ? UNMET : DONE;
}

/** From so many runs on, what they leave takes most of the memory. */
const MANY_RUNS = 300;

interface Held {
  readonly kept: KeptRuns | null;
  /** The threads that simulated. */
  readonly crew: Crew;
  /** Raised once nobody waits for anything any more. */
  readonly over: AbortSignal;
}

async function finished({options, read, formats, threads, path, scenarioHash}: Errand, folder: ResultsFolder, ensemble: Ensemble, {kept, crew, over}: Held): Promise<number> {
  if (ensemble.runs.every(runs => runs.every(run => run === null))) throw new Error(ensemble.failed[0].message);
  const {scenario, replicates} = ensemble;
  const elsewhere = kept && threads > 1;
  crew.shrink(elsewhere ? 1 : 0);
  const numbers = elsewhere ? filesOnThread(crew, folder, ensemble, kept, over) : undefined;
  if (kept) keepYoungMemory();
  if (replicates * scenario.strategies.length >= MANY_RUNS) collectOften();
  const fingerprints = fingerprintsOf(ensemble, () => new SystemHash());
  await breath();
  const comparison = compare(ensemble);
  await breath();
  const {warnings, importTold: importReport, inputs, roster} = read;
  const results = resultsOf({ensemble, comparison, fingerprints, warnings, importReport, roster}, {formats, threads});
  await breath();
  const said = options.json ? JSON.stringify({...results.json as object, results: path}) : answerOf(results, join(path, 'report.html'), columns(), !fitsOneScreen()).join('\n');
  const held = allHeld(judgeExpectations(ensemble));
  await writeResults(folder, results, formats, numbers);
  kept?.close();
  await folder.publish({
    dlsim: version(), rules: rules(), node: process.versions.node, command: `dlsim run ${basename(options.scenario)}${options.precision === undefined ? '' : ` --precision "${options.precision}"`}`, scenario: scenario.name, scenarioHash,
    seed: scenario.seed, replicates, strategies: scenario.strategies.map(({id}) => id), fingerprint: fingerprints.all,
    ...(ensemble.futures ? {futures: {number: ensemble.futures.futures, fingerprint: ensemble.futures.fingerprint}} : {}),
    ...(ensemble.precision ? {precision: ensemble.precision} : {}), charts: formats, inputs,
  });
  print(said);
  if (ensemble.failed.length > 0) return INCOMPLETE;
  return held ? DONE : UNMET;
}

/** On a low terminal the first screen stands alone; the table is in the report and in answer.txt. */
function fitsOneScreen(): boolean {
  return Boolean(process.stdout.isTTY) && (process.stdout.rows ?? 0) < 45;
}
