/** In how many futures each of two strategies leads, whatever the luck; how often over all worlds; and what of the difference is chance. */
import {measureOf} from '../compare.ts';
import {titlesOf} from '../naming.ts';
import {countPairs} from '../pairs.ts';
import type {Scenario} from '../resolved.ts';
import {median, quantile, sorted} from '../statistics.ts';
import {valuesOfSide, type FuturesLook} from './futures-look.ts';
import {futuresSentence, splitSentence, type FuturesTold} from './sentences.ts';
import {splitOf, whole} from './split.ts';

export interface FuturesLead {
  readonly measure: string;
  readonly week: number;
  readonly told: FuturesTold;
  /** In how many futures each leads, and how often it hangs on luck. */
  readonly sentence: string;
  /** How much is chance and how much the assumptions; null where nothing varies. */
  readonly apart: string | null;
}

/** Told from the side that is ahead in more worlds: higher, or lower where less is welcome. Null where no world has a number for both. */
export function futuresLead(scenario: Scenario, look: FuturesLook, id: string, week: number): FuturesLead | null {
  const [a, b] = ([0, 1] as const).map(side => valuesOfSide(look, side, id, week));
  const measure = measureOf(id);
  const upward = measure.better !== 'less';
  const welcome = a.map((number, world) => (upward ? number - b[world] : b[world] - number));
  const counts = countPairs(welcome);
  const n = counts.wins + counts.ties + counts.losses;
  if (n === 0) return null;
  const first = counts.wins >= counts.losses;
  const [ahead, behind] = first ? [a, b] : [b, a];
  const differences = ahead.map((number, world) => number - behind[world]);
  const rising = sorted(differences);
  const compared = (values: Float64Array) => median(values.filter((_, world) => !Number.isNaN(differences[world])));
  const [titleOfA, titleOfB] = [look.a, look.b].map(strategy => titleOf(scenario, strategy));
  const told: FuturesTold = {
    measure, people: look.people, doubts: look.doubts, inDoubt: look.inDoubt, lucks: look.lucks, upward,
    ahead: first ? titleOfA : titleOfB, behind: first ? titleOfB : titleOfA,
    ...byFuture(first ? welcome : welcome.map(difference => -difference), look.lucks),
    n, wins: Math.max(counts.wins, counts.losses), ties: counts.ties, losses: Math.min(counts.wins, counts.losses),
    median: quantile(rising, 0.5), q10: quantile(rising, 0.1), q90: quantile(rising, 0.9), levels: [compared(ahead), compared(behind)],
    split: splitOf(differences, look.lucks, `${scenario.seed}/${look.a}/${look.b}/${id}/${week}`),
  };
  return {measure: id, week, told, sentence: futuresSentence(told), apart: splitSentence(told)};
}

/** Futures with a number in every luck: those with one side ahead each time, those with the other, those without a difference, and the rest. */
function byFuture(lead: Float64Array, lucks: number): Pick<FuturesTold, 'futures' | 'always' | 'never' | 'equal'> {
  const complete = whole(lead, lucks);
  return {
    futures: complete.length, always: complete.filter(of => of.every(difference => difference > 0)).length,
    never: complete.filter(of => of.every(difference => difference < 0)).length, equal: complete.filter(of => of.every(difference => difference === 0)).length,
  };
}

function titleOf(scenario: Scenario, id: string): string {
  return titlesOf(scenario)[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
}
