/** The parts of the model's documents that are written from the code: tables of parameters, weeks, draws, verbs, strategies and measures. */
import {MEASURES} from '../../src/measures/index.ts';
import {measureId} from '../../src/measures/measure.ts';
import {unitInWords} from '../../src/measures/words.ts';
import {calendarParameters} from '../../src/model/calendar.ts';
import {PURPOSES} from '../../src/model/draws.ts';
import {FACILITATION_VERBS} from '../../src/model/facilitation/verbs.ts';
import {mandateParameters} from '../../src/model/facilitation/mandate.ts';
import {PARAMETERS} from '../../src/model/parameters.ts';
import {populationParameters} from '../../src/model/population/population.ts';
import {MOVES, RINGS} from '../../src/model/rings.ts';
import {MECHANISMS, STAGES, type Stage} from '../../src/model/schedule.ts';
import {STRATEGIES} from '../../src/model/strategies/index.ts';
import type {WrittenPhase} from '../../src/model/strategies/strategy.ts';
import type {Parameter} from '../../src/schema/parameter.ts';

export interface Part {
  /** Names the markers around it. */
  readonly name: string;
  /** The document, from the project's folder. */
  readonly file: string;
  readonly text: string;
}

const MODEL = 'src/model/README.md';

export function parts(): readonly Part[] {
  return [
    {name: 'order of a week', file: MODEL, text: orderOfAWeek()},
    {name: 'ring moves', file: MODEL, text: ringMoves()},
    {name: 'draws', file: MODEL, text: draws()},
    {name: 'measures', file: MODEL, text: measures()},
    {name: 'parameters', file: MODEL, text: parameters()},
    {name: 'verbs', file: 'src/model/facilitation/README.md', text: verbs()},
    {name: 'strategies', file: 'src/model/strategies/README.md', text: strategies()},
  ];
}

export function between(page: string, name: string, text: string): string {
  const [open, close] = markers(name);
  const from = page.indexOf(open), to = page.indexOf(close);
  if (from < 0 || to < from) throw new Error(`the lines "${open}" and "${close}" are missing`);
  return `${page.slice(0, from + open.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

export function markers(name: string): readonly [string, string] {
  return [`<!-- ${name}: written by npm run passport -->`, `<!-- end of ${name} -->`];
}

function orderOfAWeek(): string {
  const rows = STAGES.flatMap((stage, at) => stage.mechanisms.map((mechanism, place) => [
    place === 0 ? `${at + 2} ${stage.name}` : '', place === 0 ? when(stage) : '', code(fileOf(mechanism.name), 'mechanisms/'), mechanism.about, mechanism.writes.join(', ') || 'nothing: what is settled for the stage',
  ]));
  return table(['stage', 'takes place', 'mechanism', 'what it does', 'changes'], [
    ['1 facilitation', 'every week', '`facilitation/`', 'Shocks and gatherings of this week, phases and mandates, then the verbs in their order.', 'whatever its verbs change'],
    ...rows, ['8 measures', 'as often as asked', '`../measures/`', 'What is due is read.', 'nothing'],
  ]);
}

const TERM_WEEKS = calendarParameters.termWeeks.default;

function when({takesPlace}: Stage): string {
  const weeks = Array.from({length: 52}, (_, week) => week).filter(week => takesPlace(week, TERM_WEEKS));
  if (weeks.length === 52) return 'every week';
  if (weeks.length === 13 && weeks.every(week => week % 4 === 3)) return 'every fourth week (t mod 4 = 3)';
  if (weeks.length === 1 && weeks[0] === TERM_WEEKS) return 'first week of summer (t mod 52 = term)';
  throw new Error(`no words for weeks ${weeks.join(', ')}`);
}

function ringMoves(): string {
  return table(['from', 'to', 'because'], MOVES.map(([from, to, causes]) => [RINGS[from], RINGS[to], causes.join(', ')]));
}

function draws(): string {
  return table(['purpose', 'who', 'k', 'week', 'used for'], PURPOSES.map(({name, who, k, week, use}) => [`\`${name}\``, who, k, week, use]));
}

function measures(): string {
  return table(['measure', 'reads as', 'from', 'to', 'read', 'what it is'], MEASURES.map(measure => [
    `\`${measureId(measure)}\``, unitInWords(measure), limit(measure.range[0]), limit(measure.range[1]), measure.cadence === 'weekly' ? 'weekly' : 'at moments', measure.about,
  ]));
}

const BASIS = {M: '[M] measured', S: '[S] study', K: '[K] common knowledge', J: '[J] judgement'} as const;

function parameters(): string {
  return table(['name', 'symbol', 'short', 'default', 'plausible', 'refused outside', 'unit', 'used in', 'basis', 'source', 'matters'], PARAMETERS.map(one => [
    one.name, one.symbol, one.short, String(one.default), `${one.range[0]} to ${one.range[1]}`, DOMAINS[one.domain], one.unit, usedIn(one).join(', '), BASIS[one.basis],
    one.source === 'judgement' ? '' : one.source, ['○', '●', '●●'][one.matters],
  ]));
}

const DOMAINS = {share: '0 to 1', positive: '0 or more', count: 'whole numbers from 0', any: 'anything'} as const;

/** Everything that declares it, in the order of the week. */
function usedIn(parameter: Parameter): readonly string[] {
  const has = ({parameters: own}: {readonly parameters: Readonly<Record<string, Parameter>>}) => Object.values(own).includes(parameter);
  return [
    ...(Object.values(populationParameters).includes(parameter as never) ? ['start'] : []), ...MECHANISMS.filter(has).map(({name}) => name), ...FACILITATION_VERBS.filter(has).map(({id}) => id),
    ...(Object.values(mandateParameters).includes(parameter as never) ? ['mandate'] : []),
  ];
}

function verbs(): string {
  return table(['verb', 'price', 'educators\' own time', 'whom first', 'what it does', 'idea', 'its other numbers'], FACILITATION_VERBS.map(({id, parameters: own, educatorHours, targeted, about, idea}) => {
    const [price, ...others] = Object.values(own);
    return [id, `${price.default} ${price.unit}`, `${educatorHours} h`, targeted ? 'whom the plan serves' : 'in turn, or by chance', about, idea, others.map(({symbol}) => symbol).join(', ')];
  }));
}

function strategies(): string {
  return table(['strategy', 'phase', 'until', 'spends', 'serves'], STRATEGIES.flatMap(({title, written: {phases}}) => phases.length === 0
    ? [[title, 'none', '', 'nothing', '']]
    : phases.map((phase, at) => [at === 0 ? title : '', phase.name, at === phases.length - 1 && !phase.lasts ? 'end of facilitation' : untilOf(phase), spends(phase), phase.serve ?? 'readiest'])));
}

function untilOf({lasts, until}: WrittenPhase): string {
  const gates = until?.all.map(({measure, for: running, ...level}) => `${measure} at least ${level['at least']} for ${running}`).join(' and ');
  return lasts ?? `${gates}, or after ${until?.['or after']}`;
}

function spends({spend, mandate}: WrittenPhase): string {
  const shares = Object.entries(spend).map(([verb, one]) => (typeof one === 'string' ? `${verb} ${one}` : `${verb} ${one.share}${one.when ? ` (${one.when})` : ''}`));
  return [...shares, ...(mandate ? [`mandate for ${mandate.join(', ')}`] : [])].join(', ');
}

function limit(end: number): string {
  return Number.isFinite(end) ? String(end) : '';
}

function fileOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '-')}.ts`;
}

function code(file: string, folder: string): string {
  return `[${file.replace('.ts', '').replaceAll('-', ' ')}](${folder}${file})`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
