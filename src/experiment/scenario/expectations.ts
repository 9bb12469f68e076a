/**
 * Expectations, settled: strategies to ids, moments to weeks, levels to the measure's own unit. One that looks at several strategies becomes
 * one for each. What lies past the end of the run, or names a strategy that was left out on the command line, is left out with a warning.
 */
import type {Path} from '../../kernel/issues.ts';
import {measureById} from '../../measures/index.ts';
import {idOf, isMap, nearest, type Moment} from '../../schema/index.ts';
import {messages} from '../../schema/messages.ts';
import {RELATIONS, isReference, type Expectation, type MeasureExpectation, type Reference, type Relation} from '../expectations/expectation.ts';
import type {Amount} from './amount.ts';
import {inOwnUnit} from './comparison.ts';
import {level, type When, type WrittenExpectation, type WrittenLevel} from './expect.ts';
import {AFTERWARDS} from './gates.ts';
import {sentences} from './messages.ts';
import {weekOf, weeksOf, type Settling} from './settling.ts';

/** Strategies that can be expected something of, and those that this run leaves out. */
export interface Played {
  readonly strategies: readonly string[];
  readonly leftOut: readonly string[];
}

type Written<K extends keyof WrittenExpectation> = NonNullable<WrittenExpectation[K]>;
type Than = MeasureExpectation['than'];

const KEYS: Readonly<Record<Relation, 'atLeast' | 'atMost' | 'above' | 'below' | 'equalTo'>> = {
  'at least': 'atLeast', 'at most': 'atMost', above: 'above', below: 'below', 'equal to': 'equalTo',
};
const OF_MEASURES = ['measure', 'of', 'atLeast', 'atMost', 'above', 'below', 'equalTo', 'between', 'at', 'from', 'in'] as const;

export function settleExpectations(settling: Settling, written: readonly WrittenExpectation[], played: Played): readonly Expectation[] {
  return written.flatMap((one, at) => {
    const path = ['expect', at];
    return one.allEqual ? settleIdentity(settling, one, one.allEqual, played, path) : settleMeasure(settling, one, played, path);
  });
}

function settleIdentity(settling: Settling, written: WrittenExpectation, names: Written<'allEqual'>, played: Played, path: Path): readonly Expectation[] {
  const {issues} = settling;
  const beside = OF_MEASURES.filter(key => written[key] !== undefined);
  if (beside.length) issues.push(sentences.besideAllEqual([...path, 'all equal'], beside.map(wordOfKey)));
  const strategies = strategyIds(settling, names, played, [...path, 'all equal']);
  const until = written.until === undefined ? null : weekOf(settling, written.until, [...path, 'until']);
  if (until !== null && until > settling.weeks) return past(settling, [...path, 'until'], until);
  if (strategies?.length === 1) issues.push(messages.tooFew([...path, 'all equal'], 1, 2));
  return strategies && beside.length === 0 ? [{kind: 'all equal', strategies, until, why: written.why ?? ''}] : [];
}

function settleMeasure(settling: Settling, written: WrittenExpectation, played: Played, path: Path): readonly Expectation[] {
  const {issues} = settling;
  const relations = [...RELATIONS.filter(relation => written[KEYS[relation]] !== undefined), ...(written.between ? ['between' as const] : [])];
  if (written.measure === undefined) issues.push(sentences.expectWhat(path));
  else if (relations.length !== 1) issues.push(relations.length ? messages.onlyOneWay(path, relations) : sentences.expectLevel(path));
  if (written.measure === undefined || relations.length !== 1) return [];
  const [relation] = relations;
  const times = settleTimes(settling, written, path);
  const than = relation === 'between' ? settleBand(settling, written.measure, written.between!, [...path, 'between'])
    : settleLevel(settling, written.measure, relation, written[KEYS[relation]]!, played, [...path, relation]);
  const looked = written.of ? strategyIds(settling, written.of, played, [...path, 'of']) : played.strategies.filter(id => !isOneself(than, id));
  if (!times || than === undefined || looked === null) return [];
  warnOfUndefined(settling, written.measure, times.when, path);
  if (looked.some(id => isOneself(than, id))) issues.push(sentences.withItself([...path, relation]));
  return looked.map((strategy): Expectation => ({
    kind: 'measure', measure: written.measure!, strategy, relation, ...times, share: written.in ?? 1, why: written.why ?? '',
    than: isReference(than) && than.strategy === ONESELF ? {...than, strategy} : than,
  }));
}

/** Stands for the strategy looked at until that is known. */
const ONESELF = '';

/** Held against itself, at the same moment. */
function isOneself(than: Than | undefined, id: string): boolean {
  return than !== undefined && isReference(than) && than.strategy === id && than.week === null;
}

/** Null where one of them is unknown, or left out of this run. */
function strategyIds({issues}: Settling, names: readonly string[], {strategies, leftOut}: Played, path: Path): readonly string[] | null {
  let all = true;
  names.forEach((name, at) => {
    if (strategies.includes(idOf(name))) return;
    all = false;
    issues.push(leftOut.includes(idOf(name)) ? sentences.expectLeftOut([...path, at], name)
      : sentences.unknownStrategy([...path, at], name, nearest(name, strategies), strategies));
  });
  return all ? [...new Set(names.map(idOf))] : null;
}

function settleTimes(settling: Settling, {at = [{kind: 'end'}], from, until}: WrittenExpectation, path: Path): Pick<MeasureExpectation, 'when' | 'from' | 'until'> | null {
  const {issues, weeks} = settling;
  const moments = at.filter(isMoment);
  const times = at.find((when): when is Exclude<When, Moment> => !isMoment(when));
  if (!times) {
    for (const [key, given] of [['from', from], ['until', until]] as const) if (given) issues.push(sentences.windowAlone([...path, key], key));
    const when = weeksOf(settling, moments, [...path, 'at']);
    return when.length ? {when, from: 0, until: weeks} : null;
  }
  if (at.length > 1) issues.push(messages.onlyOneWay([...path, 'at'], [times.kind, moments.length ? 'a moment' : 'some time']));
  const first = from === undefined ? 0 : weekOf(settling, from, [...path, 'from']) ?? 0;
  const last = until === undefined ? weeks : Math.min(weeks, weekOf(settling, until, [...path, 'until']) ?? weeks);
  if (first > weeks) return past(settling, [...path, 'from'], first), null;
  if (first > last) issues.push(sentences.windowBackwards([...path, 'until'], first, last));
  return {when: times.kind, from: first, until: last};
}

function isMoment(when: When): when is Moment {
  return when.kind !== 'all times' && when.kind !== 'some time';
}

function settleBand(settling: Settling, measure: string, ends: Written<'between'>, path: Path): readonly [number, number] | undefined {
  if (ends.length !== 2) {
    settling.issues.push(messages.wrongKind(path, 'two numbers: [lowest, highest]', ends));
    return undefined;
  }
  const [low, high] = ends.map((end, at) => settleNumber(settling, measure, end, [...path, at]));
  if (low > high) settling.issues.push(messages.backwards(path, high, low));
  return [low, high];
}

function settleLevel(settling: Settling, measure: string, relation: Relation, written: WrittenLevel, played: Played, path: Path): Than | undefined {
  if (isMap(written)) return settleReference(settling, measure, relation, written as Exclude<WrittenLevel, string | number>, played, path);
  if (typeof written === 'string') {
    const id = idOf(written);
    if (played.strategies.includes(id)) return {strategy: id, week: null, times: 1, by: 0};
    if (played.leftOut.includes(id) || !/^\s*[-+.\d]/.test(written)) {
      strategyIds(settling, [written], played, path);
      return undefined;
    }
  }
  const amount = level.read(written, path, settling.issues);
  return amount && settleNumber(settling, measure, amount, path);
}

function settleReference(
  settling: Settling, measure: string, relation: Relation, {of, at, times, by}: Exclude<WrittenLevel, string | number>, played: Played, path: Path,
): Reference | undefined {
  const {issues, weeks} = settling;
  if (of === undefined && at === undefined) {
    issues.push(sentences.referenceEmpty(path));
    return undefined;
  }
  if (by && relation === 'equal to') issues.push(sentences.equalBy([...path, 'by']));
  const ids = of === undefined ? [ONESELF] : strategyIds(settling, [of], played, [...path, 'of']);
  const week = at === undefined ? null : weekOf(settling, at, [...path, 'at']);
  if (week !== null && week > weeks) return past(settling, [...path, 'at'], week), undefined;
  return ids ? {strategy: ids[0], week, times, by: by ? inOwnUnit(settling, measure, by, [...path, 'by']) : 0} : undefined;
}

/** In the measure's own unit. A level outside what it can take is warned of; 50 where a share was meant is a slip of the pen. */
function settleNumber(settling: Settling, id: string, amount: Amount, path: Path): number {
  const {name, range: [low, high]} = measureById(id)!;
  const number = inOwnUnit(settling, id, amount, path);
  if (amount.inPeople) return number;
  if (high === 1 && number > 1.5 && number <= 100) settling.issues.push(sentences.gatePercent(path, number, name));
  else if (number < low || number > high) settling.issues.push(sentences.levelOutside(path, name, number, low, high));
  return number;
}

function warnOfUndefined({issues, until}: Settling, measure: string, when: MeasureExpectation['when'], path: Path): void {
  if (typeof when !== 'string' && AFTERWARDS.has(measure) && when.some(week => week < until)) issues.push(sentences.expectAfterEnd([...path, 'at'], measure));
}

function past({issues, weeks}: Settling, path: Path, week: number): [] {
  issues.push(sentences.pastEnd(path, week, weeks));
  return [];
}

function wordOfKey(key: string): string {
  return key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
