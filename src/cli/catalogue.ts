/** What `dlsim list` lists: everything a scenario can name, each with a line about it. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {CHARTS} from '../charts/index.ts';
import {filesOf} from '../io/manifest.ts';
import {readText} from '../io/files.ts';
import {MEASURES} from '../measures/index.ts';
import {FACILITATION_VERBS} from '../model/facilitation/verbs.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {MECHANISMS} from '../model/schedule.ts';
import {STRATEGIES} from '../model/strategies/index.ts';
import {idOf, type Basis, type Parameter} from '../schema/parameter.ts';

export interface Listed {
  readonly id: string;
  readonly about: string;
  /** Whatever else is known about it, for scripts. */
  readonly [fact: string]: unknown;
}

const BASES: Readonly<Record<Basis, string>> = {M: 'measured', S: 'from a study', K: 'common knowledge', J: 'judgement'};

export const CATALOGUE = {
  strategies: (): Listed[] => STRATEGIES.map(({id, title, about}) => ({id, title, about})),
  verbs: (): Listed[] => FACILITATION_VERBS.map(({id, about, idea}) => ({id, about, idea})),
  measures: (): Listed[] => MEASURES.map(({name, title, about, unit, range, better}) => ({id: idOf(name), title, about, unit, range, better})),
  charts: (): Listed[] => CHARTS.map(({id, title, about}) => ({id, title, about})),
  parameters: (): Listed[] => PARAMETERS.map(parameterFacts),
  mechanisms: (): Listed[] => MECHANISMS.map(({name, about, idea}) => ({id: idOf(name), about, idea})),
  scenarios: shippedScenarios,
} as const;

export type Kind = keyof typeof CATALOGUE;
export const KINDS = Object.keys(CATALOGUE) as readonly Kind[];

function parameterFacts({name, symbol, short, default: usual, range, unit, about, basis, source}: Parameter): Listed {
  return {
    id: idOf(name), about: `${about} ${usual} ${unit}; plausible ${range[0]} to ${range[1]}; ${BASES[basis]}: ${source}.`, name, symbol, short, default: usual, range, unit, basis: BASES[basis], source,
  };
}

export const SCENARIO_FOLDER = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** The question of each, from its first line; those of the walk through the ideas after the others. */
function shippedScenarios(): Listed[] {
  const paths = filesOf(SCENARIO_FOLDER).filter(path => /^(?:learn\/)?[^/]+\.yaml$/.test(path));
  return [...paths.filter(path => !path.includes('/')), ...paths.filter(path => path.includes('/'))].map(path => ({
    id: path.slice(0, -'.yaml'.length), about: readText(join(SCENARIO_FOLDER, path)).split('\n')[0].replace(/^#\s*/, ''), file: `scenarios/${path}`,
  }));
}
