/**
 * What it costs, strategy by strategy: hours of the team, what of them stayed idle, hours that educators give themselves, money where an hour
 * has a price, and what each person of the answer took; whom the team's hours went to.
 */
import {outcomeCost, type OutcomeCost} from '../../experiment/costs.ts';
import {headlineOf, headlinePair} from '../../experiment/headline.ts';
import {ledgerBy, type Cut} from '../../experiment/ledger.ts';
import {verdictWeek} from '../../experiment/moments.ts';
import {plainText, titlesOf} from '../../experiment/naming.ts';
import {hoursOf, typicalOf} from '../../experiment/typical.ts';
import {twoFigures} from '../../measures/numerals.ts';
import {NOT_DEFINED} from '../../measures/words.ts';
import {firstSentence} from '../../charts/finding.ts';
import {costLine, unequalLine} from '../cost-line.ts';
import {heading, NOT_ON_SLIDES, paragraph, type Block, type Entry, type TableBlock} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

export function costs(parts: ReportParts): readonly Block[] {
  const {ensemble, comparison} = parts;
  const {scenario} = ensemble;
  const headline = headlineOf(ensemble);
  const shown = headlinePair(ensemble, comparison, headline, verdictWeek(scenario))?.told.places ?? [0];
  const [, each] = firstSentence(costLine(ensemble, shown));
  const teams = scenario.strategies.filter(({phases}) => phases.length > 0).length;
  const same = teams > 1 && unequalLine(ensemble) === null ? ['In every world, each plan with a team was given the same hours.'] : [];
  return [
    heading(2, 'What it costs'),
    paragraph(['The team\'s hours are paid. The educators\' own hours, in meetings and with colleagues, are a price too, whoever pays it.', ...same].join(' '), 'plain', NOT_ON_SLIDES),
    ...(each === '' ? [] : [paragraph(each)]),
    totals(parts, headline),
    ...figures(parts, ['hours']),
  ];
}

function totals({ensemble}: ReportParts, headline: string): TableBlock {
  const {scenario} = ensemble;
  const costsOf = scenario.strategies.map((_, at) => outcomeCost(ensemble, at, headline, verdictWeek(scenario)));
  const priced = scenario.team.cost !== null && costsOf.some(cost => cost !== null);
  const shared = costsOf.some(cost => cost !== null && !Number.isNaN(cost.team));
  const currency = plainText(scenario.team.cost?.currency ?? '', 10);
  const right = (text: string, under?: string) => ({text, ...(under === undefined ? {} : {under}), toTheRight: true});
  const perHead = (cost: OutcomeCost | null): Entry[] => [{text: hours(cost?.team ?? NaN)}, {text: hours(cost?.educators ?? NaN)}, ...(priced ? [{text: hours(cost?.money ?? NaN)}] : [])];
  return {
    kind: 'table', caption: 'Hours over all years, in a typical run',
    columns: [
      {text: 'Strategy'}, right('Hours of the team'), right('of them idle'), right('Hours of the educators'),
      ...(shared ? [right('Team hours', 'for each person of the answer'), right('Educator hours', 'for each'), ...(priced ? [right(currency, 'for each')] : [])] : []),
    ],
    rows: titlesOf(scenario).map((text, at) => [
      {text}, ...(['budget', 'idle', 'educators'] as const).map(what => ({text: hours(typicalOf(ensemble, at, run => hoursOf(run, what)))})), ...(shared ? perHead(costsOf[at]) : []),
    ]),
  };
}

/** For looking up. */
export function whomServed(parts: ReportParts): readonly Block[] {
  const tables = (['ring', 'district'] as const).flatMap(cut => servedBy(parts, cut));
  return tables.length === 0 ? [] : [heading(2, 'Whom the team\'s hours served'), ...tables];
}

/** The ledger cut another way than the figure cuts it. Empty for results that were kept before there was a ledger. */
function servedBy({ensemble}: ReportParts, cut: Cut & ('ring' | 'district')): readonly TableBlock[] {
  const titles = titlesOf(ensemble.scenario);
  const ledgers = titles.map((_, strategy) => ledgerBy(ensemble, strategy, cut));
  const given = ledgers.map(({lines}) => new Map(lines.map(line => [line.name, line.hours])));
  const names = [...new Set(ledgers.flatMap(({lines}) => lines.map(({name}) => name)))];
  const spending = ledgers.map((_, at) => at).filter(at => ledgers[at].lines.length > 0);
  if (names.length < 2) return [];
  return [{
    kind: 'table', caption: cut === 'ring' ? 'The team\'s hours by the ring of those they served' : 'The team\'s hours by district',
    columns: [{text: cut === 'ring' ? 'Ring' : 'District'}, ...spending.map(at => ({text: titles[at], toTheRight: true}))],
    rows: names.map(name => [{text: plainText(name)}, ...spending.map(at => ({text: hours(given[at].get(name) ?? 0)}))]),
  }];
}

function hours(number: number): string {
  return Number.isNaN(number) ? NOT_DEFINED : twoFigures(number);
}
