/** `start`: who is in the network before the first week, in every strategy alike. */
import {choice, count, either, optional, record, required, share, uncertain, usual, type Infer} from '../../schema/index.ts';
import {reachFields} from './reach.ts';
import {serveKind} from './serve.ts';

const core = record('a core that exists already, such as {people: 24, communities of: 8}', {
  people: required(uncertain(count('a number of people', 'people')), {about: 'How many practise already.', examples: [24]}),
  communitiesOf: usual(uncertain(count('people in one community', 'people', {low: 3, high: 14})), 8, {about: 'How many of them form one community of practice.'}),
  who: usual(serveKind, 'readiest', {about: 'How they are picked from everybody.'}),
  ...reachFields,
}, {name: 'core'});

export const startKind = record('how the network starts', {
  practice: optional(either('a core such as {people: 24, communities of: 8}, or none', choice('`none`', ['none']), core), {
    about: 'A core of practising educators that exists already.', examples: [{people: 24, 'communities of': 8, who: 'readiest'}],
  }),
  engagement: usual(uncertain(share()), '1 %', {about: 'Share of everybody who tries things out already.'}),
  interest: usual(uncertain(share()), '4 %', {about: 'Share of everybody who has heard of it and is interested.'}),
}, {name: 'start'});

export type WrittenStart = Infer<typeof startKind>;
