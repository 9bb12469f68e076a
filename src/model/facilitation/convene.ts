/**
 * Convene: sixty people come together for two days, found by targeting from all rings. Everybody is at least interested afterwards;
 * d += 0.2 (1 − d); k[f] += 0.1 max(0, 0.7 − k[f]); 5 ties of 0.1 to random others who came; all have seen the practice at work.
 * Demand from a convening fades like any other. Where fewer people can come, it costs as much less.
 */
import {pick} from '../../kernel/random.ts';
import {parameter, type Values} from '../../schema/parameter.ts';
import {INTEREST} from '../rings.ts';
import {MASTERED} from '../world/founding.ts';
import {raiseTo} from '../world/membership.ts';
import {addTie} from '../world/ties.ts';
import {ALL_RINGS} from './eligible.ts';
import type {Hand} from './hand.ts';
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
export function holdConvening(hand: Hand, people: number, values: ConveneValues): number {
  const {world, world: {educators, week}} = hand;
  const came = invite(hand, people);
  for (const who of came) {
    hand.reach(who);
    raiseTo(world, who, INTEREST, 'convened');
    const theme = who * educators.themes + educators.focus[who];
    educators.demand[who] += values.demandGain * (1 - educators.demand[who]);
    educators.knowHow[theme] += values.knowHowGain * Math.max(0, MASTERED - educators.knowHow[theme]);
    educators.seen[who] = educators.last[who] = week;
  }
  meet(hand, came, values.newTie);
  return came.length;
}

function invite(hand: Hand, people: number): number[] {
  const eligible = hand.eligible(ALL_RINGS);
  const came: number[] = [];
  while (came.length < people && eligible.count > 0) {
    const who = hand.choose(ALL_RINGS);
    came.push(who);
    eligible.remove(who);
  }
  eligible.restore(came);
  return came;
}

function meet({world: {ties}, draw}: Hand, came: readonly number[], strength: number): void {
  if (came.length < 2) return;
  for (let one = 0; one < came.length; one++) {
    for (let tie = 0; tie < TIES_MADE; tie++) {
      const other = pick(draw(), came.length - 1);
      addTie(ties, came[one], came[other >= one ? other + 1 : other], strength, 0);
    }
  }
}
