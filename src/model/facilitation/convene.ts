/**
 * Convene: sixty people come together for two days, found by targeting from all rings. Everybody is at least interested afterwards;
 * d += 0.2 (1 − d); k[f] += 0.1 max(0, 0.7 − k[f]); 5 ties of 0.1 to random others who came; all have seen the practice at work.
 * Demand from a convening fades like any other. Where fewer people can come, it costs as much less.
 */
import type {Int} from '../../kernel/memory.ts';
import {pick} from '../../kernel/random.ts';
import {parameter, type Values} from '../../schema/parameter.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
import {MASTERED} from '../world/founding.ts';
import {enter, tellMove} from '../world/membership.ts';
import {addTie, isRoomy, tieInStretches, type Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {numberIn, takeBack, takeOut, type Crowd} from './crowd.ts';
import {ALL_RINGS} from './eligible.ts';
import type {Hand} from './hand.ts';
import {bestOf} from './targeting.ts';
import {nextDraw, reach, type Turn} from './turn.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';

/** What the price is for. */
export const PEOPLE_CONVENED = 60;
const TIES_MADE = 5;

const parameters = {
  price: priceOf('convene', 120, 'hours for 60 people', 'Hours of the team to prepare and hold a convening of sixty people.'),
  demandGain: parameter({
    name: 'demand from a convening', symbol: 'conveneDemand', short: 'conveneDemand', default: 0.2, range: [0.1, 0.3], domain: 'share', unit: 'share of the distance to full',
    about: 'How far a convening raises the wish for change, at first.', basis: 'J', source: 'short events do nothing measurable to practice (Yoon et al. 2007); size is judgement', matters: 0,
  }),
  knowHowGain: parameter({
    name: 'know-how from a convening', symbol: 'conveneKnowHow', short: 'conveneKnowHow', default: 0.1, range: [0, 0.2], domain: 'share', unit: 'share of the distance to mastered',
    about: 'How much a convening teaches about one\'s own problem of practice.', basis: 'J', source: 'short events do nothing measurable to practice (Yoon et al. 2007); size is judgement', matters: 0,
  }),
  newTie: parameter({
    name: 'tie from a convening', symbol: 'conveneTie', short: 'conveneTie', default: 0.1, range: [0.03, 0.2], domain: 'share', unit: 'tie strength',
    about: 'How strong a tie is that two people make at a convening.', basis: 'J', source: 'judgement', matters: 0,
  }),
};
export type ConveneValues = Values<typeof parameters>;

export const convene = defineVerb({
  id: 'convene',
  about: 'Brings sixty people together for two days.',
  idea: 'convene: the institute, as most networks know it',
  parameters,
  targeted: true,
  educatorHours: 12,
  price: ({price}) => price,

  act(hand, values) {
    const came = holdConvening(hand, PEOPLE_CONVENED, values);
    return came === 0 ? NOBODY_TO_REACH : values.price * came / PEOPLE_CONVENED;
  },
});

/** Hours that a convening of so many people takes. */
export function conveneHours(people: number, priceForSixty: number): number {
  return priceForSixty * people / PEOPLE_CONVENED;
}

/** Brings up to so many different people together. @returns how many came. */
export function holdConvening(hand: Hand, people: number, {demandGain, knowHowGain, newTie}: ConveneValues): number {
  const {world, world: {memory, ties}, turn} = hand;
  const came = memory.run(comeTogether, world, turn, hand.eligible(ALL_RINGS), people, demandGain, knowHowGain);
  hand.tellReached(at => {
    if (turn.outcome[at] === 1) tellMove(world, turn.people[at], OUTSIDE, INTEREST, 'convened');
  });
  if (came < 2) return came;
  tieInStretches(memory, ties, came * TIES_MADE, 2 * ties.capacity, (within, from, end, idle) => within.run(meet, ties, turn, came, newTie, from, end, idle));
  return came;
}

/** Who comes, and what it does to them; what came of it: whether they are interested now and were not before. @returns how many came. */
function comeTogether(world: World, turn: Turn, eligible: Crowd, people: Int, demandGain: number, knowHowGain: number): Int {
  const {educators: {ring, themes, focus, demand, knowHow, seen, last}, week} = world;
  let came = 0;
  for (; came < people && numberIn(eligible) > 0; came++) {
    const who = bestOf(world, turn, eligible);
    turn.people[came] = who;
    takeOut(eligible, who);
  }
  takeBack(eligible);
  for (let at = 0; at < came; at++) {
    const who = turn.people[at];
    reach(world, turn, who);
    turn.outcome[at] = Number(ring[who] < INTEREST);
    if (ring[who] < INTEREST) enter(world, who, INTEREST);
    const theme = who * themes + focus[who];
    demand[who] += demandGain * (1 - demand[who]);
    knowHow[theme] += knowHowGain * Math.max(0, MASTERED - knowHow[theme]);
    seen[who] = week;
    last[who] = week;
  }
  return came;
}

/** Ties between those who came, from the one numbered `from` on, while there is room for more. @returns the next one's number. */
function meet(ties: Ties, turn: Turn, came: Int, newTie: number, from: Int, end: number, idle: number): Int {
  for (let tie = from; tie < came * TIES_MADE; tie++) {
    if (!isRoomy(ties, end, idle)) return tie;
    const one = Math.floor(tie / TIES_MADE), other = pick(nextDraw(turn), came - 1);
    addTie(ties, turn.people[one], turn.people[other >= one ? other + 1 : other], newTie, 0);
  }
  return came * TIES_MADE;
}
