/** What `dlsim plan` does: a scenario cut into units that any machine can work out, sized by trying a run of each strategy. */
import {basename} from 'node:path';
import {outcomesOf} from '../../experiment/outcomes.ts';
import {unitsOf} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {stopwatch} from '../../io/clock.ts';
import {rules, version} from '../../io/version.ts';
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {errandOf, type RunOptions} from '../run/errand.ts';
import {writeKey} from '../run/key-file.ts';
import {print, printJson, tell} from '../screen.ts';
import {asTyped} from './as-typed.ts';
import {hasPlan, plannedUnit, writePlan, type SpreadPlan} from './plan-folder.ts';

/** Long enough that starting a program doesn't matter, short enough that little is lost with a machine. */
const SECONDS_A_UNIT = 60;
/** Strategies are tried until this is used up. */
const PILOT_SECONDS = 30;

export interface PlanOptions extends RunOptions {
  readonly out: string;
  readonly unit: number | undefined;
}

export function makePlan(options: PlanOptions): number {
  const {read, scenarioHash, futures, keyPath} = errandOf(options);
  const {scenario} = read;
  if (!options.quiet) for (const {text} of read.problems) tell(text);
  if (hasPlan(options.out)) throw new Stop(65, `${options.out} holds a plan already`, 'Choose another folder with --out.', 'occupied');
  const secondsARun = options.unit === undefined ? pilot(scenario) : null;
  const size = sizeOf(scenario, options.unit, secondsARun);
  const units = unitsOf(scenario, size).map(unit => plannedUnit(unit, scenario, scenarioHash));
  const plan: Omit<SpreadPlan, 'packed' | 'check'> = {
    dlsim: version(), rules: rules(), scenario: basename(options.scenario), futures, names: options.names, scenarioHash, size,
    secondsARun: secondsARun === null ? null : Number(secondsARun.toPrecision(2)), units,
  };
  // Who is who stays on this machine.
  writeKey(keyPath, read, options);
  writePlan(options.out, plan, {...read, key: [], importReport: read.importTold});
  if (options.json) printJson({ok: true, plan: options.out, units: units.length, size, secondsARun: plan.secondsARun});
  else print(told(options.out, plan));
  return DONE;
}

/** Seconds a run, on average over as many strategies as there is time for. */
function pilot(scenario: Scenario): number {
  const elapsed = stopwatch();
  let tried = 0;
  while (tried < scenario.strategies.length && (tried === 0 || elapsed() < PILOT_SECONDS)) {
    outcomesOf(scenario, {strategy: tried, from: 0, to: 1});
    tried++;
  }
  return elapsed() / tried;
}

function sizeOf({replicates}: Scenario, asked: number | undefined, secondsARun: number | null): number {
  if (asked === undefined) return Math.max(1, Math.min(replicates, Math.round(SECONDS_A_UNIT / secondsARun!)));
  if (Number.isInteger(asked) && asked >= 1) return Math.min(asked, replicates);
  throw new Stop(WRONG_USAGE, `--unit takes a whole number from 1 on, got ${asked}`, 'It is the number of replicates in a unit; it changes no result.', 'wrong-usage');
}

function told(folder: string, {units, size, secondsARun}: Pick<SpreadPlan, 'units' | 'size' | 'secondsARun'>): string {
  const time = secondsARun === null ? '' : `, about ${Math.max(1, Math.round(secondsARun * size))} s each on one core of this machine`;
  return [
    `${folder}: ${units.length === 1 ? '1 unit' : `${units.length} units`} of up to ${size === 1 ? '1 replicate' : `${size} replicates`}${time}.`,
    'On each of n machines that see this folder, with i from 0 to n - 1:',
    `  dlsim shard ${asTyped(folder)} --shard i/n`,
    'and when all are done, on any of them:',
    `  dlsim merge ${asTyped(folder)}`,
    `More than ${units.length === 1 ? 'one core' : `${units.length} cores`} would have nothing to do${size === 1 ? '' : '; a smaller --unit makes more units'}.`,
  ].join('\n');
}
