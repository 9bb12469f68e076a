/** What `dlsim check` does. */
import {canonical} from '../kernel/canonical.ts';
import {sha256} from '../kernel/sha256.ts';
import {BAD_INPUT, DONE, Stop, WRONG_USAGE} from './exit-codes.ts';
import {examineScenario} from './read-scenario.ts';
import {threadsOf} from './run/threads.ts';
import {harmless, print, printJson} from './screen.ts';
import type {Trial} from './try-expectations.ts';

export interface CheckOptions {
  readonly scenario: string;
  readonly run: boolean;
  readonly replicates?: number | undefined;
  readonly jobs?: number | undefined;
  readonly names: boolean;
  readonly 'allow-outside': boolean;
  readonly json: boolean;
}

export async function checkScenario(options: CheckOptions): Promise<number> {
  const {scenario: path, run, replicates, jobs, names, 'allow-outside': allowOutside, json} = options;
  if (!run && (replicates !== undefined || jobs !== undefined)) throw new Stop(WRONG_USAGE, '--replicates and --jobs go with --run', 'Add --run, or leave them out.', 'wrong-usage');
  const {scenario, problems, importReport} = examineScenario(path, {names, allowOutside, replicates});
  const told = (severity: 'error' | 'warning') => problems.filter(problem => problem.severity === severity).map(problem => problem.told);
  if (!json) {
    for (const line of importReport) print(line);
    if (importReport.length > 0) print('');
    for (const {text} of problems) print(`${text}\n`);
    print(verdict(path, told('error').length, told('warning').length));
  }
  // Only who runs it needs the engine.
  const trial = run && scenario ? await (await import('./try-expectations.ts')).tryExpectations(scenario, {threads: threadsOf(jobs), quiet: json}) : null;
  if (trial && 'stopped' in trial) return trial.stopped;
  if (json) {
    printJson({
      ok: scenario !== null && (trial?.code ?? DONE) === DONE, scenario: scenario?.name ?? null, hash: scenario && sha256(canonical(scenario)),
      errors: told('error'), warnings: told('warning'), import: importReport, ...(trial ? {expectations: trial.expectations} : {}),
    });
  } else if (trial) tellTrial(trial);
  return trial?.code ?? (scenario ? DONE : BAD_INPUT);
}

function tellTrial({lines}: Trial): void {
  print('');
  for (const line of lines) print(harmless(line));
}

function verdict(path: string, errors: number, warnings: number): string {
  const warned = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
  return errors === 0 ? `${path}: ready to run${warned}` : `${path}: ${counted(errors, 'error')}${warned}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
