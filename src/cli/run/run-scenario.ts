/** What `dlsim run` does: read, simulate, compare, draw, write, answer. */
import {basename, join} from 'node:path';
import {compare} from '../../experiment/compare.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {allHeld, judgeExpectations} from '../../experiment/expectations/judge.ts';
import {fingerprintsOf} from '../../experiment/fingerprint.ts';
import {openResults, type ResultsFolder} from '../../io/results-folder.ts';
import {canonical} from '../../kernel/canonical.ts';
import {sha256} from '../../kernel/sha256.ts';
import {DONE, INCOMPLETE, UNMET} from '../exit-codes.ts';
import {readScenario, type ReadScenario} from '../read-scenario.ts';
import {columns, print, printJson, tell} from '../screen.ts';
import {version} from '../../io/version.ts';
import {earlierResults} from './earlier-results.ts';
import {listenForInterruption, type Interruption} from './interruption.ts';
import {formatsOf, type Format} from './pictures.ts';
import {answerOf, resultsOf} from './results-of.ts';
import {simulateEnsemble} from './simulate-ensemble.ts';
import {threadsOf} from './threads.ts';
import {writeResults} from './write-results.ts';

export interface RunOptions {
  readonly scenario: string;
  readonly out?: string | undefined;
  readonly strategies?: string | undefined;
  readonly replicates?: number | undefined;
  readonly seed?: string | undefined;
  readonly horizon?: string | undefined;
  readonly jobs?: number | undefined;
  readonly charts: string;
  readonly names: boolean;
  readonly resume: boolean;
  readonly force: boolean;
  readonly 'allow-outside': boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** What one run is about, settled. */
interface Errand {
  readonly options: RunOptions;
  readonly read: ReadScenario;
  readonly formats: readonly Format[];
  readonly threads: number;
  /** Of the results folder. */
  readonly path: string;
  readonly scenarioHash: string;
}

export async function runScenario(options: RunOptions): Promise<number> {
  const errand = errandOf(options);
  const {read, path, scenarioHash, formats} = errand;
  if (!options.quiet) for (const line of [...read.importReport, ...read.problems.map(({text}) => text)]) tell(line);
  const earlier = options.force ? null : earlierResults(path, scenarioHash, version(), formats);
  if (earlier) {
    if (options.json) printJson({...earlier.summary, results: path});
    else print(`${earlier.answer}\n\nThese results were there already; --force makes them anew.`);
    return earlier.unmet ? UNMET : DONE;
  }
  const key = `${scenarioHash.slice(0, 16)}-${version().replaceAll('.', '-')}`;
  const folder = openResults({path, key, resume: !options.force, force: options.force, inputs: read.paths});
  const interruption = listenForInterruption();
  try {
    const ensemble = await simulated(errand, folder, interruption);
    return ensemble ? await finished(errand, folder, ensemble) : interruption.code();
  } finally {
    folder.leave();
    interruption.end();
  }
}

function errandOf(options: RunOptions): Errand {
  const formats = formatsOf(options.charts);
  const threads = threadsOf(options.jobs);
  const read = readScenario(options.scenario, {...options, allowOutside: options['allow-outside']});
  const scenarioHash = sha256(canonical(read.scenario));
  return {options, read, formats, threads, scenarioHash, path: options.out ?? join('results', `${read.scenario.name}-${scenarioHash.slice(0, 8)}`)};
}

async function simulated({options, read, threads}: Errand, folder: ResultsFolder, interruption: Interruption): Promise<Ensemble | null> {
  const {ensemble, finished: done, total} = await simulateEnsemble(read.scenario, {
    threads, quiet: options.quiet, units: folder.units, interruption,
    onResumed: (before, all) => { if (!options.quiet) tell(`going on with an interrupted run: ${before} of ${all} runs are there`); },
  });
  if (ensemble) return ensemble;
  const message = `stopped: ${done} of ${total} runs are finished and kept`;
  const hint = `dlsim run ${options.scenario} --resume goes on`;
  tell(`${message}; ${hint}`);
  if (options.json) printJson({ok: false, errors: [{code: 'interrupted', message, hint}]});
  return null;
}

async function finished({options, read, formats, threads, path, scenarioHash}: Errand, folder: ResultsFolder, ensemble: Ensemble): Promise<number> {
  if (ensemble.runs.every(runs => runs.every(run => run === null))) throw new Error(ensemble.failed[0].message);
  const {scenario, replicates} = ensemble;
  const fingerprints = fingerprintsOf(ensemble);
  const {warnings, importReport, inputs, roster} = read;
  const results = await resultsOf({ensemble, comparison: compare(ensemble), fingerprints, warnings, importReport, roster}, {formats, threads});
  await writeResults(folder, results, formats);
  folder.publish({
    dlsim: version(), node: process.versions.node, command: `dlsim run ${basename(options.scenario)}`, scenario: scenario.name, scenarioHash,
    seed: scenario.seed, replicates, strategies: scenario.strategies.map(({id}) => id), fingerprint: fingerprints.all, charts: formats, inputs,
  });
  if (options.json) printJson({...results.json as object, results: path});
  else print(answerOf(results, join(path, 'report.html'), columns(), !fitsOneScreen()).join('\n'));
  if (ensemble.failed.length > 0) return INCOMPLETE;
  return allHeld(judgeExpectations(ensemble)) ? DONE : UNMET;
}

/** On a low terminal the first screen stands alone; the table is in the report and in answer.txt. */
function fitsOneScreen(): boolean {
  return Boolean(process.stdout.isTTY) && (process.stdout.rows ?? 0) < 45;
}
