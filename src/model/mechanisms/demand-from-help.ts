/** Demand from help: an answer raises the wish for change, d += dHelp (1 − d); a refusal lowers it by 1 % and leaves a request unmet. */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, REFUSED} from '../world/contacts.ts';

const DEMAND_LOST_BY_REFUSAL = 0.01;

export const demandFromHelp = defineMechanism({
  name: 'demand from help',
  about: 'Being helped makes people want more; being refused leaves a request open.',
  idea: 'demand-driven growth',
  parameters: {
    gain: parameter({
      name: 'demand from help', symbol: 'dHelp', short: 'dHelp', default: 0.01, range: [0, 0.1], domain: 'share', unit: 'share of the distance to full, a help',
      about: 'How much one help raises the wish for change.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['educators.demand', 'educators.unmet'],

  step({week, contacts, educators: {demand, unmet}, log}, {gain}) {
    for (let at = 0; at < contacts.count; at++) {
      const who = contacts.asker[at];
      if (contacts.outcome[at] === GIVEN) demand[who] += gain * (1 - demand[who]);
      if (contacts.outcome[at] !== REFUSED) continue;
      demand[who] -= DEMAND_LOST_BY_REFUSAL * demand[who];
      unmet[who] = week;
      log?.add(week, who, contacts.partner[at], {kind: 'refused'});
    }
  },
});
