/**
 * Protect: the team keeps a community of pioneers free from other demands, this week and next: no mandate reaches its members, giving help
 * costs them half, their practice does not drain them. Round robin by id, each at most once a week. No published size of this effect exists.
 */
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';

export const protect = defineVerb({
  id: 'protect',
  about: 'Keeps communities of practice free from other demands for this week and the next.',
  idea: 'protect the pioneers',
  parameters: {price: priceOf('protect', 1, 'hours a community and week', 'Hours of the team to keep one community free for a week.')},
  targeted: false,
  educatorHours: 0,
  price: ({price}) => price,

  act(hand, {price}) {
    const {world: {communities, week}, state} = hand;
    if (week < state.unprotectedUntil) return NOBODY_TO_REACH;
    const community = hand.nextCommunity(state.lastProtected);
    if (community < 0) return NOBODY_TO_REACH;
    for (let at = community * COMMUNITY_LIMIT, end = at + communities.size[community]; at < end; at++) hand.serve(communities.members[at]);
    communities.protectedUntil[community] = week + 1;
    state.lastProtected = community;
    return price;
  },
});
