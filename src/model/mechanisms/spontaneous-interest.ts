/** Spontaneous interest: someone outside hears of it elsewhere, with probability spont · 2d · a_t a week. */
import {parameter} from '../../schema/parameter.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
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
    for (let who = 0; who < count; who++) {
      if (ring[who] === OUTSIDE && draws.uniform(who) < factor * demand[who]) moveTo(world, who, INTEREST, 'spontaneous interest');
    }
  },
});
