/**
 * Connect: the team brings two people together. One by targeting, from any ring; the other, of 8 picked from engagement and practice, who
 * can give most on the problem the first works on:  k_j[f_i] e_j · 1.5 if in practice · 1.5 if of the same district.
 * They get a tie of 0.15, if both have room; the hours are spent either way. Roles and districts of the plan are asked of the first alone.
 */
import type {Int} from '../../kernel/memory.ts';
import {pick} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {PRACTICE} from '../rings.ts';
import {addTie, isRoomy, tieInStretches} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {numberIn, personAt, placeIn, takeOut, type Crowd} from './crowd.ts';
import {RINGS_1_3, RINGS_2_3, districtOf} from './eligible.ts';
import {answer, answerRequest} from './requests.ts';
import {bestInView, bestOf, NOBODY} from './targeting.ts';
import {isAble, nextDraw, pay, PEOPLE_KNOWN, reach, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';

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

  work(hand, {newTie, answer: gain}) {
    const {world, world: {ties, week, log}, turn} = hand;
    const asking = hand.eligible(RINGS_1_3), able = hand.crowd(RINGS_2_3, false, EVERYONE), answersOnly = hand.spend.serve === 'requests only';
    hand.work(memory => tieInStretches(memory, ties, 1, 2 * ties.capacity, (within, _, end, idle) => {
      within.run(bringTogether, world, turn, asking, able, newTie, gain, answersOnly, end, idle);
      return 1;
    }), true, at => {
      if (turn.outcome[at] === 1) log?.add(week, turn.people[at - 1], turn.people[at], {kind: 'connected'});
    });
  },
});

/** One pair after the other; what came of it, noted at the second of the two: whether they are tied. */
function bringTogether(
  world: World, turn: Turn, asking: Crowd, able: Crowd, newTie: number, gain: number, answersOnly: boolean, end: number, idle: number,
): void {
  const {educators: {last}, ties, week} = world;
  while (isAble(turn, 2)) {
    turn.isFull = !isRoomy(ties, end, idle);
    if (turn.isFull) return;
    const who = bestOf(world, turn, asking);
    if (who < 0) return;
    const other = partnerFor(world, turn, able, who);
    if (other < 0) return;
    turn.outcome[turn.noted] = 0;
    reach(world, turn, who);
    turn.outcome[turn.noted] = Number(addTie(ties, who, other, newTie, 0));
    reach(world, turn, other);
    last[who] = week;
    answerRequest(world, who, gain);
    last[other] = week;
    answerRequest(world, other, gain);
    if (answersOnly) { // both are answered
      takeOut(asking, who);
      takeOut(asking, other);
    }
    pay(world, turn, turn.price);
  }
}

/** The best of 8 picks among the others; of equals the first. */
function partnerFor(world: World, turn: Turn, able: Crowd, who: Int): Int {
  const own = placeIn(able, who), others = numberIn(able) - Number(own >= 0);
  if (others < 1) return NOBODY;
  for (let look = 0; look < PEOPLE_KNOWN; look++) {
    const at = pick(nextDraw(turn), others);
    turn.inView[look] = personAt(able, own >= 0 && at >= own ? at + 1 : at);
  }
  for (let look = 0; look < PEOPLE_KNOWN; look++) turn.heights[look] = giftFor(world, who, turn.inView[look]);
  return bestInView(turn, PEOPLE_KNOWN);
}

export function giftFor(world: World, who: Int, other: Int): number {
  const {knowHow, themes, focus, energy, ring} = world.educators;
  return knowHow[other * themes + focus[who]] * energy[other]
    * (ring[other] === PRACTICE ? PREFERRED : 1) * (districtOf(world, other) === districtOf(world, who) ? PREFERRED : 1);
}
