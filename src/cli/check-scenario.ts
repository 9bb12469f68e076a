/** What `dlsim check` does. */
import {canonical} from '../kernel/canonical.ts';
import {sha256} from '../kernel/sha256.ts';
import {BAD_INPUT, DONE} from './exit-codes.ts';
import {examineScenario} from './read-scenario.ts';
import {print, printJson} from './screen.ts';

export function checkScenario({scenario: path, names, 'allow-outside': allowOutside, json}: {
  readonly scenario: string; readonly names: boolean; readonly 'allow-outside': boolean; readonly json: boolean;
}): Promise<number> {
  const {scenario, problems, importReport} = examineScenario(path, {names, allowOutside});
  const told = (severity: 'error' | 'warning') => problems.filter(problem => problem.severity === severity).map(problem => problem.told);
  if (json) {
    printJson({ok: scenario !== null, scenario: scenario?.name ?? null, hash: scenario && sha256(canonical(scenario)), errors: told('error'), warnings: told('warning'), import: importReport});
  } else {
    for (const line of importReport) print(line);
    if (importReport.length > 0) print('');
    for (const {text} of problems) print(`${text}\n`);
    print(verdict(path, told('error').length, told('warning').length));
  }
  return Promise.resolve(scenario ? DONE : BAD_INPUT);
}

function verdict(path: string, errors: number, warnings: number): string {
  const warned = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
  return errors === 0 ? `${path}: ready to run${warned}` : `${path}: ${counted(errors, 'error')}${warned}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
