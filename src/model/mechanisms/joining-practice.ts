/**
 * Joining practice: who has tried often enough and is out of the dip enters practice, through a sponsor or a coach.
 *
 *     tries ≥ 5, dip < 0.1, and a sponsor (strongest tie to practice, w ≥ 0.25; its community is joined if it has room) or c ≥ 0.5
 */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {hasRoom, joinCommunity, moveTo} from '../world/membership.ts';
import {MOVED, NOBODY} from '../world/review.ts';
import {noteLeadingAct} from '../world/leading.ts';
import type {Educators} from '../world/educators.ts';

const COACHED_IN = 0.5;

export const mastery = {
  triesNeeded: parameter({
    name: 'tries needed', symbol: 'n', short: 'triesNeeded', default: 5, range: [3, 8], domain: 'count', unit: 'try-outs',
    about: 'How many try-outs it takes before new practice can be one\'s own.', basis: 'S', source: '20 to 100 hours of shared practice (Yoon et al. 2007)', matters: 1,
  }),
  dipLimit: parameter({
    name: 'dip that is overcome', symbol: 'dip limit', short: 'dipLimit', default: 0.1, range: [0.05, 0.15], domain: 'share', unit: 'share of quality',
    about: 'Below this the first dip counts as overcome.', basis: 'J', source: 'judgement', matters: 2,
  }),
};

export const joiningPractice = defineMechanism({
  name: 'joining practice',
  about: 'A colleague in practice, or a coach, brings in those who have come through the dip.',
  idea: 'members bring in others',
  parameters: mastery,
  writes: ['educators.ring', 'educators.since', 'educators.community', 'educators.led', 'communities.size', 'communities.members', 'tallies.leadingActs'],

  step(world, values) {
    const {week, educators, review, log} = world;
    for (let at = 0; at < review.count; at++) {
      const who = review.who[at], sponsor = review.sponsor[at];
      if (review.ring[at] !== ENGAGEMENT || !isThrough(educators, who, values.triesNeeded, values.dipLimit)) continue;
      if (sponsor === NOBODY && educators.coached[who] < COACHED_IN) continue;
      review.ring[at] = MOVED;
      moveTo(world, who, PRACTICE, sponsor === NOBODY ? 'coached into practice' : 'sponsored');
      if (sponsor === NOBODY) continue;
      noteLeadingAct(world, sponsor);
      log?.add(week, who, sponsor, {kind: 'sponsored'});
      if (hasRoom(world, review.sponsorCommunity[at])) joinCommunity(world, who, review.sponsorCommunity[at]);
    }
  },
});

/** Has tried often enough, and the dip is behind. */
export function isThrough({tries, dip}: Educators, who: number, triesNeeded: number, dipLimit: number): boolean {
  return tries[who] >= triesNeeded && dip[who] < dipLimit;
}
