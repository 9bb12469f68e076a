/** Spontaneous interest: someone outside hears of it elsewhere, with probability spont · 2d · a_t a week. */
import type {Int} from '../../kernel/memory.ts';
import {listDrawnBelow, uniformOf, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
import type {Educators} from '../world/educators.ts';
import {listBetween} from '../world/members.ts';
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
    const {memory, week, educators, lent} = world;
    const factor = values.rate * 2 * season(week, values), interested = lent.column(0);
    if (factor === 0) return;
    const number = memory.run(findInterested, educators, chance.stream('spontaneous').at(week), factor, interested);
    for (let at = 0; at < number; at++) moveTo(world, interested[at], INTEREST, 'spontaneous interest');
  },
});

/** Lists them. @returns how many. */
function findInterested({count, ring, demand}: Educators, draws: Draws, factor: number, interested: Int32Array): Int {
  const outside = listBetween(ring, count, OUTSIDE, OUTSIDE, interested);
  const lucky = listDrawnBelow(draws, interested, outside, 0, factor, interested); // whatever they wish: nobody's chance is higher
  let number = 0;
  for (let at = 0; at < lucky; at++) {
    const who = interested[at];
    if (uniformOf(draws, who, 0) < factor * demand[who]) interested[number++] = who;
  }
  return number;
}
