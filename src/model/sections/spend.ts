/** `spend`: the share of the team's hours that each verb gets; where a verb differs from its phase, a map says how. */
import {choice, either, optional, record, required, share, turned, type Field, type Infer} from '../../schema/index.ts';
import {FACILITATION_VERBS} from '../facilitation/verbs.ts';
import {VERBS, type VerbId} from '../plan.ts';
import {reachFields} from './reach.ts';
import {serveKind} from './serve.ts';

const detailed = record('a share with what differs, such as {share: 15 %, serve: underserved}', {
  share: required(share(), {about: 'Share of the team\'s hours.', examples: ['15 %']}),
  serve: optional(serveKind, {about: 'Whom this verb turns to first.'}),
  when: optional(choice('a time of year', ['summer', 'all year'] as const), {about: 'Only in summer, or all year.'}),
  from: optional(choice('`anywhere` or `district`', ['anywhere', 'district'] as const), {
    about: 'For `name`: the others of a new community come from the whole network (a circle of leaders from twelve districts), or from the first one\'s district.',
  }),
  ...reachFields,
}, {name: 'spending'});

export type WrittenSpend = Partial<Infer<typeof detailed>> & {readonly share: number};

const one = either('a share such as 15 %, or {share: 15 %, serve: underserved}', turned(share(), (read): WrittenSpend => ({share: read})), detailed);

export const spendKind = record('shares by verb, such as {nourish: 50 %, connect: 25 %}', Object.fromEntries(VERBS.map(verb => [verb, optional(one, {
  about: FACILITATION_VERBS.find(({id}) => id === verb)?.about ?? verb, examples: ['25 %'],
})])) as Record<VerbId, Field<WrittenSpend, 'optional'>>, {name: 'spend', key: 'verb'});

export type WrittenSpending = Infer<typeof spendKind>;
