/** What a story is, and the words all stories share: names of people and moments, how often. */
import {ROLES} from '../model/plan.ts';
import {logOf} from '../engine/logged.ts';
import type {Run} from '../engine/run.ts';
import {weekWords} from '../experiment/moments.ts';
import {plainText} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import type {Kind} from './choosing.ts';
import {journeysOf, type Journey} from './journeys.ts';
import type {Words} from './telling.ts';

export interface Story {
  readonly kind: Kind | 'community';
  /** Id of the strategy, and the replicate, in whose run it happened. */
  readonly strategy: string;
  readonly replicate: number;
  readonly title: string;
  /** `217@42`: row and week of arrival; `community 3`. */
  readonly who: string;
  /** How it was chosen. */
  readonly rule: string;
  /** With the events each stands on, as [e12]: a few where there are many. */
  readonly sentences: readonly string[];
  /** Sentence by sentence, ids of all the events it stands on. */
  readonly events: readonly (readonly number[])[];
  /** Two sentences, without citations, and what they stand on. */
  readonly brief: string;
  readonly briefEvents: readonly number[];
}

/** A sentence and the events it stands on. */
export interface Cited {
  readonly text: string;
  readonly events: readonly number[];
}

/** Puts the first few events in brackets before the full stop. */
export function cited(words: string, on: readonly ({readonly id: number} | null)[], shown = CITED): Cited {
  const events = on.flatMap(entry => (entry ? [entry.id] : []));
  const marks = events.slice(0, shown).map(id => `e${id}`).join(', ');
  return {text: marks === '' ? `${words}.` : `${words} [${marks}${events.length > shown ? ', …' : ''}].`, events};
}

/** Of many events of one sort the first few are cited. */
const CITED = 4;

export function wordsOf(scenario: Scenario, run: Run): Words {
  const {network, begins} = scenario;
  const ids = network.kind === 'survey' ? network.people.id : [];
  // Only who was surveyed has an id that another may have come after.
  const arrived = new Set(ids.length === 0 ? [] : journeysOf(logOf(run)).flatMap(({row, from}) => (from > 0 ? [row] : [])));
  return {
    when: week => weekWords(week, begins),
    person: row => (ids[row] !== undefined && !arrived.has(row) ? plainText(`educator ${ids[row]}`) : `educator ${row}`),
  };
}

/** ", a teacher at School 12," where a kept network shows them. */
export function placeOf(run: Run, scenario: Scenario, {row, arrival}: Journey): string {
  const seen = run.snapshots.find(({people}) => Math.max(0, people.arrival[row]) === arrival);
  if (!seen) return '';
  const roles: readonly string[] = scenario.network.kind === 'survey' ? scenario.network.roles : ROLES;
  const role = roles[seen.people.role[row]];
  const school = run.schools.names[seen.people.school[row]];
  if (!role || !school) return '';
  return `, a ${plainText(role)} at ${/^\d+$/.test(school) ? `school ${school}` : plainText(school)},`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
