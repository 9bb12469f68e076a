/** What is known while a scenario is settled: the length of the run, the people and places of the network; and the issues found on the way. */
import type {Issue, Path} from '../../kernel/issues.ts';
import {ROLES} from '../../model/plan.ts';
import {ROLE_ALIASES} from '../../model/sections/roster.ts';
import type {WrittenReach} from '../../model/sections/reach.ts';
import {idOf, nearest, type Moment} from '../../schema/index.ts';
import {sentences} from './messages.ts';

export interface Settling {
  readonly issues: Issue[];
  readonly weeks: number;
  /** First week without facilitation. */
  readonly until: number;
  /** Weeks of a year in term: the summer starts after them. */
  readonly termWeeks: number;
  readonly roles: readonly string[];
  readonly districts: readonly string[];
  /** How many people there are, about. NaN while a staff list is not read. */
  readonly people: number;
  /** Whether roles and districts are known: not before a staff list is read. */
  readonly known: boolean;
}

export interface SettledReach {
  readonly among: readonly number[] | null;
  readonly where: readonly number[] | null;
}

/** Where `among` and `where` may be written: the narrower place first. */
export type ReachAt = readonly [reach: Partial<WrittenReach> | undefined, path: Path];

/** Numbers of roles and districts; what is unknown is an issue where it is written. The first place that says something counts. */
export function settleReach(settling: Settling, ...from: readonly ReachAt[]): SettledReach {
  const among = from.find(([reach]) => reach?.among !== undefined);
  const where = from.find(([reach]) => reach?.where !== undefined);
  return {
    among: among ? settleRoles(settling, [...among[1], 'among'], among[0]!.among!) : null,
    where: where ? numbersOf(settling, [...where[1], 'where'], where[0]!.where!, settling.districts, {}, sentences.unknownDistrict) : null,
  };
}

export function settleRoles(settling: Settling, path: Path, words: readonly string[]): readonly number[] {
  return numbersOf(settling, path, words, settling.roles, ROLE_ALIASES, sentences.unknownRole);
}

function numbersOf({issues, known}: Settling, path: Path, words: readonly string[], names: readonly string[], aliases: Readonly<Record<string, string>>,
  unknown: typeof sentences.unknownRole): readonly number[] {
  if (!known) return [];
  const ids = new Map(names.map((name, number) => [idOf(name), number] as const));
  for (const [other, word] of Object.entries(aliases)) {
    const number = ids.get(idOf(word));
    if (number !== undefined && !ids.has(idOf(other))) ids.set(idOf(other), number);
  }
  const numbers = new Set<number>();
  words.forEach((word, at) => {
    const number = ids.get(idOf(word));
    if (number !== undefined) numbers.add(number);
    else {
      const issue = unknown([...path, at], word, nearest(word, [...names, ...Object.keys(aliases)]), names);
      // Said on a phase, it counts for each of its verbs; it is one mistake.
      if (!issues.some(other => other.code === issue.code && other.path.join('\n') === issue.path.join('\n'))) issues.push(issue);
    }
  });
  return [...numbers].sort((a, b) => a - b);
}

/** The role words that every network knows. */
export const COMMON_ROLES: readonly string[] = ROLES;

/** The week that a moment stands for; null where it is none. */
export function weekOf(settling: Pick<Settling, 'issues' | 'weeks' | 'until' | 'termWeeks'>, moment: Moment, path: Path): number | null {
  const week = moment.kind === 'week' ? moment.week
    : moment.kind === 'summer' ? (moment.year - 1) * 52 + settling.termWeeks
    : moment.kind === 'end' ? settling.weeks
    : moment.kind === 'end of facilitation' ? settling.until + moment.after : null;
  if (week === null) settling.issues.push(sentences.everySummer(path));
  else if (week < 0) settling.issues.push(sentences.beforeStart(path, week));
  return week !== null && week >= 0 ? week : null;
}

/** Weeks of several moments within the run, rising; those past the end are warned of and left out. */
export function weeksOf(settling: Settling, moments: readonly Moment[], path: Path, last = settling.weeks): readonly number[] {
  const weeks = new Set<number>();
  moments.forEach((moment, at) => {
    if (moment.kind === 'every summer') {
      for (let week = settling.termWeeks; week <= last; week += 52) weeks.add(week);
      return;
    }
    const week = weekOf(settling, moment, [...path, at]);
    if (week === null) return;
    // That facilitation outlasts the run is warned of once, where it is written.
    const said = moment.kind === 'end of facilitation' && moment.after === 0;
    if (week > settling.weeks && !said) settling.issues.push(sentences.pastEnd([...path, at], week, settling.weeks));
    else if (week <= settling.weeks) weeks.add(week);
  });
  return [...weeks].sort((a, b) => a - b);
}
