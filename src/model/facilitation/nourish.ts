/**
 * Nourish: a facilitator visits a community, works with it and leaves it stronger: c_g += coachGain · skill · (1 − c_g), members gain energy.
 * Round robin by id, each community at most once a week; support by visits fades again (see the mechanism of coaching).
 */
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import {skill, skillOf} from './skill.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';
import {feelVisit, visiting} from './visit.ts';

export const nourish = defineVerb({
  id: 'nourish',
  about: 'Visits communities of practice: their members are coached and gain energy.',
  idea: 'nourish',
  parameters: {price: priceOf('nourish', 4, 'hours a visit', 'Hours of the team for one visit to a community, with preparation and travel.', 2), ...visiting, ...skill},
  targeted: false,
  educatorHours: 1.5,
  price: ({price}) => price,

  act(hand, {price, coachGain, visitEnergy, ...able}) {
    const {world: {communities, educators, week}, state} = hand;
    const community = hand.nextCommunity(state.lastNourished);
    if (community < 0) return NOBODY_TO_REACH;
    communities.coached[community] += coachGain * skillOf(hand.termHours, able) * (1 - communities.coached[community]);
    for (let at = community * COMMUNITY_LIMIT, end = at + communities.size[community]; at < end; at++) {
      const who = communities.members[at];
      hand.reach(who);
      feelVisit(educators, who, week, visitEnergy);
    }
    state.lastNourished = community;
    return price;
  },
});
