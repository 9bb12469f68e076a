/** For looking up: what each strategy comes to at every asked moment, and every paired difference in a sentence. */
import {readingOf} from '../../charts/reading.ts';
import {tell, typicalPeople} from '../../experiment/compare.ts';
import {momentWords, verdictWeek, weekWords} from '../../experiment/moments.ts';
import {quoted, titlesOf} from '../../experiment/naming.ts';
import {sentenceAmongOthers} from '../../experiment/sentences.ts';
import {grouped} from '../../measures/numerals.ts';
import {verdict} from '../../experiment/verdict.ts';
import {capital} from '../story.ts';
import {heading, list, paragraph, type Block, type Entry, type TableBlock} from './document.ts';
import type {ReportParts} from './parts.ts';

export function everyNumber(parts: ReportParts): readonly Block[] {
  const {ensemble: {scenario}} = parts;
  return [
    heading(2, 'Every number compared'),
    paragraph('The middle run of each strategy; under it, between which numbers 8 in 10 runs lie.'),
    ...scenario.compare.measures.flatMap(measure => measureTable(parts, measure)),
  ];
}

function measureTable({ensemble, comparison: {summaries}}: ReportParts, id: string): readonly Block[] {
  const {scenario} = ensemble;
  const reading = readingOf(id);
  const people = typicalPeople(ensemble);
  const moments = scenario.compare.at.filter(week => week <= scenario.weeks);
  const entry = (strategy: number, week: number): Entry => {
    const found = summaries[strategy][id]?.[week];
    if (!found || found.n === 0) return {text: 'none'};
    const [text, low, high] = [found.median, found.q10, found.q90].map(number => reading.print(number * (reading.inPeople ? people : 1)));
    return {text, under: `${low} to ${high}`};
  };
  const table: TableBlock = {
    kind: 'table',
    caption: `${reading.title}${reading.unit === '' ? '' : ` (${reading.unit}${reading.inPeople ? ` of ${grouped(people)}` : ''})`}`,
    columns: [{text: 'Strategy'}, ...moments.map(week => ({text: capital(momentWords(week, scenario)), under: weekWords(week, scenario.begins), toTheRight: true}))],
    rows: titlesOf(scenario).map((text, strategy) => [{text}, ...moments.map(week => entry(strategy, week))]),
  };
  return [table, paragraph(reading.measure.about, 'small')];
}

/** At the moment of the verdict only: the numbers have the others. */
export function everySentence({ensemble, comparison}: ReportParts): readonly Block[] {
  const {differences, further} = comparison;
  const {scenario} = ensemble;
  const week = verdictWeek(scenario);
  const titles = titlesOf(scenario);
  const said = scenario.strategies.flatMap(({id}, at) => {
    const found = differences.filter(one => one.a === id && one.week === week);
    return found.length === 0 ? [] : [{title: titles[at], found}];
  });
  if (said.length === 0) return [];
  const leading = verdict(ensemble, comparison).aims.map(({sentence}) => sentence);
  const against = titles[scenario.strategies.findIndex(({id}) => id === scenario.compare.against)];
  return [
    heading(2, 'Every comparison in a sentence'),
    paragraph(`Each strategy against ${quoted(against)}, ${momentWords(week, scenario)}.`),
    ...said.flatMap(({title, found}): Block[] => [heading(3, title), list(found.map(one => sentenceAmongOthers(tell(ensemble, one))))]),
    ...(leading.length === 0 ? [] : [heading(3, 'The strategy in front on each aim against the next best'), list(leading)]),
    ...(further.length === 0 ? [] : [heading(3, 'Other pairs'), list(further.map(found => sentenceAmongOthers(tell(ensemble, found))))]),
  ];
}
