/** What is legal but suspicious in a plan: verbs with nobody to serve, nobody who informs, places that no phase serves, unequal hours, no doubt, nothing that shows what lasts. */
import type {Issue, Path} from '../../kernel/issues.ts';
import {PARAMETERS} from '../../model/parameters.ts';
import type {Phase, VerbId} from '../../model/plan.ts';
import {idOf, type Uncertain} from '../../schema/index.ts';
import type {Scenario, StrategyScenario} from '../resolved.ts';
import {extremes} from './likely.ts';
import {sentences} from './messages.ts';

/** A strategy as the planner wrote it: whether its phases are the planner's own, and who there is to be served. */
export interface Planned {
  readonly strategy: StrategyScenario;
  readonly name: string;
  readonly own: boolean;
}

export function warnOfStrategy({strategy, name, own}: Planned, core: boolean, roles: readonly string[], districts: readonly string[], issues: Issue[]): void {
  const path: Path = ['strategies', name];
  const {phases, events} = strategy;
  if (phases.some(({hours}) => hours !== null) || events.some(event => event.kind === 'convene' && event.extra)) issues.push({...sentences.otherHours(path, name), at: 'key'});
  if (!own || phases.every(({spend}) => Object.keys(spend).length === 0)) return;
  warnOfNobody(phases, core, [...path, 'phases'], issues);
  if (!phases.some(({spend}) => spend.inform || spend.illuminate)) issues.push({...sentences.nobodyInforms(path, name), at: 'key'});
  const missedDistricts = missed(phases, 'where', districts);
  const missedRoles = missed(phases, 'among', roles);
  if (missedDistricts.length) issues.push({...sentences.neverServed(path, name, missedDistricts.length === 1 ? 'the district' : 'the districts', missedDistricts), at: 'key'});
  if (missedRoles.length) issues.push({...sentences.neverServed(path, name, missedRoles.length === 1 ? 'the role' : 'the roles', missedRoles), at: 'key'});
}

/** Verbs that serve communities, before anything could have founded one. */
function warnOfNobody(phases: readonly Phase[], core: boolean, path: Path, issues: Issue[]): void {
  if (core) return;
  for (const [at, {name, spend}] of phases.entries()) {
    if (spend.name) return;
    for (const verb of ['nourish', 'protect'] as const satisfies readonly VerbId[]) {
      if (spend[verb]) issues.push(sentences.nobodyToServe([...path, at, 'spend', verb], verb, name));
    }
    if (spend.coach || spend.illuminate || spend.convene) return;
  }
}

function missed(phases: readonly Phase[], which: 'among' | 'where', names: readonly string[]): readonly string[] {
  const served = new Set<number>();
  for (const {spend} of phases) {
    for (const one of Object.values(spend)) {
      const numbers = one[which];
      if (numbers === null) return [];
      for (const number of numbers) served.add(number);
    }
  }
  return names.filter((_, number) => !served.has(number));
}

export function warnOfScenario(scenario: Omit<Scenario, 'network'>, inDoubt: boolean, issues: Issue[]): void {
  const {compare, team, weeks, assumptions, strategies, futures} = scenario;
  if (weeks >= team.until && !compare.at.some(week => week > team.until)) issues.push(sentences.nothingLasting(weeks > team.until ? ['compare', 'at'] : ['team', 'until']));
  if (!inDoubt && futures === 'as given') issues.push(sentences.noDoubt(['assumptions']));
  for (const {name, range: [low, high]} of PARAMETERS) {
    const given: Uncertain | undefined = assumptions[idOf(name)];
    if (given === undefined) continue;
    const [least, most] = extremes(given);
    if (least < low || most > high) issues.push(sentences.outsidePlausible(['assumptions', name], name, low, high));
  }
  const titles = new Set<string>();
  for (const {title, id} of strategies) {
    if (titles.has(title)) issues.push({...sentences.sameTitle(['strategies', id], title), at: 'key'});
    titles.add(title);
  }
}
