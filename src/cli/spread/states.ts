/** How far the units of a plan have come, in words and as an exit code. */
import {join} from 'node:path';
import {CORRUPT, DIFFERENT, DONE, INCOMPLETE} from '../exit-codes.ts';
import {asTyped} from './as-typed.ts';
import {UNITS, type OpenPlan, type PlannedUnit} from './plan-folder.ts';

export interface States {
  readonly whole: readonly PlannedUnit[];
  readonly missing: readonly PlannedUnit[];
  readonly damaged: readonly PlannedUnit[];
  readonly different: readonly PlannedUnit[];
}

export function statesOf({plan, files}: OpenPlan, units: readonly PlannedUnit[] = plan.units): States {
  const states = {whole: [] as PlannedUnit[], missing: [] as PlannedUnit[], damaged: [] as PlannedUnit[], different: [] as PlannedUnit[]};
  const found = files.look();
  for (const unit of units) states[found.stateOf(unit.key)].push(unit);
  return states;
}

/** 5 before 4: two results of one unit are a fault that more work doesn't mend. */
export function exitOf({missing, damaged, different}: States): number {
  return different.length > 0 ? DIFFERENT : missing.length > 0 ? INCOMPLETE : damaged.length > 0 ? CORRUPT : DONE;
}

/** The same for scripts. */
export function nameOf({missing, different}: States): 'different' | 'incomplete' | 'damaged' {
  return different.length > 0 ? 'different' : missing.length > 0 ? 'incomplete' : 'damaged';
}

export const MOST_NAMED = 5;

/** What is not as it should be, each with the command that mends it. */
export function wordsFor({folder, plan, files}: OpenPlan, {missing, damaged, different}: States): readonly string[] {
  const open = missing.length + damaged.length;
  const found = files.look();
  const again = `  dlsim shard ${asTyped(folder)} --shard 0/1`;
  return [
    ...(different.length === 0 ? [] : [
      `${count(different.length)} came out differently on two machines: ${named(different)}.`,
      ...different.slice(0, MOST_NAMED).flatMap(({key}) => found.filesOf(key).map(name => `  ${join(folder, UNITS, name)}`)),
      `Delete these files${different.length > MOST_NAMED ? ' (\`dlsim doctor\` then names the next)' : ''}, see that all machines have the same dlsim, and work the units out again:`,
      ...(open === 0 ? [again] : []),
    ]),
    ...(damaged.length === 0 ? [] : [`${count(damaged.length)} can't be read: ${named(damaged)}. What can't be read counts as missing.`]),
    ...(open === 0 ? [] : [`${open} of ${plan.units.length} units ${open === 1 ? 'is' : 'are'} missing: ${named([...missing, ...damaged])}.`, again, 'works out all that is missing; with 0/2 and 1/2 two machines share it.']),
  ];
}

function count(units: number): string {
  return units === 1 ? '1 unit' : `${units} units`;
}

function named(units: readonly PlannedUnit[]): string {
  const words = units.slice(0, MOST_NAMED).map(({strategy, from, to}) => `${strategy} ${to - from === 1 ? from : `${from}-${to - 1}`}`);
  return `${words.join(', ')}${units.length > MOST_NAMED ? ` and ${units.length - MOST_NAMED} more` : ''}`;
}
