/**
 * Nourish: a facilitator visits a community, works with it and leaves it stronger: c_g += coachGain · skill · (1 − c_g), members gain energy.
 * Round robin by id, each community at most once a week; support by visits fades again (see the mechanism of coaching).
 */
import type {Int} from '../../kernel/memory.ts';
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import type {World} from '../world/world.ts';
import {skill, skillOf} from './skill.ts';
import {isAble, pay, reach, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';
import {feelVisit, visiting} from './visit.ts';

export const nourish = defineVerb({
  id: 'nourish',
  about: 'Visits communities of practice: their members are coached and gain energy.',
  idea: 'nourish',
  parameters: {price: priceOf('nourish', 4, 'hours a visit', 'Hours of the team for one visit to a community, with preparation and travel.', 2), ...visiting, ...skill},
  targeted: false,
  educatorHours: 1.5,
  price: ({price}) => price,

  work(hand, values) {
    const {world, state, turn} = hand;
    const {round, count} = hand.round(state.lastNourished), gain = values.coachGain * skillOf(hand.termHours, values);
    hand.work(memory => memory.run(visitInTurn, world, turn, round, count, gain, values.visitEnergy));
    if (turn.acts > 0) state.lastNourished = round[turn.acts - 1];
  },
});

/** One community after the other. */
function visitInTurn(world: World, turn: Turn, round: Int32Array, count: Int, gain: number, visitEnergy: number): void {
  const {communities, educators, week} = world;
  while (turn.acts < count && isAble(turn, COMMUNITY_LIMIT)) {
    const community = round[turn.acts];
    communities.coached[community] += gain * (1 - communities.coached[community]);
    for (let at = community * COMMUNITY_LIMIT, end = at + communities.size[community]; at < end; at++) {
      const who = communities.members[at];
      reach(world, turn, who);
      feelVisit(educators, who, week, visitEnergy);
    }
    pay(world, turn, turn.price);
  }
}
