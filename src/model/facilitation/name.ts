/**
 * Name: the team invites eight people to form a new community: an anchor by targeting among those not in practice, the others each the best
 * of 4 of the anchor's district (or of the whole network).
 *
 *     P(accept) = logistic(slope (d o + accept (1 + [asked in vain in the last 8 weeks]) − τ))
 *
 * Four or more found a community: they enter practice, have tried once, feel the dip as far as they lack support, and every second pair is
 * tied. Fewer are at least engaged; who declines is at least interested; all have been in contact.
 *
 * Our choices: only people who can be invited are looked at; with `requests only` this is asked of the anchor, the others are ranked; where
 * fewer than eight are found, the team pays for those it invites.
 */
import {logistic} from '../../kernel/math.ts';
import {parameter, type Values} from '../../schema/parameter.ts';
import {depthOfDip} from '../mechanisms/trying-out.ts';
import {readinessSlope} from '../mechanisms/engaging.ts';
import {ENGAGEMENT, INTEREST} from '../rings.ts';
import {chooseFocus, FOUNDERS_NEEDED, foundCommunity} from '../world/founding.ts';
import {raiseTo} from '../world/membership.ts';
import type {World} from '../world/world.ts';
import {RINGS_0_2, districtOf, inRings, within} from './eligible.ts';
import type {Hand} from './hand.ts';
import {answer, answerRequest, hasRequest} from './requests.ts';
import {leadershipParameters, unsupportedNow} from './support-now.ts';
import {bestOf} from './targeting.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';

const INVITED = 8;
const LOOKED_AT = 4;

const parameters = {
  price: priceOf('name', 3, 'hours a person invited', 'Hours of the team to find and invite one person; eight are invited at once.', 2),
  accept: parameter({
    name: 'pull of an invitation', symbol: 'accept', short: 'accept', default: 0.25, range: [0, 0.5], domain: 'positive', unit: 'beside demand times ownership',
    about: 'How much a personal invitation adds to someone\'s own wish; twice that for those whose request was not met.', basis: 'J', source: 'judgement', matters: 1,
  }),
  answer, readinessSlope, depthOfDip, ...leadershipParameters,
};

export const name = defineVerb({
  id: 'name',
  about: 'Invites eight people to found a new community of practice.',
  idea: 'name: see who is ready, and say so',
  parameters,
  targeted: true,
  educatorHours: 1,
  price: ({price}) => price * INVITED,

  act(hand, values) {
    const {world, world: {educators, week}} = hand;
    const anchor = hand.choose(RINGS_0_2);
    if (anchor < 0) return NOBODY_TO_REACH;
    const invited = [anchor, ...othersFor(hand, anchor)];
    const accepted = invited.filter(who => hand.draw() < chanceOfAccepting(world, who, values));
    for (const who of invited) {
      hand.reach(who);
      educators.last[who] = week;
    }
    for (const who of invited) if (!accepted.includes(who)) raiseTo(world, who, INTEREST, 'declined an invitation');
    if (accepted.length >= FOUNDERS_NEEDED) found(hand, accepted, values);
    else for (const who of accepted) raiseTo(world, who, ENGAGEMENT, 'invited into a community');
    for (const who of invited) {
      answerRequest(world, who, values.answer);
      if (!inRings(world, who, RINGS_0_2) || hand.spend.serve === 'requests only') hand.eligible(RINGS_0_2).remove(who);
    }
    return values.price * invited.length;
  },
});

/** The others, all different: people of the district (or of anywhere), in order of their posts. */
function othersFor(hand: Hand, anchor: number): number[] {
  const {world, world: {places}, spend} = hand;
  const district = districtOf(world, anchor);
  const candidates: number[] = [];
  const [from, to] = spend.fromAnywhere ? [0, places.holder.length] : [places.districtPost[district], places.districtPost[district + 1]];
  for (let post = from; post < to; post++) {
    const who = places.holder[post];
    if (who !== anchor && inRings(world, who, RINGS_0_2) && within(world, who, spend)) candidates.push(who);
  }
  const others: number[] = [];
  while (others.length < INVITED - 1 && candidates.length > 0) {
    const who = bestOf(world, candidates, candidates.length, spend.serve, LOOKED_AT, hand.draw);
    others.push(who);
    candidates.splice(candidates.indexOf(who), 1);
  }
  return others;
}

export function chanceOfAccepting(world: World, who: number, {accept, readinessSlope: slope}: Pick<Values<typeof parameters>, 'accept' | 'readinessSlope'>): number {
  const {demand, ownership, threshold} = world.educators;
  return logistic(slope * (demand[who] * ownership[who] + accept * (hasRequest(world, who) ? 2 : 1) - threshold[who]));
}

function found(hand: Hand, accepted: readonly number[], values: Values<typeof parameters>): void {
  const {world, world: {educators, communities}} = hand;
  const members = [...accepted].sort((one, other) => one - other);
  const focus = communities.imposedFocus >= 0 ? communities.imposedFocus : chooseFocus(educators, members);
  foundCommunity(world, {
    founder: accepted[0], members, focus, cause: 'invited into a community', depthOfDip: values.depthOfDip,
    unsupported: who => unsupportedNow(world, who, values, hand.isOff), draw: hand.draw,
  });
}
