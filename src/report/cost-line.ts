/** What it costs in a line: hours of the team and of the educators, money where an hour has a price. Typical = the median over runs. */
import type {Run} from '../engine/run.ts';
import {settleReplicate} from '../experiment/assumptions.ts';
import {measureOf} from '../experiment/compare.ts';
import {costWords} from '../experiment/cost-sentences.ts';
import {outcomeCost} from '../experiment/costs.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {headlineOf} from '../experiment/headline.ts';
import {verdictWeek} from '../experiment/moments.ts';
import {plainText, quoted, titlesOf} from '../experiment/naming.ts';
import {inSentence} from '../experiment/sentences.ts';
import {hoursOf, typicalOf} from '../experiment/typical.ts';
import {grouped, twoFigures} from '../measures/numerals.ts';
import {DEEDS} from './people.ts';

/** Where strategies that have a team are given other hours than the rest in any world, it is the first thing to say. */
export function unequalLine(ensemble: Ensemble): string | null {
  const {scenario: {strategies}, runs, replicates} = ensemble;
  const titles = titlesOf(ensemble.scenario);
  const spending = strategies.flatMap(({phases}, strategy) => (phases.length > 0 ? [strategy] : []));
  const differs = Array.from({length: replicates}, (_, replicate) => spending.flatMap(strategy => runs[strategy][replicate] ?? []).map(teamHours))
    .some(hours => Math.max(...hours) - Math.min(...hours) > SAME_HOURS);
  if (!differs) return null;
  const hours = spending.map(strategy => typicalOf(ensemble, strategy, teamHours));
  const near = new Set(hours.map(twoFigures)).size < new Set(hours.map(grouped)).size;
  const each = spending.map((strategy, at) => `${quoted(titles[strategy])} ${(near ? grouped : twoFigures)(hours[at])}`);
  return `These plans don't spend the same hours: ${each.join(', ')}. Part of any difference is the hours.`;
}

/** Sums of fractions may differ by less. */
const SAME_HOURS = 0.001;

/**
 * Hours of the team and of the educators who meet, in all and for each person of the headline; money where the scenario says what an hour
 * costs. `brief` leaves out the hours for each.
 */
export function costLine(ensemble: Ensemble, shown: readonly number[], brief = false): string {
  return [totalLine(ensemble, shown), brief ? '' : eachLine(ensemble, shown)].filter(line => line !== '').join(' ');
}

/** '' where nothing is to be shared: the headline counts nobody, or nobody is there in most runs of any strategy. */
function eachLine(ensemble: Ensemble, shown: readonly number[]): string {
  const {scenario} = ensemble;
  const titles = titlesOf(scenario);
  const headline = headlineOf(ensemble);
  const costs = shown.map(strategy => outcomeCost(ensemble, strategy, headline, verdictWeek(scenario)));
  if (costs.some(cost => cost === null) || costs.every(cost => Number.isNaN(cost!.team))) return '';
  const whom = DEEDS[headline] ? `those who ${DEEDS[headline]}` : inSentence(measureOf(headline).title);
  return `For each of ${whom}: ${costWords(shown.map((strategy, at) => ({title: titles[strategy], cost: costs[at]!})), scenario.team.cost?.currency ?? null)}.`;
}

function totalLine(ensemble: Ensemble, shown: readonly number[]): string {
  const titles = titlesOf(ensemble.scenario);
  const team = shown.map(strategy => typicalOf(ensemble, strategy, teamHours));
  const same = team.every(hours => twoFigures(hours) === twoFigures(team[0]));
  const under = shown.map((strategy, at) => {
    const idle = typicalOf(ensemble, strategy, run => hoursOf(run, 'idle'));
    const unused = idle > 0 && idle >= IDLE_WORTH_SAYING * team[at] ? ` (${twoFigures(idle)} of the team's idle)` : '';
    const educators = twoFigures(typicalOf(ensemble, strategy, run => hoursOf(run, 'educators')));
    const own = `${educators} of the educators${unused}${moneyWords(ensemble, strategy)}`;
    return `${same ? '' : `${twoFigures(team[at])} of the team and `}${own} under ${quoted(titles[strategy])}`;
  });
  return `Cost in hours: ${same ? `${twoFigures(team[0])} of the team${shown.length > 1 ? ' under either plan' : ''}; ` : ''}${under.join(', ')}.`;
}

const IDLE_WORTH_SAYING = 0.05;

function moneyWords(ensemble: Ensemble, strategy: number): string {
  const {scenario} = ensemble;
  const {cost} = scenario.team;
  if (!cost) return '';
  const money = typicalOf(ensemble, strategy, run => {
    const {team, educators} = settleReplicate(scenario, run.replicate).cost!;
    return team * teamHours(run) + educators * hoursOf(run, 'educators');
  });
  return `, ${twoFigures(money)} ${plainText(cost.currency, 10)} in all`;
}

function teamHours(run: Run): number {
  return hoursOf(run, 'budget');
}
