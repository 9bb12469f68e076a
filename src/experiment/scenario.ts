/**
 * From what a planner wrote to a scenario with nothing left to decide, or all the errors at once. Two steps where the network is read from
 * lists: `parseScenario` says which, and `withSurvey` finishes with what was read, as only then roles and districts have names.
 */
import type {Issue} from '../kernel/issues.ts';
import type {SurveyNetwork} from '../model/plan.ts';
import type {RosterReference} from '../model/sections/roster.ts';
import {idOf} from '../schema/index.ts';
import type {Scenario} from './resolved.ts';
import {issuesDespite} from './scenario/despite.ts';
import {scenarioKind, type Written} from './scenario/fields.ts';
import {sentences} from './scenario/messages.ts';
import {settleScenario} from './scenario/settle.ts';

/** A scenario whose fields are read and whose network is not. */
export interface Draft {
  readonly name: string;
  readonly written: Written;
  readonly leftOut: readonly string[];
}

export interface ParsedScenario {
  /** Null where there is an error, or a staff list is to be read first. */
  readonly scenario: Scenario | null;
  /** Errors and warnings, in the order of the language. */
  readonly issues: readonly Issue[];
  /** The lists to be read, where the network comes from lists; then finish with `withSurvey(draft, …)`. */
  readonly roster: RosterReference | null;
  readonly draft: Draft | null;
}

/**
 * @param name kebab-case, from the file's name: names the results folder.
 * @param leftOut ids of strategies that were left out of the value for this run: expectations of them are not checked.
 */
export function parseScenario(value: unknown, {name = 'scenario', leftOut = []}: {readonly name?: string; readonly leftOut?: readonly string[]} = {}): ParsedScenario {
  const issues: Issue[] = [];
  const written = scenarioKind.read(value, [], issues);
  if (!written) return {scenario: null, issues: [...issues, ...issuesDespite(value, issues)], roster: null, draft: null};
  if (written.dlsim !== 1) issues.push(sentences.version(['dlsim'], written.dlsim));
  if (written.extends !== undefined) issues.push(sentences.extendsLeft(['extends']));
  const draft: Draft = {name: nameOf(name), written, leftOut};
  const settled = settleScenario(draft, null, issues);
  return {scenario: settled.scenario, issues, roster: settled.roster, draft};
}

/**
 * Finishes a scenario whose network was read from lists. `draft` comes from `parseScenario`, `survey` from the lists that its `roster` names.
 * @returns the scenario, or null where there are errors; the issues are all there are, those of `parseScenario` among them.
 */
export function withSurvey(draft: Draft, survey: SurveyNetwork): {readonly scenario: Scenario | null; readonly issues: readonly Issue[]} {
  const issues: Issue[] = [];
  const {scenario} = settleScenario(draft, survey, issues);
  return {scenario, issues};
}

/** A name fit for a folder: letters, digits and dashes. */
function nameOf(words: string): string {
  return idOf(words.replace(/\.ya?ml$/i, '')).replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'scenario';
}
