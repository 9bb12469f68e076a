/** Spontaneous interest: someone outside hears of it elsewhere, with probability spont · 2d · a_t a week. */
import {DRAWS_AT_ONCE} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST} from '../rings.ts';
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

  step(world, {rate, ...calendar}, chance) {
    const {week, educators: {count, ring, demand}} = world;
    const draws = chance.stream('spontaneous').at(week);
    const factor = rate * 2 * season(week, calendar);
    if (factor === 0) return;
    for (let from = 0; from < count; from += DRAWS_AT_ONCE) {
      const number = thoseOutside(ring, from, Math.min(count, from + DRAWS_AT_ONCE));
      const luck = draws.uniforms(outside, 0, number);
      for (let at = 0; at < number; at++) {
        if (luck[at] < factor * demand[outside[at]]) moveTo(world, outside[at], INTEREST, 'spontaneous interest');
      }
    }
  },
});

const outside = new Int32Array(DRAWS_AT_ONCE);

/** Lists them, as in a muster. @returns how many. */
function thoseOutside(ring: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let who = from; who < end; who++) {
    outside[number] = who;
    number += 1 - ((ring[who] + 3) >> 2);
  }
  return number;
}
