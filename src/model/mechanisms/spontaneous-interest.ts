/** Spontaneous interest: someone outside hears of it elsewhere, with probability spont · 2d · a_t a week. */
import type {Int} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, nextUniforms, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {moveTo} from '../world/membership.ts';

export const spontaneousInterest = defineMechanism({
  name: 'spontaneous interest',
  about: 'Some people come by themselves, from a book, a visit, a friend elsewhere.',
  idea: 'permeable boundaries',
  parameters: {
    ...calendarParameters,
    rate: parameter({
      name: 'rate of spontaneous interest', symbol: 'spont', short: 'spont', default: 0.0006, range: [0, 0.003], domain: 'share', unit: 'chance a week at a demand of one half',
      about: 'How many people outside become interested by themselves.', basis: 'M', source: 'about 2 to 3 % a year', matters: 0,
    }),
  },
  writes: ['educators.ring', 'educators.since', 'educators.last', 'educators.dip'],

  step(world, values, chance) {
    const {memory, week, educators, review, lent} = world;
    const factor = values.rate * 2 * season(week, values), interested = lent.column(0);
    if (factor === 0) return;
    const number = memory.run(findInterested, educators, chance.stream('spontaneous').at(week), review.luck, factor, interested);
    for (let at = 0; at < number; at++) moveTo(world, interested[at], INTEREST, 'spontaneous interest');
  },
});

/** Lists them. @returns how many. */
function findInterested({count, ring, demand}: Educators, draws: Draws, luck: Float64Array, factor: number, interested: Int32Array): Int {
  let outside = 0, number = 0;
  for (let who = 0; who < count; who++) {
    interested[outside] = who;
    outside += Number(ring[who] === OUTSIDE);
  }
  for (let from = 0; from < outside; from += DRAWS_AT_ONCE) {
    const many = nextUniforms(draws, interested, from, outside, 0, luck);
    for (let at = 0; at < many; at++) {
      const who = interested[from + at];
      if (luck[at] < factor * demand[who]) interested[number++] = who;
    }
  }
  return number;
}
