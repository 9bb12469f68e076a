/**
 * Connect: the team brings two people together. One by targeting, from any ring; the other, of 8 picked from engagement and practice, who
 * can give most on the problem the first works on:  k_j[f_i] e_j · 1.5 if in practice · 1.5 if of the same district.
 * They get a tie of 0.15, if both have room; the hours are spent either way. Roles and districts of the plan are asked of the first alone.
 */
import {parameter} from '../../schema/parameter.ts';
import {PRACTICE} from '../rings.ts';
import {addTie} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {RINGS_1_3, RINGS_2_3, districtOf} from './eligible.ts';
import type {Hand} from './hand.ts';
import {answer, answerRequest} from './requests.ts';
import {bestInView, inView, lookAt, NOBODY, PEOPLE_KNOWN} from './targeting.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';

const PREFERRED = 1.5;
const EVERYONE = {among: null, where: null};

export const connect = defineVerb({
  id: 'connect',
  about: 'Brings two people together: one who works on a problem, and one who knows about it.',
  idea: 'connect',
  parameters: {
    price: priceOf('connect', 1, 'hours a pair', 'Hours of the team to bring two people together.', 1),
    newTie: parameter({
      name: 'tie from an introduction', symbol: 'connectTie', short: 'connectTie', default: 0.15, range: [0.05, 0.3], domain: 'share', unit: 'tie strength',
      about: 'How strong a tie two people have after the team has brought them together.', basis: 'J', source: 'judgement', matters: 0,
    }),
    answer,
  },
  targeted: true,
  educatorHours: 0.5,
  price: ({price}) => price,

  act(hand, {price, newTie, answer: gain}) {
    const {world, world: {educators, ties, week, log}} = hand;
    const who = hand.choose(RINGS_1_3);
    if (who < 0) return NOBODY_TO_REACH;
    const other = partnerFor(hand, who);
    if (other < 0) return NOBODY_TO_REACH;
    hand.reach(who);
    hand.reach(other);
    if (addTie(ties, who, other, newTie, 0)) log?.add(week, who, other, {kind: 'connected'});
    for (const one of [who, other]) {
      educators.last[one] = week;
      answerRequest(world, one, gain);
    }
    if (hand.spend.serve === 'requests only') for (const one of [who, other]) hand.eligible(RINGS_1_3).remove(one); // both are answered
    return price;
  },
});

/** The best of 8 picks among the others; of equals the first. */
function partnerFor(hand: Hand, who: number): number {
  const {world} = hand;
  const crowd = hand.crowd(RINGS_2_3, false, EVERYONE);
  const {rows, count} = crowd, own = crowd.positionOf(who);
  if (count - Number(own >= 0) < 1) return NOBODY;
  lookAt(rows, count, PEOPLE_KNOWN, hand.draw, own);
  for (let at = 0; at < PEOPLE_KNOWN; at++) inView.heights[at] = giftFor(world, who, inView.people[at]);
  return bestInView(PEOPLE_KNOWN);
}

export function giftFor(world: World, who: number, other: number): number {
  const {knowHow, themes, focus, energy, ring} = world.educators;
  return knowHow[other * themes + focus[who]] * energy[other]
    * (ring[other] === PRACTICE ? PREFERRED : 1) * (districtOf(world, other) === districtOf(world, who) ? PREFERRED : 1);
}
