/** The answer in a line: in whole people with the base where people are counted, typical = the median over runs; and in how many futures it holds. */
import type {Comparison} from '../experiment/comparison.ts';
import {measureOf, typicalPeople} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {futuresBrief} from '../experiment/futures/sentences.ts';
import {quoted, titlesOf} from '../experiment/naming.ts';
import {callOf, inSentence, type Told} from '../experiment/sentences.ts';
import type {Verdict} from '../experiment/verdict.ts';
import {grouped} from '../measures/numerals.ts';
import {formatValue, inPeople, readsAsPeople} from '../measures/words.ts';
import {DEEDS, heads} from './people.ts';

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

const NETWORK = {synthetic: 'of a made-up network', survey: 'of the surveyed network', graph: 'of a test network'} as const;

/** In how many other futures the headline holds; null where nobody looked. */
export function futuresLine({futures}: Verdict, headline: string, told: Told | null): string | null {
  const lead = futures.find(({measure}) => measure === headline);
  if (!lead) return null;
  const clear = told !== null && callOf(told).startsWith('clear');
  return futuresBrief(lead.told, clear ? told.ahead : null);
}
