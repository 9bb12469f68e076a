/** A settled phase in the words of the language, as short as they allow: what all its verbs share is said once. */
import {measureById} from '../../measures/index.ts';
import {VERBS, type Phase, type Spend, type VerbId} from '../../model/plan.ts';
import {canonical} from '../../kernel/canonical.ts';
import {writeReach, writeShare, type Names} from './write-words.ts';

export function writePhase({name, spend, weeks, gates, mandate, teamFocus, hours}: Phase, names: Names): Record<string, unknown> {
  const verbs = VERBS.filter(verb => spend[verb]);
  const first = verbs.length ? spend[verbs[0]]! : null;
  const alike = (key: 'serve' | 'among' | 'where') => first !== null && verbs.every(verb => canonical(spend[verb]![key]) === canonical(first[key]));
  const shared = {serve: alike('serve'), among: alike('among'), where: alike('where')};
  return {
    name,
    ...(first ? {spend: Object.fromEntries(verbs.map(verb => [verb, writeSpend(verb, spend[verb]!, shared, names)]))} : {}),
    ...(first && shared.serve ? {serve: first.serve} : {}),
    ...(first ? writeReach({among: shared.among ? first.among : null, where: shared.where ? first.where : null}, names) : {}),
    ...(mandate ? {mandate: mandate.map(role => names.roles[role])} : {}),
    ...(teamFocus ? {focus: 'set by the team'} : {}),
    ...(hours ? {hours: [...hours]} : {}),
    ...(gates ? {until: {[gates.need]: gates.of.map(writeGate), ...(weeks === null ? {} : {'or after': `${weeks} weeks`})}} : weeks === null ? {} : {lasts: `${weeks} weeks`}),
  };
}

function writeSpend(verb: VerbId, {share, serve, among, where, summerOnly, fromAnywhere}: Spend, shared: Readonly<Record<'serve' | 'among' | 'where', boolean>>, names: Names): unknown {
  const differs = {
    ...(shared.serve ? {} : {serve}), ...(summerOnly ? {when: 'summer'} : {}), ...(fromAnywhere && verb === 'name' ? {from: 'anywhere'} : {}),
    ...writeReach({among: shared.among ? null : among, where: shared.where ? null : where}, names),
  };
  return Object.keys(differs).length ? {share: writeShare(share), ...differs} : writeShare(share);
}

function writeGate({measure, atLeast, atMost, weeks}: NonNullable<Phase['gates']>['of'][number]): Record<string, unknown> {
  return {
    measure: measureById(measure)?.name ?? measure,
    ...(atLeast === null ? {} : {'at least': atLeast}), ...(atMost === null ? {} : {'at most': atMost}), for: `${weeks} weeks`,
  };
}
