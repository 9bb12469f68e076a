/** What was assumed that matters, each number with its evidence mark: those the scenario sets itself, and those as shipped that can change the answer. */
import {isUncertain} from '../../experiment/draw.ts';
import {variedBy} from '../../experiment/assumptions.ts';
import type {Uncertain} from '../../experiment/resolved.ts';
import {twoFigures} from '../../measures/numerals.ts';
import {PARAMETERS} from '../../model/parameters.ts';
import {idOf, type Basis, type Parameter} from '../../schema/parameter.ts';
import {LEFT_OUT_OF_MODEL} from '../left-out-of-model.ts';
import {heading, paragraph, type Block, type Entry} from './document.ts';
import type {ReportParts} from './parts.ts';

const BASIS: Readonly<Record<Basis, string>> = {M: 'measured in data', S: 'stated in a published study', K: 'common knowledge', J: 'our judgement'};
const MATTERS = ['little', 'some', 'much'] as const;

export function assumed({ensemble: {scenario}}: ReportParts): readonly Block[] {
  const varied = new Set(variedBy(scenario));
  const shown = PARAMETERS.filter(one => one.matters === 2 || idOf(one.name) in scenario.assumptions || varied.has(one));
  return [
    heading(2, 'What was assumed'),
    paragraph('Numbers that can change the answer, and those you set yourself. Where it says “our judgement”, a survey of your own would tell more.'),
    {
      kind: 'table', caption: 'Assumptions and what they rest on',
      columns: ['Assumption', 'Value here', 'Plausible', 'Rests on', 'Changes the answer'].map(text => ({text})),
      rows: shown.map(one => rowOf(one, scenario.assumptions[idOf(one.name)], varied.has(one))),
    },
    ...(scenario.off.length > 0 ? [paragraph(`Switched off: ${scenario.off.join(', ')}.`)] : []),
  ];
}

export function leftOutOfModel(): readonly Block[] {
  return [heading(2, 'What the model leaves out'), {kind: 'list', items: LEFT_OUT_OF_MODEL}];
}

function rowOf({name, unit, about, range: [low, high], basis, source, matters, default: shipped}: Parameter, given: Uncertain | undefined, varied: boolean): readonly Entry[] {
  const asShipped = varied ? 'varied over all that is plausible' : `${twoFigures(shipped)} (as shipped)`;
  return [
    {text: name, under: about}, {text: given === undefined ? asShipped : `${uncertainWords(given)} (yours)`, under: unit},
    {text: `${twoFigures(low)} to ${twoFigures(high)}`}, {text: BASIS[basis], under: source === 'judgement' ? '' : source}, {text: MATTERS[matters]},
  ];
}

function uncertainWords(number: Uncertain): string {
  if (!isUncertain(number)) return twoFigures(number);
  const anew = 'drawn anew for each world';
  if ('between' in number) return `between ${number.between.map(twoFigures).join(' and ')}, ${anew}`;
  const [first, second, third] = ('triangular' in number ? number.triangular : number.normal).map(twoFigures);
  return 'triangular' in number ? `${first} to ${third}, most likely ${second}, ${anew}` : `about ${first}, give or take ${second}, ${anew}`;
}
