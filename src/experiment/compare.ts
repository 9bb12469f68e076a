/** Runs -> paired comparison: every other strategy against the asked one, then further pairs, over the same worlds; what failed or isn't defined is no pair. */
import {measureOf} from '../measures/index.ts';
import {bootstrapInterval} from './bootstrap.ts';
import type {Comparison, PairedDifference, Summary} from './comparison.ts';
import {costSentence} from './cost-sentences.ts';
import {outcomeCost} from './costs.ts';
import {valuesAt, type Ensemble} from './ensemble.ts';
import {FEWEST, smallestVisible, studentInterval, wilsonInterval} from './intervals.ts';
import {momentWords} from './moments.ts';
import {titlesOf} from './naming.ts';
import {countPairs, isRatio, varianceReduction} from './pairs.ts';
import {momentsOf} from './plan.ts';
import {sentenceOf, type Told} from './sentences.ts';
import {mean, median, quantile, sorted, spreadOf} from './statistics.ts';

export {measureOf};

/**
 * Compares strategies over the worlds they share: differences are paired, replicate by replicate, in each measure's own unit (a share as 0..1).
 * @returns a summary of each strategy, and the difference of every other strategy to the baseline, with intervals, wins, ties and losses.
 */
export function compare(ensemble: Ensemble): Comparison {
  const {strategies, compare: asked, weeks} = ensemble.scenario;
  const moments = momentsOf(ensemble.scenario);
  const measures = measuresOf(ensemble);
  const summaries = strategies.map((_, strategy) => Object.fromEntries(measures.map(measure =>
    [measure, Object.fromEntries(moments.map((week): [number, Summary] => [week, spreadOf(valuesAt(ensemble, strategy, measure, week))]))])));
  const against = indexOf(ensemble, asked.against);
  const between = (a: number, b: number) => asked.measures.flatMap(measure =>
    asked.at.filter(week => week <= weeks).map(week => pairedDifference(ensemble, a, b, measure, week)));
  const differences = strategies.flatMap((_, strategy) => (strategy === against ? [] : between(strategy, against)));
  const further = (asked.pairs ?? []).flatMap(([a, b]) => between(indexOf(ensemble, a), indexOf(ensemble, b)));
  return {summaries, differences, further};
}

/** Strategies by their place in the scenario; a − b. */
export function pairedDifference(ensemble: Ensemble, a: number, b: number, measure: string, week: number): PairedDifference {
  const {strategies, seed} = ensemble.scenario;
  const ofA = valuesAt(ensemble, a, measure, week);
  const ofB = valuesAt(ensemble, b, measure, week);
  const differences = ofA.map((value, pair) => value - ofB[pair]);
  const both = (values: Float64Array) => values.filter((_, pair) => !Number.isNaN(differences[pair]));
  const pairs = both(differences);
  const n = pairs.length;
  const rising = sorted(pairs);
  const name = `${seed}/${strategies[a].id}/${strategies[b].id}/${measure}/${week}`;
  const bootstrap = n >= FEWEST && isRatio(measureOf(measure)) ? name : null;
  const found = {
    a: strategies[a].id, b: strategies[b].id, measure, week, n, ...countPairs(pairs),
    wilson: n < FEWEST ? null : wilsonInterval(countPairs(pairs).wins, n),
    mean: mean(pairs),
    interval: n < FEWEST ? null : bootstrap === null ? studentInterval(pairs) : bootstrapInterval(pairs, mean, bootstrap),
    bootstrap,
    median: quantile(rising, 0.5), q10: quantile(rising, 0.1), q90: quantile(rising, 0.9),
    vrf: varianceReduction(both(ofA), both(ofB)),
    visible: smallestVisible(pairs),
    differences,
  };
  return {...found, sentence: sentenceOf(toldFrom(ensemble, found, [median(both(ofA)), median(both(ofB))])), costs: costsOf(ensemble, a, b, measure, week)};
}

function costsOf(ensemble: Ensemble, a: number, b: number, measure: string, week: number): PairedDifference['costs'] {
  const [ofA, ofB] = [a, b].map(strategy => outcomeCost(ensemble, strategy, measure, week));
  if (!ofA || !ofB) return null;
  const titles = titlesOf(ensemble.scenario);
  const currency = ensemble.scenario.team.cost?.currency ?? null;
  return {a: ofA, b: ofB, sentence: costSentence(measureOf(measure), [{title: titles[a], cost: ofA}, {title: titles[b], cost: ofB}], currency)};
}

/** The same difference from the side that a planner would call ahead: more often higher, or more often lower where less is welcome. */
export function tell(ensemble: Ensemble, difference: PairedDifference): Told {
  const [a, b] = [difference.a, difference.b].map(id => valuesAt(ensemble, indexOf(ensemble, id), difference.measure, difference.week)
    .filter((_, pair) => !Number.isNaN(difference.differences[pair])));
  return toldFrom(ensemble, difference, [median(a), median(b)]);
}

function toldFrom(ensemble: Ensemble, found: Omit<PairedDifference, 'sentence' | 'costs'>, [levelA, levelB]: readonly [number, number]): Told {
  const {scenario, replicates} = ensemble;
  const {wins, ties, losses, n} = found;
  const measure = measureOf(found.measure);
  const upwardFirst = measure.better !== 'less';
  const first = upwardFirst ? wins >= losses : losses >= wins;
  const titles = titlesOf(scenario);
  const [a, b] = [indexOf(ensemble, found.a), indexOf(ensemble, found.b)];
  const places = first ? [a, b] as const : [b, a] as const;
  const turned = first ? 1 : -1;
  return {
    measure, people: typicalPeople(ensemble), replicates, n, ties,
    ahead: titles[places[0]], behind: titles[places[1]], places,
    wins: Math.max(wins, losses), losses: Math.min(wins, losses), upward: upwardFirst,
    wilson: n < FEWEST ? null : wilsonInterval(Math.max(wins, losses), n),
    median: turned * found.median, q10: first ? found.q10 : -found.q90, q90: first ? found.q90 : -found.q10,
    visible: found.visible, levels: first ? [levelA, levelB] : [levelB, levelA], matters: scenario.compare.matters[found.measure] ?? null,
    moment: found.week === scenario.weeks ? '' : momentWords(found.week, scenario),
  };
}

/** Ids in the order of the registry, as the runs have them. */
export function measuresOf(ensemble: Ensemble): readonly string[] {
  return ensemble.runs.flat().find(run => run !== null)?.measures ?? [];
}

/** People in a typical run: what shares are of. */
export function typicalPeople(ensemble: Ensemble): number {
  return Math.round(median(ensemble.runs.flat().flatMap(run => (run ? [run.people] : []))));
}

export function indexOf(ensemble: Ensemble, strategy: string): number {
  return Math.max(0, ensemble.scenario.strategies.findIndex(({id}) => id === strategy));
}
