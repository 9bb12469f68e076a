/** Every sentence about expectations: what was expected, and what was found. The same in terminal, report and JSON. */
import {formatDifference, formatValue} from '../../measures/words.ts';
import {measureOf, typicalPeople} from '../compare.ts';
import type {Ensemble} from '../ensemble.ts';
import {momentWords} from '../moments.ts';
import {listed, quoted, titlesOf} from '../naming.ts';
import {inSentence} from '../sentences.ts';
import {isReference, type Expectation, type MeasureExpectation, type Reference, type Relation} from './expectation.ts';
import type {IdentityFinding} from './judge-identity.ts';
import type {ExpectationResult} from './result.ts';

type Counts = Omit<ExpectationResult, 'claim' | 'found'>;

const AGAINST_NUMBER: Readonly<Record<Relation, string>> = {
  'at least': 'at least', 'at most': 'at most', above: 'more than', below: 'less than', 'equal to': 'exactly',
};
const AGAINST_OTHER: Readonly<Record<Relation, string>> = {
  'at least': 'no less than', 'at most': 'no more than', above: 'more than', below: 'less than', 'equal to': 'the same as',
};
const BEYOND: Readonly<Record<Relation, readonly [before: string, after: string]>> = {
  'at least': ['at least', 'more than'], above: ['over', 'more than'], 'at most': ['at least', 'less than'], below: ['over', 'less than'], 'equal to': ['', ''],
};
/** Replicates named one by one before the rest is counted. */
const NAMED = 8;

/** "Under “Quality first”, people reached: no less than under “Hands off”, at all times, in every run." */
export function claimOf(ensemble: Ensemble, expectation: Expectation): string {
  if (expectation.kind === 'all equal') {
    const names = listed(expectation.strategies.map(id => titleOf(ensemble, id)));
    return expectation.until === null ? `${names}: the very same world, to the byte, in every run.` : `${names}: every number the same up to week ${expectation.until}, in every run.`;
  }
  const {measure, strategy, share} = expectation;
  const often = share === 'average' ? 'on average over the runs' : share === 1 ? 'in every run' : `in at least ${Number((share * 100).toPrecision(3))} of 100 runs`;
  return `Under ${titleOf(ensemble, strategy)}, ${inSentence(measureOf(measure).title)}: ${levelWords(ensemble, expectation)}, ${timeWords(ensemble, expectation)}, ${often}.`;
}

function levelWords(ensemble: Ensemble, {measure, relation, than, strategy}: MeasureExpectation): string {
  const shown = (number: number) => formatValue(measureOf(measure), number, typicalPeople(ensemble));
  if (relation === 'between') {
    const [low, high] = than as readonly [number, number];
    return `from ${shown(low)} to ${shown(high)}`;
  }
  if (!isReference(than)) return `${AGAINST_NUMBER[relation]} ${shown(than as number)}`;
  const base = `${than.times === 1 ? '' : `${Number(than.times.toPrecision(6))} times that `}${referenceWords(ensemble, than, strategy)}`;
  if (than.by === 0) return `${AGAINST_OTHER[relation]} ${base}`;
  const [before, after] = BEYOND[relation];
  return `${before} ${formatDifference(measureOf(measure), than.by, typicalPeople(ensemble)).replace(/^\+/, '')} ${after} ${base}`;
}

function referenceWords(ensemble: Ensemble, {strategy, week}: Reference, looked: string): string {
  const moment = week === null ? '' : momentWords(week, ensemble.scenario);
  if (strategy === looked) return moment;
  return `under ${titleOf(ensemble, strategy)}${moment && ` ${moment}`}`;
}

function timeWords({scenario}: Ensemble, {when, from, until}: MeasureExpectation): string {
  if (typeof when !== 'string') return listed(when.map(week => momentWords(week, scenario)));
  return `at ${when}${from > 0 || until < scenario.weeks ? ` from week ${from} to week ${until}` : ''}`;
}

export function measureFound(ensemble: Ensemble, expectation: MeasureExpectation, {held, heldIn, needed, runs, failedIn, withoutNumber, decisive}: Counts): string {
  const count = `${held ? 'Held' : 'Failed: it held'} in ${heldIn} of ${runs} ${runs === 1 ? 'run' : 'runs'}`;
  const enough = held ? '.' : needed === runs ? '; it had to in all.' : `; it had to in ${needed}.`;
  const where = failedIn.length === 0 ? '' : ` Not in ${replicates(failedIn)}.`;
  const nothing = withoutNumber.length === 0 ? '' : ` In ${withoutNumber.length} there was no number to go by (a mean over nobody, or a run that failed).`;
  const off = decisive && failedIn.length > 0 ? ` Furthest off in replicate ${decisive.replicate}: ${numbers(ensemble, expectation, decisive)}.` : '';
  return `${count}${enough}${where}${nothing}${off}`;
}

export function averageFound(ensemble: Ensemble, expectation: MeasureExpectation, {held, decisive}: Counts): string {
  if (!decisive) return 'Failed: there was no number to go by.';
  return `${held ? 'Held' : 'Failed'}: ${numbers(ensemble, expectation, decisive)}.`;
}

export function identityFound(ensemble: Ensemble, worlds: readonly IdentityFinding[]): string {
  const failed = worlds.filter(({holds}) => !holds);
  if (failed.length === 0) return `Held in ${worlds.length} of ${worlds.length} ${worlds.length === 1 ? 'run' : 'runs'}.`;
  const count = `Failed: the same in ${worlds.length - failed.length} of ${worlds.length} runs. Not in ${replicates(failed.map(({replicate}) => replicate))}.`;
  const parted = failed.find(({parting}) => parting !== null);
  if (!parted?.parting) return `${count} Some of their runs failed.`;
  const {strategies, measured} = parted.parting;
  const names = strategies.map(id => titleOf(ensemble, id));
  if (!measured) return `${count} In replicate ${parted.replicate} ${listed(names)} end in different states.`;
  const measure = measureOf(measured.measure);
  const [one, other] = apart(measured.values, number => formatValue(measure, number, typicalPeople(ensemble)));
  return `${count} In replicate ${parted.replicate} ${listed(names)} part in week ${measured.week} on ${inSentence(measure.title)}: ${one} against ${other}.`;
}

/** "0.41 against 0.12, when facilitation ended" */
function numbers(ensemble: Ensemble, {measure, relation}: MeasureExpectation, {week, value, bound}: NonNullable<Counts['decisive']>): string {
  const [found, limit] = apart([value, bound], number => formatValue(measureOf(measure), number, typicalPeople(ensemble)));
  return `${found} against ${relation === 'between' ? 'the nearer end of the band, ' : ''}${limit}, ${momentWords(week, ensemble.scenario)}`;
}

/** Two numbers that differ must not read the same. */
function apart(pair: readonly [number, number], show: (number: number) => string): readonly [string, string] {
  const [one, other] = pair.map(show);
  return one === other && pair[0] !== pair[1] ? [String(pair[0]), String(pair[1])] : [one, other];
}

/** "replicates 3, 7 and 9", "replicates 0, 1, 2, 3, 4, 5, 6, 7 and 12 more" */
function replicates(numbers: readonly number[]): string {
  const named = numbers.length > NAMED ? [...numbers.slice(0, NAMED).map(String), `${numbers.length - NAMED} more`] : numbers.map(String);
  return `replicate${numbers.length === 1 ? '' : 's'} ${listed(named)}`;
}

function titleOf({scenario}: Ensemble, id: string): string {
  return quoted(titlesOf(scenario)[scenario.strategies.findIndex(one => one.id === id)]);
}

/** "What was expected: 4 of 6 held." '' where nothing was. */
export function heading(results: readonly Pick<ExpectationResult, 'held'>[]): string {
  if (results.length === 0) return '';
  const held = results.filter(one => one.held).length;
  return `What was expected: ${held === results.length ? (held === 1 ? 'it held' : `all ${held} held`) : `${held} of ${results.length} held`}.`;
}
