/**
 * What a word of dlsim means: a parameter, measure, verb, strategy, mechanism, key of the scenario, or term. One paragraph with meaning, unit,
 * range, default, basis and source, from the same declarations that the program runs by.
 */
import {MEASURES} from '../measures/index.ts';
import {FACILITATION_VERBS} from '../model/facilitation/verbs.ts';
import {PARAMETERS, parameterByName} from '../model/parameters.ts';
import {MECHANISMS} from '../model/schedule.ts';
import {STRATEGIES} from '../model/strategies/index.ts';
import {idOf, nearest} from '../schema/index.ts';
import {explainMeasure, explainMechanism, explainParameter, explainTerm, explainVerb} from './explain/entries.ts';
import type {Explanation} from './explain/explanation.ts';
import {explainKeys} from './explain/keys.ts';
import {explainStrategy} from './explain/strategies.ts';
import {TERMS} from './explain/terms.ts';
import {allKeys} from './explain/walk.ts';

export type {Explanation} from './explain/explanation.ts';

/** Everything the word means, the likeliest meaning first; empty where it means nothing here. */
export function explain(word: string): readonly Explanation[] {
  const id = idOf(word);
  const told = meaningsOf(word, id);
  return told.length > 0 ? told : otherForms(id).map(form => meaningsOf(form, form)).find(one => one.length > 0) ?? [];
}

/** `rings` is asked for where `ring` is explained, `dip` where `the dip` is. */
function otherForms(id: string): readonly string[] {
  return [`the-${id}`, id.replace(/^(?:the|an?)-/, ''), id.replace(/ies$/, 'y'), id.replace(/s$/, ''), id.replace(/ies(?=-)/, 'y').replace(/s(?=-)/, ''), `${id}s`];
}

function meaningsOf(word: string, id: string): readonly Explanation[] {
  const found: Explanation[] = [];
  const verb = FACILITATION_VERBS.find(one => one.id === id);
  const strategy = STRATEGIES.find(one => one.id === id);
  const measure = MEASURES.find(({name}) => idOf(name) === id);
  const parameter = parameterByName(word) ?? PARAMETERS.find(({symbol}) => symbol === word.trim());
  const mechanism = MECHANISMS.find(({name}) => idOf(name) === id);
  const term = Object.entries(TERMS).find(([name]) => idOf(name) === id);
  if (strategy) found.push(explainStrategy(strategy));
  if (verb) found.push(explainVerb(verb));
  if (measure) found.push(explainMeasure(measure));
  if (parameter) found.push(explainParameter(parameter));
  if (mechanism) found.push(explainMechanism(mechanism));
  if (term) found.push(explainTerm(...term));
  found.push(...explainKeys(id, found.length > 0));
  return found;
}

/** The nearest word that `explain` knows, or null. */
export function nearestWord(word: string): string | null {
  return nearest(word, explainableWords());
}

export function explainableWords(): readonly string[] {
  return [...new Set([
    ...STRATEGIES.map(({id}) => id), ...FACILITATION_VERBS.map(({id}) => id), ...MEASURES.map(({name}) => name), ...PARAMETERS.map(({name}) => name),
    ...MECHANISMS.map(({name}) => name), ...allKeys().map(({word}) => word), ...Object.keys(TERMS),
  ])];
}
