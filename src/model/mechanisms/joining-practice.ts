/**
 * Joining practice: who has tried often enough and is out of the dip enters practice, through a sponsor or a coach.
 *
 *     tries ≥ 5, dip < 0.1, and a sponsor (strongest tie to practice, w ≥ 0.25; its community is joined if it has room) or c ≥ 0.5
 */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, PRACTICE} from '../rings.ts';
import {hasRoom, joinCommunity, moveTo} from '../world/membership.ts';
import {MOVED, NOBODY, placesIn, type Review} from '../world/review.ts';
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
    const {memory, week, educators, places, review, lent, tallies, log} = world;
    const joining = lent.column(0);
    const number = memory.run(findJoining, educators, review, values.triesNeeded, values.dipLimit, joining);
    for (let one = 0; one < number; one++) {
      const at = joining[one], who = review.who[at], sponsor = review.sponsor[at];
      review.ring[at] = MOVED;
      moveTo(world, who, PRACTICE, sponsor === NOBODY ? 'coached into practice' : 'sponsored');
      if (sponsor === NOBODY) continue;
      noteLeadingAct(week, educators, places, tallies.leadingActs, sponsor);
      log?.add(week, who, sponsor, {kind: 'sponsored'});
      if (hasRoom(world, review.sponsorCommunity[at])) joinCommunity(world, who, review.sponsorCommunity[at]);
    }
  },
});

/** Lists their places in the review. @returns how many. */
function findJoining(educators: Educators, review: Review, triesNeeded: number, dipLimit: number, joining: Int32Array): Int {
  const engaged = placesIn(review, ENGAGEMENT, joining);
  let number = 0;
  for (let one = 0; one < engaged; one++) {
    const at = joining[one], who = review.who[at];
    joining[number] = at;
    number += Number(isThrough(educators, who, triesNeeded, dipLimit)) & (Number(review.sponsor[at] !== NOBODY) | Number(educators.coached[who] >= COACHED_IN));
  }
  return number;
}

/** Has tried often enough, and the dip is behind. */
export function isThrough({tries, dip}: Educators, who: Int, triesNeeded: number, dipLimit: number): boolean {
  return tries[who] >= triesNeeded && dip[who] < dipLimit;
}
