/**
 * Learning from colleagues: each person is new knowledge to another.
 *
 *     k_iθ += λ depth (k_jθ − k_iθ)        never past what the colleague knew; where the colleague knows no more, the request stays unmet
 */
import {positive} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {GIVEN, type Contacts} from '../world/contacts.ts';
import type {Educators} from '../world/educators.ts';

export const learningFromColleagues = defineMechanism({
  name: 'learning from colleagues',
  about: 'Who asks someone who knows more learns, the deeper the tie the more.',
  idea: 'network learning: each person represents new knowledge',
  parameters: {
    rate: parameter({
      name: 'learning from colleagues', symbol: 'λ', short: 'lambda', default: 0.5, range: [0.25, 0.75], domain: 'share', unit: 'share of the gap, a help of full depth',
      about: 'How much of a colleague\'s lead one deep help passes on.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['educators.knowHow', 'educators.unmet'],

  step({memory, week, contacts, educators}, {rate}) {
    memory.run(learnFromColleagues, week, contacts, educators, rate);
  },
});

function learnFromColleagues(week: Int, contacts: Contacts, {knowHow, themes, unmet}: Educators, rate: number): void {
  const {asker, theme, outcome, depth, gap, partnerKnows} = contacts;
  for (let at = 0; at < contacts.count; at++) {
    const who = asker[at], own = who * themes + theme[at];
    const given = Number(outcome[at] === GIVEN), unhelpful = given & Number(gap[at] <= 0);
    const lead = partnerKnows[at] - knowHow[own];
    unmet[who] += unhelpful * (week - unmet[who]);
    knowHow[own] += Math.min(1, rate * depth[at]) * positive(lead) * given;
  }
}
