/**
 * Protect: the team keeps a community of pioneers free from other demands, this week and next: no mandate reaches its members, giving help
 * costs them half, their practice does not drain them. Round robin by id, each at most once a week. No published size of this effect exists.
 */
import type {Int} from '../../kernel/memory.ts';
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import type {World} from '../world/world.ts';
import {isAble, pay, serve, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';

export const protect = defineVerb({
  id: 'protect',
  about: 'Keeps communities of practice free from other demands for this week and the next.',
  idea: 'protect the pioneers',
  parameters: {price: priceOf('protect', 1, 'hours a community and week', 'Hours of the team to keep one community free for a week.')},
  targeted: false,
  educatorHours: 0,
  price: ({price}) => price,

  work(hand) {
    const {world, world: {week}, state, turn} = hand;
    if (week < state.unprotectedUntil) return;
    const {round, count} = hand.round(state.lastProtected);
    hand.work(memory => memory.run(protectInTurn, world, turn, round, count), false);
    if (turn.acts > 0) state.lastProtected = round[turn.acts - 1];
  },
});

/** One community after the other. */
function protectInTurn(world: World, turn: Turn, round: Int32Array, count: Int): void {
  const {communities, week} = world;
  while (turn.acts < count && isAble(turn, COMMUNITY_LIMIT)) {
    const community = round[turn.acts];
    for (let at = community * COMMUNITY_LIMIT, end = at + communities.size[community]; at < end; at++) serve(world, turn, communities.members[at]);
    communities.protectedUntil[community] = week + 1;
    pay(world, turn, turn.price);
  }
}
