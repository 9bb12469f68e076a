/** The reference page of the scenario language, as Markdown: every key, verb, strategy, measure, parameter and mechanism, from the declarations that the program runs by. */
import {MEASURES} from '../measures/index.ts';
import {FACILITATION_VERBS} from '../model/facilitation/verbs.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {MECHANISMS} from '../model/schedule.ts';
import {STRATEGIES} from '../model/strategies/index.ts';
import {idOf} from '../schema/index.ts';
import {BASIS_WORDS} from './explain/entries.ts';
import {factsOf} from './explain/keys.ts';
import {TERMS} from './explain/terms.ts';
import {allKeys} from './explain/walk.ts';

export function referencePage(): string {
  return `${[
    '# The scenario language', '',
    'Space, dash and underscore are one in keys and in words of dlsim; capitals don\'t count. A bare number takes the unit stated here.', '',
    '## Keys', '', ...table(['key', 'under', 'meaning', 'more'], allKeys().map(({word, under, field}) => [code(word), under.join(' > '), field.about, factsOf(field).join(' ')])),
    '', '## Verbs', '', ...table(['verb', 'meaning', 'price'], FACILITATION_VERBS.map(({id, about, parameters}) => {
      const [price] = Object.values(parameters);
      return [code(id), about, `${price.default} ${price.unit}`];
    })),
    '', '## Strategies', '', ...table(['strategy', 'meaning'], STRATEGIES.map(({id, about}) => [code(id), about])),
    '', '## Measures', '', ...table(['measure', 'unit', 'meaning'], MEASURES.map(({name, unit, base, about}) => [code(idOf(name)), base ? `${unit} of ${base}` : unit, about])),
    '', '## Parameters', '', ...table(['parameter', 'symbol', 'as shipped', 'plausible', 'unit', 'meaning', 'basis'], PARAMETERS.map(one =>
      [code(one.name), one.symbol, String(one.default), `${one.range[0]} to ${one.range[1]}`, one.unit, one.about, BASIS_WORDS[one.basis]])),
    '', '## Mechanisms', '', ...table(['mechanism', 'meaning', 'idea'], MECHANISMS.map(({name, about, idea}) => [code(name), about, idea])),
    '', '## Words', '', ...Object.entries(TERMS).map(([word, {about, source}]) => `- ${word}: ${about} Source: ${source}.`),
  ].join('\n')}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

function code(word: string): string {
  return `\`${word}\``;
}
