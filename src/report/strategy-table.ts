/** Strategies × asked measures at the moment of the verdict, in plain lines: typical values, and who is clearly ahead of the one asked against. */
import {grouped, percent, twoFigures} from '../measures/numerals.ts';
import {inPeople, readsAsPeople} from '../measures/words.ts';
import type {Measure} from '../measures/measure.ts';
import type {Comparison} from '../experiment/comparison.ts';
import {measureOf, tell, typicalPeople} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {momentWords, verdictWeek} from '../experiment/moments.ts';
import {quoted, titlesOf} from '../experiment/naming.ts';
import {callOf} from '../experiment/sentences.ts';
import {tableLines, wrapped} from './lines.ts';

const AHEAD = '+';
const BEHIND = '-';
const UNCLEAR = '~';
/** As wide as a mark, so that numbers line up. */
const NOTHING = '\u2007';

export function strategyTable(ensemble: Ensemble, comparison: Comparison, width: number): readonly string[] {
  const {scenario} = ensemble;
  const week = verdictWeek(scenario);
  const titles = titlesOf(scenario);
  const measures = scenario.compare.measures.map(id => ({id, measure: measureOf(id)}));
  const people = typicalPeople(ensemble);
  const head = ['', ...measures.map(({measure: {title, better}}) => `${title}${better === 'less' ? ' (less is better)' : ''}`)];
  const against = quoted(titles[Math.max(0, scenario.strategies.findIndex(({id}) => id === scenario.compare.against))]);
  const typical = (place: number, id: string) => {
    const found = comparison.summaries[place][id]?.[week];
    // A number that most runs don't have is not typical.
    return found && found.n * 2 >= ensemble.runs[place].filter(run => run !== null).length ? found.median : NaN;
  };
  const rows = scenario.strategies.map((strategy, place) => [
    titles[place],
    ...measures.map(({id, measure}) => `${cell(measure, typical(place, id), people)} ${mark(ensemble, comparison, strategy.id, id, week)}`),
  ]);
  const legend = `${AHEAD} ahead of ${against} in more runs than a coin would show, ${BEHIND} behind, ${UNCLEAR} too close, or too few runs, to call`;
  return [
    `Typical run, ${momentWords(week, scenario)}; people of ${grouped(people)}`,
    ...tableLines(head, rows.map(row => row.map(text => text.trimEnd())), width),
    ...(scenario.strategies.length < 2 ? [] : wrapped(legend, width)),
  ];
}

/** Short: no unit, no base; those stand in the head. */
function cell(measure: Measure, value: number, people: number): string {
  if (Number.isNaN(value)) return 'none';
  if (!readsAsPeople(measure)) return measure.unit === 'share' ? percent(value) : twoFigures(value);
  const heads = inPeople(measure, value, people);
  return measure.weighted ? twoFigures(heads) : heads > 0 && heads < 0.5 ? 'under 1' : grouped(heads);
}

/** Welcome or not, where the measure has a direction; a space for the strategy that all are held against. */
function mark(ensemble: Ensemble, {differences}: Comparison, strategy: string, id: string, week: number): string {
  const found = differences.find(difference => difference.a === strategy && difference.measure === id && difference.week === week);
  if (!found) return NOTHING;
  const told = tell(ensemble, found);
  const call = callOf(told);
  if (call === 'nothing to compare') return NOTHING;
  if (call !== 'clear' && call !== 'clear but small') return UNCLEAR;
  return ensemble.scenario.strategies[told.places[0]].id === strategy ? AHEAD : BEHIND;
}
