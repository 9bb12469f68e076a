/**
 * The folder that machines share: `plan.json` says which units of work there are, `scenario.packed` holds the scenario with everything it names, read
 * and settled (so that no other file is needed), and `units/` what is finished. A unit is a strategy and a range of replicates; its key says
 * everything that decides its result.
 *
 *     key = SHA-256 of the canonical {rules, scenario: its hash, strategy, from, to}
 */
import {join} from 'node:path';
import type {Unit} from '../../experiment/plan.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {exists, makeFolder, readBytes, readText, writeFile} from '../../io/files.ts';
import {pack, unpack} from '../../io/packing.ts';
import {openUnitFiles, type UnitFiles} from '../../io/unit-files.ts';
import type {UnitStore} from '../../io/units.ts';
import {rules, version} from '../../io/version.ts';
import {canonical} from '../../kernel/canonical.ts';
import {sha256} from '../../kernel/sha256.ts';
import {BAD_INPUT, CORRUPT, Stop} from '../exit-codes.ts';
import type {ReadScenario} from '../read-scenario.ts';
import {asTyped} from './as-typed.ts';

const PLAN = 'plan.json';
const SCENARIO = 'scenario.packed';
export const UNITS = 'units';

export interface SpreadPlan {
  /** Of dlsim, and of the code that decides results: every machine must have the same. */
  readonly dlsim: string;
  readonly rules: string;
  /** The scenario's file, and what the command line said of it that the scenario itself doesn't. */
  readonly scenario: string;
  readonly futures: number;
  readonly names: boolean;
  readonly scenarioHash: string;
  /** SHA-256 of the scenario's file in this folder. */
  readonly packed: string;
  /** Replicates in a unit, and how long a run took where the plan was made (null = not tried). */
  readonly size: number;
  readonly secondsARun: number | null;
  readonly units: readonly PlannedUnit[];
  /** SHA-256 of the canonical form of all the rest: a plan that was altered is not gone by. */
  readonly check: string;
}

/** By the strategy's id, so that the plan can be read. */
export interface PlannedUnit {
  readonly key: string;
  readonly strategy: string;
  readonly from: number;
  readonly to: number;
}

export interface OpenPlan {
  readonly folder: string;
  readonly plan: SpreadPlan;
  readonly read: ReadScenario;
  readonly files: UnitFiles;
}

export function plannedUnit({strategy, from, to}: Unit, scenario: Scenario, scenarioHash: string): PlannedUnit {
  const {id} = scenario.strategies[strategy];
  return {key: sha256(canonical({rules: rules(), scenario: scenarioHash, strategy: id, from, to})), strategy: id, from, to};
}

export function unitOf({strategy, from, to}: PlannedUnit, scenario: Scenario): Unit {
  return {strategy: scenario.strategies.findIndex(({id}) => id === strategy), from, to};
}

export function hasPlan(folder: string): boolean {
  return exists(join(folder, PLAN));
}

/** The plan comes last: a folder with one is complete. @throws where one is there already. */
export function writePlan(folder: string, said: Omit<SpreadPlan, 'packed' | 'check'>, read: ReadScenario): void {
  if (hasPlan(folder)) throw new Stop(BAD_INPUT, `${folder} holds a plan already`, 'Choose another folder with --out.', 'occupied');
  makeFolder(join(folder, UNITS));
  const {sha256: packed} = writeFile(join(folder, SCENARIO), pack(read), {replace: true});
  const unchecked = {...said, packed};
  const plan: SpreadPlan = {...unchecked, check: checkOf(unchecked)};
  writeFile(join(folder, PLAN), `${JSON.stringify(plan, null, 1)}\n`);
}

export function openPlan(folder: string): OpenPlan {
  if (!hasPlan(folder)) throw new Stop(BAD_INPUT, `${folder} holds no plan`, `\`dlsim plan SCENARIO --out ${asTyped(folder)}\` makes one.`, 'no-plan');
  const plan = planIn(folder);
  if (plan.rules !== rules()) {
    const hint = plan.dlsim === version() ? 'Its code differs from this one: use one build on all machines.' : `Use dlsim ${plan.dlsim} on all machines, or make a new plan.`;
    throw new Stop(BAD_INPUT, `the plan in ${folder} was made by dlsim ${plan.dlsim}, which this is not`, hint, 'other-version');
  }
  if (plan.check !== checkOf(plan)) throw damaged(PLAN, folder);
  return {folder, plan, read: scenarioIn(folder, plan), files: openUnitFiles(join(folder, UNITS))};
}

function planIn(folder: string): SpreadPlan {
  try {
    const plan = JSON.parse(readText(join(folder, PLAN))) as SpreadPlan;
    if (Array.isArray(plan.units) && typeof plan.rules === 'string') return plan;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  throw damaged(PLAN, folder);
}

function checkOf({check: _, ...plan}: Omit<SpreadPlan, 'check'> & {readonly check?: string}): string {
  return sha256(canonical(plan));
}

function damaged(name: string, folder: string): Stop {
  return new Stop(CORRUPT, `${join(folder, name)} is not as it was written`, 'Make a new plan; finished units of the same scenario can be copied into its units folder.', 'damaged');
}

function scenarioIn(folder: string, {packed}: SpreadPlan): ReadScenario {
  if (!exists(join(folder, SCENARIO))) throw damaged(SCENARIO, folder);
  const bytes = readBytes(join(folder, SCENARIO));
  if (sha256(bytes) === packed) return unpack(bytes) as ReadScenario;
  throw damaged(SCENARIO, folder);
}

/** The units of a plan as a run finds them: by place of the strategy and range of replicates. */
export function storeOf({plan, read: {scenario}, files}: OpenPlan): UnitStore {
  const keys = new Map(plan.units.map(planned => [nameOf(unitOf(planned, scenario)), planned.key]));
  const found = files.look();
  return {
    damaged: [],
    put: (name, value) => files.put(keys.get(name)!, value),
    get: name => found.read(keys.get(name)!),
  };
}

/** As `run-units.ts` names them. */
function nameOf({strategy, from, to}: Unit): string {
  return `${strategy}-${from}-${to}`;
}
