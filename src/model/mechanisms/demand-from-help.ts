/** Demand from help: an answer raises the wish for change, d += dHelp (1 − d); a refusal lowers it by 1 % and leaves a request unmet. */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, REFUSED, type Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';
import {logNoted} from '../world/log.ts';

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

  step({memory, week, contacts, educators, log}, {gain}) {
    memory.run(takeAnswers, week, contacts, educators, gain);
    logNoted(log, week, contacts, contacts.partner, 'refused');
  },
});

/** Notes refusals. */
function takeAnswers(week: Int, contacts: Contacts, {demand, unmet}: Educators, gain: number): void {
  const {asker, outcome, noted} = contacts;
  let refused = 0;
  for (let at = 0; at < contacts.count; at++) {
    const who = asker[at], given = Number(outcome[at] === GIVEN), refusal = Number(outcome[at] === REFUSED);
    demand[who] += gain * (1 - demand[who]) * given - DEMAND_LOST_BY_REFUSAL * demand[who] * refusal;
    unmet[who] += refusal * (week - unmet[who]);
    noted[refused] = at;
    refused += refusal;
  }
  contacts.notedCount = refused;
}
