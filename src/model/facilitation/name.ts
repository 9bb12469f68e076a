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
import type {Int} from '../../kernel/memory.ts';
import {pick} from '../../kernel/random.ts';
import {parameter, type Values} from '../../schema/parameter.ts';
import {depthOfDip} from '../mechanisms/trying-out.ts';
import {readinessSlope} from '../mechanisms/engaging.ts';
import {RANDOM} from '../plan.ts';
import {ENGAGEMENT, INTEREST} from '../rings.ts';
import {chooseFocus, FOUNDERS_NEEDED} from '../world/founding.ts';
import {enter, tellMove} from '../world/membership.ts';
import {ringOf} from '../world/spending.ts';
import type {World} from '../world/world.ts';
import {listedAt, takeOut, type Crowd} from './crowd.ts';
import {RINGS_0_2, districtOf, inRings, isAll} from './eligible.ts';
import {foundCommunity, pairsOf} from './founding-together.ts';
import type {Hand} from './hand.ts';
import {answer, answerRequest, hasRequest} from './requests.ts';
import {leadershipParameters, supportOf} from './support-now.ts';
import {bestByPlan, bestOf} from './targeting.ts';
import {nextDraw, reach, type Turn} from './turn.ts';
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
    const {world, world: {memory, lent}, spend, turn} = hand, everybody = isAll(spend);
    const eligible = hand.eligible(RINGS_0_2), others = everybody ? eligible : hand.crowd(RINGS_0_2);
    const count = memory.run(invite, world, turn, eligible, others, everybody, lent.column(CANDIDATES), spend.fromAnywhere, values.accept, values.readinessSlope);
    if (count === 0) return NOBODY_TO_REACH;
    const accepted = memory.run(respond, world, turn, eligible, count, values.answer, spend.serve === 'requests only');
    if (world.log) tell(hand, count, accepted);
    if (accepted >= FOUNDERS_NEEDED) found(hand, acceptedOf(turn, count), values);
    return values.price * count;
  },
});

/** Beside the crowds of those who may be invited. */
const CANDIDATES = 4;

/**
 * Invites an anchor and seven others of its district (or of anywhere), all different; what came of it: whether they accept. `others` = everybody who may be
 * invited, unless `everybody` may. @returns how many are invited.
 */
function invite(
  world: World, turn: Turn, eligible: Crowd, others: Crowd, everybody: boolean, candidates: Int32Array, fromAnywhere: boolean, accept: number, slope: number,
): Int {
  const {places, educators: {last}, week} = world;
  const anchor = bestOf(world, turn, eligible);
  if (anchor < 0) return 0;
  const district = districtOf(world, anchor), from = fromAnywhere ? 0 : district, to = fromAnywhere ? places.districts : district + 1;
  let left = 0;
  for (let post = places.districtPost[from]; post < places.districtPost[to]; post++) {
    const who = places.holder[post];
    candidates[left] = who;
    left += Number(who !== anchor && inRings(world, who, RINGS_0_2) && (everybody || listedAt(others, who) >= 0));
  }
  turn.people[0] = anchor;
  let count = 1;
  for (; count < INVITED && left > 0; count++) {
    const who = bestAmong(world, turn, candidates, left);
    turn.people[count] = who;
    left = without(candidates, left, who);
  }
  for (let at = 0; at < count; at++) turn.outcome[at] = Number(nextDraw(turn) < chanceOfAccepting(world, turn.people[at], accept, slope));
  for (let at = 0; at < count; at++) {
    last[turn.people[at]] = week;
    reach(world, turn, turn.people[at]);
  }
  return count;
}

/** Who declines is interested now, who accepts at least engaged, unless enough do to found a community; requests are answered. @returns how many accept. */
function respond(world: World, turn: Turn, eligible: Crowd, count: Int, answerGain: number, answersOnly: boolean): Int {
  const {ring} = world.educators;
  let accepted = 0;
  for (let at = 0; at < count; at++) accepted += turn.outcome[at];
  for (let at = 0; at < count; at++) {
    const who = turn.people[at], founds = turn.outcome[at] === 1 && accepted >= FOUNDERS_NEEDED;
    const atLeast = turn.outcome[at] === 1 ? ENGAGEMENT : INTEREST;
    if (!founds && ring[who] < atLeast) enter(world, who, atLeast);
    answerRequest(world, who, answerGain);
    if (founds || answersOnly) takeOut(eligible, who);
  }
  return accepted;
}

/** What happened, for the log: first of those who decline, then of the others, unless they found a community. */
function tell(hand: Hand, count: number, accepted: number): void {
  const {world, turn} = hand;
  hand.tellReached();
  for (const outcome of accepted < FOUNDERS_NEEDED ? [0, 1] : [0]) {
    for (let at = 0; at < count; at++) {
      const from = ringOf(turn.places[at]), to = outcome === 1 ? ENGAGEMENT : INTEREST;
      if (turn.outcome[at] === outcome && from < to) tellMove(world, turn.people[at], from, to, outcome === 1 ? 'invited into a community' : 'declined an invitation');
    }
  }
}

/** The best of 4 picks by the plan's targeting. */
function bestAmong(world: World, turn: Turn, candidates: Int32Array, count: Int): Int {
  if (turn.serve === RANDOM) return candidates[pick(nextDraw(turn), count)];
  for (let look = 0; look < LOOKED_AT; look++) turn.inView[look] = candidates[pick(nextDraw(turn), count)];
  return bestByPlan(world, turn, LOOKED_AT);
}

/** Takes somebody out of a list. @returns how many are left. */
function without(list: Int32Array, count: Int, who: Int): Int {
  let at = 0;
  while (list[at] !== who) at++;
  for (; at < count - 1; at++) list[at] = list[at + 1];
  return count - 1;
}

export function chanceOfAccepting(world: World, who: Int, accept: number, slope: number): number {
  const {demand, ownership, threshold} = world.educators;
  return logistic(slope * (demand[who] * ownership[who] + accept * (hasRequest(world, who) ? 2 : 1) - threshold[who]));
}

/** Those who accept, in the order of invitation. */
function acceptedOf({people, outcome}: Turn, count: number): number[] {
  const accepted: number[] = [];
  for (let at = 0; at < count; at++) if (outcome[at] === 1) accepted.push(people[at]);
  return accepted;
}

function found({world, world: {educators, communities}, isOff, turn}: Hand, accepted: readonly number[], values: Values<typeof parameters>): void {
  const members = accepted.toSorted((one, other) => one - other);
  const focus = communities.imposedFocus >= 0 ? communities.imposedFocus : chooseFocus(educators, members);
  foundCommunity(world, {
    founder: accepted[0], members, focus, cause: 'invited into a community', depthOfDip: values.depthOfDip, support: supportOf(values, isOff),
    draws: turn.draws, drawer: turn.verb, firstDraw: turn.drawn,
  });
  turn.drawn += pairsOf(members.length);
}
