/** What it costs, strategy by strategy: hours of the team, what of them stayed idle, hours that educators give themselves. */
import {titlesOf} from '../../experiment/naming.ts';
import {hoursOf, typicalOf} from '../../experiment/typical.ts';
import {twoFigures} from '../../measures/numerals.ts';
import {heading, paragraph, type Block, type TableBlock} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

const COLUMNS = [['budget', 'Hours of the team'], ['idle', 'of them idle'], ['educators', 'Hours of the educators']] as const;

export function costs(parts: ReportParts): readonly Block[] {
  const {ensemble} = parts;
  const titles = titlesOf(ensemble.scenario);
  const table: TableBlock = {
    kind: 'table', caption: 'Hours over all years, in a typical run',
    columns: [{text: 'Strategy'}, ...COLUMNS.map(([, text]) => ({text, toTheRight: true}))],
    rows: titles.map((text, at) => [{text}, ...COLUMNS.map(([what]) => ({text: hours(typicalOf(ensemble, at, run => hoursOf(run, what)))}))]),
  };
  return [
    heading(2, 'What it costs'),
    paragraph('The team\'s hours are paid. The educators\' own hours, in meetings and with colleagues, are a price too, whoever pays it.'),
    table,
    ...figures(parts, ['hours']),
  ];
}

function hours(number: number): string {
  return Number.isNaN(number) ? 'none' : twoFigures(number);
}
