/**
 * The answer in plain words: on each asked measure, at the last asked moment, which strategy is ahead of the next best one, how often,
 * by how much, and which doubt that covers. Where nothing is clear it says so; where aims pull apart it leaves the choice to the planner.
 */
import {formatDifference} from '../measures/words.ts';
import {assumptionsOf} from './assumptions.ts';
import type {Comparison} from './comparison.ts';
import {indexOf, measureOf, measuresOf, pairedDifference, tell} from './compare.ts';
import type {Ensemble} from './ensemble.ts';
import {futuresLead, type FuturesLead} from './futures/leads.ts';
import {gateRecords} from './gates.ts';
import {headlineMeasure} from './headline-measure.ts';
import {momentWords, showsWhatLasts, verdictWeek} from './moments.ts';
import {titlesOf} from './naming.ts';
import {once} from './once.ts';
import {
  callOf, doubt, elsewhere, failures, mixedAims, NOT_CALIBRATED, onlyOne, otherAims, precisionSentence, quickLook, QUICK_LOOK, sentenceAmongOthers,
  type Call, type Claim, type Told,
} from './sentences.ts';

/** One asked measure: the two strategies in front, told from the one ahead. */
export interface Aim {
  readonly measure: string;
  readonly told: Told;
  readonly call: Call;
  readonly sentence: string;
}

export interface Verdict {
  readonly week: number;
  /** "a year after facilitation ended" */
  readonly moment: string;
  /** As the scenario lists its measures; those no two strategies have a number for are left out. */
  readonly aims: readonly Aim[];
  /** Where no strategy is ahead on every aim. */
  readonly mixed: string | null;
  /** Where a strategy that leads on no aim is ahead. */
  readonly elsewhere: string | null;
  readonly doubt: {readonly chance: string; readonly assumptions: string; readonly model: string};
  /** How many numbers were put in doubt. */
  readonly inDoubt: number;
  /** The comparison of the headline in other futures, on each asked measure; empty where nobody looked. */
  readonly futures: readonly FuturesLead[];
  /** Failed runs, few runs, what is not calibrated. */
  readonly notes: readonly string[];
}

/** Looked at beside what was asked, so that a strategy gets credit where it wins. */
const ALSO = ['deep-share', 'practice', 'reach', 'equity-gap', 'hours-per-deep-practitioner', 'deep-retained'];

export const verdict: (ensemble: Ensemble, comparison: Comparison) => Verdict = once(verdictOf);

function verdictOf(ensemble: Ensemble, comparison: Comparison): Verdict {
  const {scenario} = ensemble;
  const week = verdictWeek(scenario);
  const aims = scenario.compare.measures.flatMap(measure => aimOf(ensemble, comparison, measure, week) ?? []);
  const inDoubt = Object.keys(assumptionsOf(scenario, 0)).length;
  const futures = futuresOf(ensemble, week);
  const headline = futures.find(({measure}) => measure === headlineMeasure(scenario, measuresOf(ensemble))) ?? null;
  return {
    week, moment: momentWords(week, scenario), aims, mixed: mixedOf(aims), elsewhere: elsewhereOf(ensemble, comparison, aims, week),
    doubt: doubtOf(inDoubt, headline), inDoubt, futures, notes: notesOf(ensemble),
  };
}

function futuresOf({scenario, futures}: Ensemble, week: number): readonly FuturesLead[] {
  return futures ? scenario.compare.measures.flatMap(measure => futuresLead(scenario, futures, measure, week) ?? []) : [];
}

/** What the headline comes to in other futures belongs to the doubt about assumptions. */
function doubtOf(inDoubt: number, headline: FuturesLead | null): Verdict['doubt'] {
  const layers = doubt(inDoubt);
  return headline ? {...layers, assumptions: [layers.assumptions, headline.sentence, headline.apart ?? ''].join(' ').trimEnd()} : layers;
}

/** As paragraphs, for the terminal and a first page. */
export function verdictLines(found: Verdict): readonly string[] {
  const {aims, mixed, elsewhere: others, doubt: layers, notes} = found;
  return [
    ...(aims.length === 0 ? [onlyOne(found.moment)] : aims.map(({sentence}) => sentence)),
    ...(mixed === null ? [] : [mixed]), ...(others === null ? [] : [others]),
    [layers.chance, layers.assumptions, layers.model].join(' '), ...notes,
  ];
}

/** The leader on a measure against the next best: by what they typically end at, of equals by the mean. Null where fewer than two have a number. */
export function aimOf(ensemble: Ensemble, comparison: Comparison, measure: string, week: number): Aim | null {
  const [leader, next] = ranked(comparison, measure, week);
  if (leader === undefined || next === undefined) return null;
  const told = tell(ensemble, pairedDifference(ensemble, leader, next, measure, week));
  return {measure, told, call: callOf(told), sentence: sentenceAmongOthers(told)};
}

/** Places of the strategies that have a number in at least half of their runs, the most welcome first. */
export function ranked({summaries}: Comparison, measure: string, week: number): readonly number[] {
  const most = Math.max(...summaries.map(of => of[measure]?.[week]?.n ?? 0));
  const sign = measureOf(measure).better === 'less' ? 1 : -1;
  const at = (strategy: number) => summaries[strategy][measure][week];
  return summaries.flatMap((of, strategy) => ((of[measure]?.[week]?.n ?? 0) * 2 >= Math.max(most, 1) ? [strategy] : []))
    .sort((a, b) => sign * (at(a).median - at(b).median) || sign * (at(a).mean - at(b).mean) || a - b);
}

/** Clearly ahead, on a measure of which more, or less, is welcome. */
function leads({call, told}: Aim): boolean {
  return call === 'clear' && told.measure.better !== null;
}

function mixedOf(aims: readonly Aim[]): string | null {
  const led = aims.filter(leads);
  return new Set(led.map(({told}) => told.places[0])).size < 2 ? null : mixedAims(led.map(claimOf));
}

/** Asked aims that others lead on than the strategy an answer has just put first. */
export function aimsOfOthers({aims}: Verdict, first: number): string | null {
  const led = aims.filter(aim => leads(aim) && aim.told.places[0] !== first);
  return led.length === 0 ? null : otherAims(led.map(claimOf));
}

function claimOf({told: {ahead, measure, median, people, wins, n}}: Aim): Claim {
  return {title: ahead, measure: measure.title, difference: formatDifference(measure, median, people), wins, n};
}

function elsewhereOf(ensemble: Ensemble, comparison: Comparison, aims: readonly Aim[], week: number): string | null {
  const known = new Set(measuresOf(ensemble));
  const leaders = new Set(aims.filter(leads).map(({told}) => told.places[0]));
  if (leaders.size === 0) return null;
  const asked = new Set(aims.map(({measure}) => measure));
  const found = ALSO.filter(measure => known.has(measure) && !asked.has(measure)).flatMap(measure => aimOf(ensemble, comparison, measure, week) ?? [])
    .filter(aim => leads(aim) && !leaders.has(aim.told.places[0]));
  return found.length === 0 ? null : elsewhere(found.map(({told}) => ({title: told.ahead, measure: told.measure.title, wins: told.wins, n: told.n})));
}

/** Said wherever numbers stand: what failed, how few runs there are, a gate that never opened, that nothing was matched to data. */
export function notesOf(ensemble: Ensemble): readonly string[] {
  const {scenario, failed, replicates, precision} = ensemble;
  const notes: string[] = [];
  if (failed.length > 0) {
    const titles = titlesOf(scenario);
    const byStrategy = scenario.strategies.map(({id}, at) => ({
      title: titles[at], replicates: failed.filter(({strategy}) => strategy === id).map(({replicate}) => replicate).sort((a, b) => a - b),
    }));
    notes.push(failures(byStrategy.filter(({replicates: numbers}) => numbers.length > 0), replicates * scenario.strategies.length));
  }
  if (precision) {
    const [a, b] = [precision.a, precision.b].map(id => indexOf(ensemble, id));
    notes.push(precisionSentence(tell(ensemble, pairedDifference(ensemble, a, b, precision.measure, precision.week)), precision));
  }
  if (replicates > 1 && replicates < QUICK_LOOK) notes.push(quickLook(replicates));
  if (!showsWhatLasts(scenario)) notes.push('No moment after the end of facilitation was asked for: this shows what is built, not what lasts.');
  notes.push(...gateRecords(ensemble).filter(({entered, opened}) => entered > 0 && opened === 0).map(({sentence}) => sentence), NOT_CALIBRATED);
  return notes;
}
