/** The strategies of a scenario, settled: the library's taken and changed, shares and gates checked, roles and districts numbered. */
import type {Issue, Path} from '../../kernel/issues.ts';
import type {Phase, Serve, Spend, VerbId} from '../../model/plan.ts';
import {VERBS} from '../../model/plan.ts';
import type {WrittenSpend} from '../../model/sections/spend.ts';
import type {WrittenPhase, WrittenStrategy} from '../../model/sections/strategy.ts';
import {STRATEGIES} from '../../model/strategies/index.ts';
import {idOf, type Named} from '../../schema/index.ts';
import type {StrategyScenario} from '../resolved.ts';
import {settleEvents} from './events.ts';
import {libraryStrategy} from './fields.ts';
import {settleGates} from './gates.ts';
import {sentences} from './messages.ts';
import {settleReach, settleRoles, type Settling} from './settling.ts';

/** Shares that add up to 1 but for the last bits. */
const CRUMB = 1e-9;
const THEN_NOTHING = 'Then nothing';

/** The strategy of the library as if it had been written here. */
export function fromLibrary(id: string): WrittenStrategy {
  const found = STRATEGIES.find(one => one.id === id)!;
  const issues: Issue[] = [];
  const read = libraryStrategy.read(found.written, [], issues);
  if (!read) throw new Error(`the library's strategy ${id} can't be read: ${issues.map(({message}) => message).join('; ')}`);
  return read;
}

export function settleStrategy(settling: Settling, {id, name, value: written}: Named<WrittenStrategy>, path: Path = ['strategies', name]): StrategyScenario {
  const base = written.use === undefined ? null : fromLibrary(written.use);
  if (!base && written.phases === undefined) settling.issues.push({...sentences.noPhases(path), at: 'key'});
  const phases = written.phases ?? base?.phases ?? [];
  return {
    id, use: written.use ?? null, why: written.why ?? '',
    title: written.title ?? (base?.title !== undefined && id === written.use ? base.title : titleOf(name)),
    phases: settlePhases(settling, phases, written, [...path, 'phases']),
    events: settleEvents(settling, written.events ?? base?.events ?? [], [...path, 'events'], [written, path]),
  };
}

/** `slow-core` -> `Slow core`. */
function titleOf(name: string): string {
  const words = name.trim().replace(/[\s_-]+/g, ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function settlePhases(settling: Settling, written: readonly WrittenPhase[], strategy: WrittenStrategy, path: Path): readonly Phase[] {
  const phases = written.map((phase, at) => settlePhase(settling, phase, at, strategy, [...path, at]));
  phases.forEach((phase, at) => {
    const next = phases[at + 1];
    if (next && phase.weeks === null && phase.gates === null) settling.issues.push(sentences.endless([...path, at], next.name));
  });
  const last = phases.at(-1);
  if (!last || (last.weeks === null && last.gates === null)) return phases;
  // The model lets the last phase run on; a plan that ends it means that the team then does nothing.
  settling.issues.push(sentences.idleAfter([...path, phases.length - 1], last.name, last.weeks ?? 0));
  return [...phases, {name: THEN_NOTHING, spend: {}, weeks: null, gates: null, mandate: null, teamFocus: false, hours: null}];
}

function settlePhase(settling: Settling, written: WrittenPhase, at: number, strategy: WrittenStrategy, path: Path): Phase {
  const {issues} = settling;
  const {lasts, until} = written;
  if (lasts !== undefined && until !== undefined) issues.push(sentences.lastsAndUntil([...path, 'until']));
  const weeks = lasts ?? until?.orAfter ?? null;
  return {
    name: written.name ?? `Phase ${at + 1}`,
    spend: settleSpend(settling, written, strategy, [...path, 'spend']),
    weeks,
    gates: until ? settleGates(settling, until, weeks, [...path, 'until']) : null,
    mandate: written.mandate ? settleRoles(settling, [...path, 'mandate'], written.mandate) : null,
    teamFocus: written.focus ?? false,
    hours: written.hours ?? strategy.hours ?? null,
  };
}

function settleSpend(settling: Settling, phase: WrittenPhase, strategy: WrittenStrategy, path: Path): Phase['spend'] {
  const spend: Partial<Record<VerbId, Spend>> = {};
  let sum = 0;
  for (const verb of VERBS) {
    const one: WrittenSpend | undefined = phase.spend?.[verb];
    if (!one) continue;
    sum += one.share;
    if (one.share === 0) continue;
    const serve: Serve = one.serve ?? phase.serve ?? strategy.serve ?? 'readiest';
    spend[verb] = {
      share: one.share, serve, summerOnly: one.when === 'summer', fromAnywhere: one.from === 'anywhere',
      ...settleReach(settling, [one, [...path, verb]], [phase, path.slice(0, -1)], [strategy, path.slice(0, 2)]),
    };
  }
  if (sum > 1 + CRUMB) settling.issues.push(sentences.sharesOver(path, sum));
  else if (sum > 0 && sum < 1 - CRUMB) settling.issues.push(sentences.sharesUnder(path, sum));
  return spend;
}

/** Ids of what a scenario calls its strategies. */
export function strategyIds(strategies: readonly Named<unknown>[]): readonly string[] {
  return strategies.map(({name}) => idOf(name));
}
