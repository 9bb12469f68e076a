/**
 * Who is left out: what the two plans of the answer come to for each district, third of schools, role, ring and column of a roster; schools
 * with most underserved students beside the others. Groups stand in the order of the network, never by how they do. That people and schools
 * are left out stands on the first page; groupings of many groups stand in the appendix.
 */
import {measureOf} from '../../experiment/compare.ts';
import {headlineOf, headlinePair} from '../../experiment/headline.ts';
import {measureByGroup, type GroupingSummary, type GroupSummary} from '../../experiment/left-out.ts';
import {verdictWeek} from '../../experiment/moments.ts';
import {plainText, titlesOf} from '../../experiment/naming.ts';
import {grouped} from '../../measures/numerals.ts';
import {inPeople, NOT_DEFINED, readsAsPeople} from '../../measures/words.ts';
import {capital} from '../story.ts';
import {heading, NOT_ON_SLIDES, paragraph, type Block, type Entry, type TableBlock} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

const UNREACHED = 'left-out';

export function leftOut(parts: ReportParts): readonly Block[] {
  const drawn = figures(parts, ['equity']);
  const tables = groupTables(parts, isShort);
  return [
    heading(2, 'Who is left out'),
    ...(tables.length === 0 ? [] : [paragraph(OF_GROUPS, 'plain', NOT_ON_SLIDES), ...tables]),
    ...(drawn.length > 0 ? drawn : [paragraph('Shares of underserved students are not known for these schools, so the gap between schools can\'t be shown.', 'plain', NOT_ON_SLIDES)]),
  ];
}

const OF_GROUPS = 'Of each group: how many there are in a typical run. Groups stand as they do in the network; none of fewer than ten people is told of.';
const FEW = 6;

/** Rings say little about who is left out: who was reached by nobody stands outside. */
function isShort({by, groups}: GroupingSummary): boolean {
  return by !== 'ring' && groups.length <= FEW;
}

/** For looking up. */
export function groupByGroup(parts: ReportParts): readonly Block[] {
  const tables = groupTables(parts, grouping => !isShort(grouping));
  return tables.length === 0 ? [] : [heading(2, 'Who is left out, group by group'), ...tables];
}

/** The measure of the answer and people whom nobody reached, under the two plans of the answer. */
function groupTables({ensemble, comparison}: ReportParts, wanted: (grouping: GroupingSummary) => boolean): readonly Block[] {
  const {scenario} = ensemble;
  const week = verdictWeek(scenario);
  const headline = headlineOf(ensemble);
  const shown = headlinePair(ensemble, comparison, headline, week)?.told.places ?? [0];
  const measures = [headline, UNREACHED].filter(id => readsAsPeople(measureOf(id)));
  const found = measures.map(id => ({id, groupings: measureByGroup(ensemble, id, week)}));
  const titles = titlesOf(scenario);
  return (found[0]?.groupings ?? []).filter(grouping => grouping.groups.length > 1 && wanted(grouping)).flatMap(({by, groups, suppressed}): readonly Block[] => {
    const named = found.map(({id, groupings}) => ({id, groups: new Map((groupings.find(one => one.by === by)?.groups ?? []).map(group => [group.name, group]))}));
    const columns = found.flatMap(({id}) => shown.map(strategy => ({text: measureOf(id).title, under: titles[strategy], toTheRight: true})));
    const table: TableBlock = {
      kind: 'table', caption: `By ${plainText(by)}`, columns: [{text: capital(plainText(by))}, ...columns],
      rows: groups.map(group => [
        {text: plainText(group.name), under: `${grouped(group.people)} people`},
        ...named.flatMap(({id, groups: same}) => shown.map(strategy => entryOf(id, same.get(group.name), strategy))),
      ]),
    };
    const few = suppressed === 0 ? [] : [paragraph(`${suppressed === 1 ? 'One group' : `${suppressed} groups`} of fewer than ten people ${suppressed === 1 ? 'is' : 'are'} not shown.`, 'small')];
    return [table, ...few];
  });
}

function entryOf(id: string, group: GroupSummary | undefined, strategy: number): Entry {
  const median = group?.strategies[strategy]?.median ?? NaN;
  if (Number.isNaN(median)) return {text: NOT_DEFINED};
  const measure = measureOf(id);
  const people = inPeople(measure, median, group!.people);
  return {text: measure.weighted ? String(Number(people.toPrecision(2))) : people > 0 && people < 0.5 ? 'fewer than 1' : grouped(people)};
}
