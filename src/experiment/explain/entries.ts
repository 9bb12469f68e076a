/** What a parameter, a measure, a verb or a mechanism is, in words for planners. */
import type {Measure} from '../../measures/measure.ts';
import type {Verb} from '../../model/facilitation/verb.ts';
import type {Mechanism, ParameterSet} from '../../model/mechanism.ts';
import {idOf} from '../../schema/index.ts';
import type {Parameter} from '../../schema/parameter.ts';
import type {Explanation} from './explanation.ts';
import type {Term} from './term.ts';

export const BASIS_WORDS: Readonly<Record<Parameter['basis'], string>> = {
  M: 'measured in data', S: 'stated in a published study', K: 'common knowledge', J: 'our judgement',
};
export const MATTERS_WORDS = [
  'Half or one and a half times it moves depth-weighted reach by less than 15 %.',
  'Half or one and a half times it moves depth-weighted reach by 15 to 40 %.',
  'Half or one and a half times it moves depth-weighted reach by more than 40 %: worth a survey of your own.',
] as const;

export function explainParameter({name, symbol, short, about, unit, range, default: usual, basis, source, matters}: Parameter): Explanation {
  return {
    kind: 'parameter', word: name, lines: [
      `${name} (a parameter; ${symbol === short ? short : `${symbol}, ${short}`}): ${about}`,
      `As shipped: ${usual} (${unit}). Plausible: ${range[0]} to ${range[1]}.`,
      `Basis: ${BASIS_WORDS[basis]}${source === BASIS_WORDS[basis] || source === 'judgement' ? '' : `: ${source}`}. ${MATTERS_WORDS[matters]}`,
      `In a scenario: \`assumptions: {${name}: ${usual}}\`, or in doubt: \`{between: [${range[0]}, ${range[1]}]}\`.`,
    ],
  };
}

export function explainMeasure({name, about, unit, base, range, better, cadence}: Measure): Explanation {
  const high = Number.isFinite(range[1]) ? `from ${range[0]} to ${range[1]}` : `at least ${range[0]}`;
  return {
    kind: 'measure', word: name, lines: [
      `${name} (a measure): ${about}`,
      `Unit: ${unit}${base ? ` of ${base}` : ''}, ${high}. ${better === null ? 'Neither more nor less is better in itself.' : `A planner would welcome ${better}.`}`,
      cadence === 'weekly' ? 'Read as often as the scenario says.' : 'Read at the start, at year ends, and at the moments that the scenario compares.',
      `In results: \`${idOf(name)}\`.`,
      'Source: a definition of dlsim\'s own; `src/measures/README.md` says where its formula stands.',
    ],
  };
}

export function explainVerb({id, about, idea, parameters, targeted, educatorHours}: Verb): Explanation {
  const [price, ...others] = Object.values(parameters);
  return {
    kind: 'verb', word: id, lines: [
      `${id} (a verb of facilitation): ${about}`,
      `Idea: ${idea}`,
      `Price: ${price.default} (${price.unit}). An educator gives ${educatorHours} h of their own time each time.`,
      targeted ? 'Turns first to whom the plan serves.' : 'Goes round, or meets people by chance, whomever the plan serves.',
      ...(others.length ? [`Its numbers: ${others.map(({name}) => name).join(', ')}.`] : []),
      `In a scenario: \`spend: {${id}: 25 %}\`, or \`{share: 25 %, serve: requests, among: [teachers]}\` where it differs from its phase.`,
      `Source: ${restingOn(parameters)}.`,
    ],
  };
}

export function explainMechanism({name, about, idea, parameters, writes}: Mechanism): Explanation {
  return {
    kind: 'mechanism', word: name, lines: [
      `${name} (a rule of the model): ${about}`, `Idea: ${idea}`,
      ...(Object.keys(parameters).length ? [`Its numbers: ${Object.values(parameters).map(one => one.name).join(', ')}.`] : []),
      ...(writes.length ? [`It changes: ${writes.join(', ')}.`] : []), `To leave it out: \`mechanisms: {${name}: off}\`.`,
      `Source: ${restingOn(parameters)}; its formula and studies stand in \`src/model/mechanisms\`.`,
    ],
  };
}

export function explainTerm(word: string, {about, source}: Term): Explanation {
  return {kind: 'term', word, lines: [`${word}: ${about}`, `Source: ${source}.`]};
}

/** What the numbers of a rule or a verb were taken from, each source once. */
function restingOn(parameters: ParameterSet): string {
  const sources = new Set(Object.values(parameters).map(({basis, source}) => (source === 'judgement' || basis === 'J' && source === '' ? BASIS_WORDS.J : source)));
  return sources.size === 0 ? 'the idea alone, it has no numbers' : `its numbers rest on ${[...sources].join('; ')}`;
}
