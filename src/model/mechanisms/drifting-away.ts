/** Drifting away: who is interested and has not heard from the network for longer than its patience is outside again: t − last > patience. */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
import {moveTo} from '../world/membership.ts';
import {MOVED} from '../world/review.ts';

export const driftingAway = defineMechanism({
  name: 'drifting away',
  about: 'Interested people who hear nothing for half a year drift away.',
  idea: 'keep the community of interest informed',
  parameters: {
    lost: parameter({
      name: 'weeks until interest is lost', symbol: 'lost', short: 'lost', default: 26, range: [13, 52], domain: 'positive', unit: 'weeks',
      about: 'How long interest lasts without any contact.', basis: 'J', source: 'judgement', matters: 1,
    }),
  },
  writes: ['educators.ring', 'educators.since'],

  step(world, {lost}) {
    const {week, educators, review} = world;
    for (let at = 0; at < review.count; at++) {
      const who = review.who[at];
      if (review.ring[at] !== INTEREST || week - educators.last[who] <= lost) continue;
      review.ring[at] = MOVED;
      moveTo(world, who, OUTSIDE, 'drifted away');
    }
  },
});
