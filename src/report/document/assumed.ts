/** What was assumed that matters, each number with its evidence mark: those the scenario sets itself, and those as shipped that can change the answer. */
import {firstSentence} from '../../charts/finding.ts';
import {isUncertain} from '../../experiment/draw.ts';
import {variedBy} from '../../experiment/assumptions.ts';
import {listed} from '../../experiment/naming.ts';
import type {Uncertain} from '../../experiment/resolved.ts';
import {twoFigures} from '../../measures/numerals.ts';
import {PARAMETERS} from '../../model/parameters.ts';
import {idOf, type Basis, type Parameter} from '../../schema/parameter.ts';
import {LEFT_OUT_OF_MODEL} from '../left-out-of-model.ts';
import {capital} from '../story.ts';
import {heading, list, NOT_ON_SLIDES, paragraph, strong, type Block, type Entry, type Words} from './document.ts';
import type {ReportParts} from './parts.ts';

const BASIS: Readonly<Record<Basis, string>> = {M: 'measured in data', S: 'stated in a published study', K: 'common knowledge', J: 'our judgement'};
/** Of one number and of many. */
const RESTS: Readonly<Record<Basis, readonly [string, string]>> = {
  M: ['is measured in data', 'are measured in data'], S: ['is stated in a published study', 'are stated in published studies'],
  K: ['is common knowledge', 'are common knowledge'], J: ['rests on our judgement', 'rest on our judgement'],
};
const MATTERS = ['little', 'some', 'much'] as const;

/** In short: whose numbers they are, and what those that can change the answer rest on. */
export function assumed({ensemble: {scenario}}: ReportParts): readonly Block[] {
  const yours = PARAMETERS.filter(({name}) => idOf(name) in scenario.assumptions);
  const ours = PARAMETERS.filter(one => one.matters === 2 && !yours.includes(one));
  const byBasis = (Object.keys(BASIS) as Basis[]).map(basis => ({basis, found: ours.filter(one => one.basis === basis)})).filter(({found}) => found.length > 0);
  const items: Words[] = [
    ...(yours.length === 0 ? [] : [[strong('Yours'), `: ${yours.map(({name}) => `${name} ${uncertainWords(scenario.assumptions[idOf(name)])}`).join('; ')}.`]]),
    ...byBasis.map(({basis, found}) => [strong(capital(BASIS[basis])), `: ${found.map(({name}) => name).join(', ')}.`]),
  ];
  const counts = byBasis.map(({basis, found}) => `${found.length} ${found.length === 1 ? RESTS[basis][0] : RESTS[basis][1]}`);
  return [
    heading(2, 'What was assumed'),
    paragraph(counts.length === 0 ? 'All numbers that can change the answer are yours.'
      : `Of the model's own numbers that can change the answer, ${listed(counts)}. For those that rest on our judgement a survey of your own would tell most.`),
    ...(items.length === 0 ? [] : [list(items, NOT_ON_SLIDES)]),
    ...(scenario.off.length > 0 ? [paragraph(`Switched off: ${scenario.off.join(', ')}.`)] : []),
  ];
}

/** For looking up: each number with its range and what it rests on. */
export function everyAssumption({ensemble: {scenario}}: ReportParts): readonly Block[] {
  const varied = new Set(variedBy(scenario));
  const shown = PARAMETERS.filter(one => one.matters === 2 || idOf(one.name) in scenario.assumptions || varied.has(one));
  return [
    heading(2, 'Every assumption that matters'),
    paragraph('Numbers that can change the answer, and those you set yourself.'),
    {
      kind: 'table', caption: 'Assumptions and what they rest on',
      columns: ['Assumption', 'Value here', 'Plausible', 'Rests on', 'Changes the answer'].map(text => ({text})),
      rows: shown.map(one => rowOf(one, scenario.assumptions[idOf(one.name)], varied.has(one))),
    },
  ];
}

export function leftOutOfModel(): readonly Block[] {
  return [heading(2, 'What the model leaves out'), list(LEFT_OUT_OF_MODEL, {items: LEFT_OUT_OF_MODEL.slice(0, FEW).map(limit => firstSentence(limit)[0])})];
}

/** Of many limits, those that a slide names. */
const FEW = 3;

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
