/** The single lines of the first screen: the answer in whole people, cost, who is left out, what was assumed. Typical = the median over runs. */
import {grouped, twoFigures} from '../measures/numerals.ts';
import {formatValue, inPeople, readsAsPeople} from '../measures/words.ts';
import type {Run} from '../engine/run.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {idOf} from '../schema/parameter.ts';
import {settleReplicate, variedBy} from '../experiment/assumptions.ts';
import type {Comparison} from '../experiment/comparison.ts';
import {measureOf, typicalPeople} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {listed, plainText, quoted, titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {callOf, inSentence, type Told} from '../experiment/sentences.ts';
import {costWords} from '../experiment/cost-sentences.ts';
import {outcomeCost} from '../experiment/costs.ts';
import {futuresBrief} from '../experiment/futures/sentences.ts';
import {headlineOf} from '../experiment/headline.ts';
import {isTypical, unreachedSchools} from '../experiment/left-out.ts';
import {verdictWeek} from '../experiment/moments.ts';
import {hoursOf, typicalOf} from '../experiment/typical.ts';
import type {Verdict} from '../experiment/verdict.ts';

/** What people do who are counted by a measure. */
const DEEDS: Readonly<Record<string, string>> = {
  'deep-share': 'practise deeply', 'practice': 'practise with others', 'engagement': 'are trying it out', 'interest': 'are interested',
  'reach': 'are in the network',
  'outside': 'are outside the network', 'participation': 'take part', 'left-out': 'were reached by nobody',
};

/** Places of the strategies an answer names: those compared, the best of the rest, the one asked about where it is neither. */
export interface Named {
  readonly shown: readonly number[];
  readonly next: number | null;
  readonly asked: number | null;
}

/** "36 of 3,400 educators practise deeply under A; under B 16; next best C 12; with no team none." */
export function answerLine(
  ensemble: Ensemble, comparison: Comparison, id: string, moment: string, week: number, {shown, next, asked}: Named,
): string {
  const {scenario} = ensemble;
  const titles = titlesOf(scenario);
  const measure = measureOf(id);
  const people = typicalPeople(ensemble);
  const at = (strategy: number) => comparison.summaries[strategy][id]?.[week]?.median ?? NaN;
  const asPeople = readsAsPeople(measure) && !measure.weighted;
  const said = (strategy: number) => (asPeople ? heads(inPeople(measure, at(strategy), people)) : formatValue(measure, at(strategy), people));
  const others = scenario.strategies.flatMap(({phases, events}, strategy) => {
    if (shown.includes(strategy)) return [];
    if (phases.length === 0 && events.length === 0) return [`with no team (${quoted(titles[strategy])}) ${said(strategy)}`];
    return strategy === next || strategy === asked ? [`under ${quoted(titles[strategy])} ${said(strategy)}`] : [];
  });
  const [first, ...rest] = shown;
  const clauses = [...rest.map(strategy => `under ${quoted(titles[strategy])} ${said(strategy)}`), ...others];
  const lead = asPeople
    ? `${said(first)} of ${grouped(people)} educators ${NETWORK[scenario.network.kind]} ${DEEDS[id] ?? `(${inSentence(measure.title)})`}`
      + ` under ${quoted(titles[first])}`
    : `${inSentence(measure.title)} is ${said(first)} under ${quoted(titles[first])} (${inSentence(measure.about).replace(/\.$/, '')})`;
  return `${moment.charAt(0).toUpperCase()}${moment.slice(1)}, ${[lead, ...clauses].join('; ')}.`;
}

/** In how many other futures the headline holds; null where nobody looked. */
export function futuresLine({futures}: Verdict, headline: string, told: Told | null): string | null {
  const lead = futures.find(({measure}) => measure === headline);
  if (!lead) return null;
  const clear = told !== null && callOf(told).startsWith('clear');
  return futuresBrief(lead.told, clear ? told.ahead : null);
}

const NETWORK = {synthetic: 'of a made-up network', survey: 'of the surveyed network', graph: 'of a test network'} as const;

function heads(count: number): string {
  if (Number.isNaN(count)) return 'no number';
  return count === 0 ? 'none' : count < 0.5 ? 'fewer than 1' : grouped(count);
}

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

/** People nobody reached in the past year, schools with no one in; schools where nobody at all was reached, by name. */
export function leftOutLine(ensemble: Ensemble, {summaries}: Comparison, week: number, shown: readonly number[]): string | null {
  const titles = titlesOf(ensemble.scenario);
  const people = typicalPeople(ensemble);
  const clauses = shown.flatMap((strategy, place) => {
    const unreached = summaries[strategy]['left-out']?.[week]?.median ?? NaN;
    const empty = Math.round(summaries[strategy]['schools-without']?.[week]?.median ?? NaN);
    if (Number.isNaN(unreached) || Number.isNaN(empty)) return [];
    return [place === 0
      ? `${heads(unreached * people)} of ${grouped(people)} people, whom nobody reached in the past year, and ${schools(empty)} where`
        + ` no one tries or practises, under ${quoted(titles[strategy])}`
      : `${heads(unreached * people)} people and ${schools(empty)} under ${quoted(titles[strategy])}`];
  });
  const unreached = unreachedLine(ensemble, week, shown);
  if (clauses.length === 0) return unreached;
  return `Left out: ${clauses.join('; ')}.${unreached === null ? '' : ` ${unreached}`}`;
}

/** Schools of which nobody was reached in most runs, in the order of the network. Null where there are none, or too small to be spoken of. */
function unreachedLine(ensemble: Ensemble, week: number, shown: readonly number[]): string | null {
  const titles = titlesOf(ensemble.scenario);
  const found = unreachedSchools(ensemble, week).filter(({strategies}) => shown.some(strategy => isTypical(strategies[strategy])));
  if (found.length === 0) return null;
  if (found.length <= NAMED) {
    const each = found.map(({name, strategies}) => {
      const often = shown.filter(strategy => isTypical(strategies[strategy]))
        .map(strategy => `${strategies[strategy].unreached} of ${strategies[strategy].of} runs under ${quoted(titles[strategy])}`);
      return `${schoolName(name)} (${listed(often)})`;
    });
    return `Nobody was reached in the past year at ${listed(each)}.`;
  }
  const clauses = shown.flatMap(strategy => {
    const names = found.filter(({strategies}) => isTypical(strategies[strategy])).map(({name}) => schoolName(name));
    if (names.length === 0) return [];
    const few = names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names;
    return [`at ${schools(names.length)} under ${quoted(titles[strategy])} (${listed(few)})`];
  });
  return `In most runs nobody was reached in the past year ${listed(clauses)}.`;
}

function schoolName(name: string): string {
  return /^\d+$/.test(name) ? `school ${name}` : plainText(name);
}

function schools(count: number): string {
  return count === 0 ? 'no school' : count === 1 ? '1 school' : `${grouped(count)} schools`;
}

const NAMED = 3;

/** Numbers that can change the answer and were not the planner's own. `brief` leaves out their names. */
export function assumedLine(scenario: Scenario, brief = false): string {
  const varied = new Set(variedBy(scenario).map(({name}) => name));
  const shipped = PARAMETERS.filter(({name, matters}) => matters === 2 && !(idOf(name) in scenario.assumptions) && !varied.has(name));
  const yours = Object.keys(scenario.assumptions).length;
  const first = yours > 0 ? `${yours} of the model's numbers ${yours === 1 ? 'is' : 'are'} yours` : 'none of the model\'s numbers is yours';
  if (varied.size > 0) return `Assumed: ${first}; ${varied.size} more vary over all that is plausible.`;
  if (shipped.length === 0) return `Assumed: ${first}; none that matters much is as shipped.`;
  const told = [...shipped.filter(({name}) => !name.startsWith('spread')), ...shipped].slice(0, NAMED).map(({name}) => name);
  const names = brief ? '' : `: ${listed(shipped.length > NAMED ? [...told, `${shipped.length - NAMED} more`] : told)}`;
  return `Assumed: ${first}; ${shipped.length} as shipped could change the answer${names}.`;
}
