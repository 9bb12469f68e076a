/** Hospice: helps people in engagement and practice, one at a time and by targeting, to let go of the old practice with dignity: u *= 0.9. No published size exists. */
import {parameter} from '../../schema/parameter.ts';
import type {World} from '../world/world.ts';
import type {Crowd} from './crowd.ts';
import {RINGS_2_3} from './eligible.ts';
import {bestOf} from './targeting.ts';
import {isAble, pay, reach, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';

export const hospice = defineVerb({
  id: 'hospice',
  about: 'Helps people to let go of the old practice.',
  idea: 'hospice the old system',
  parameters: {
    price: priceOf('hospice', 0.5, 'hours a person', 'Hours of the team to help one person let go.'),
    lettingGo: parameter({
      name: 'letting go', symbol: 'hospiceLoss', short: 'lettingGo', default: 0.1, range: [0.05, 0.15], domain: 'share', unit: 'share of what is left, an act',
      about: 'How much of someone\'s attachment to the old practice one talk takes away.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  targeted: true,
  educatorHours: 0.5,
  price: ({price}) => price,

  work(hand, {lettingGo}) {
    const {world, turn} = hand, eligible = hand.eligible(RINGS_2_3);
    hand.work(memory => memory.run(helpToLetGo, world, turn, eligible, lettingGo));
  },
});

/** One person after the other. */
function helpToLetGo(world: World, turn: Turn, eligible: Crowd, lettingGo: number): void {
  const {oldPractice} = world.educators;
  while (isAble(turn, 1)) {
    const who = bestOf(world, turn, eligible);
    if (who < 0) return;
    reach(world, turn, who);
    oldPractice[who] *= 1 - lettingGo;
    pay(world, turn, turn.price);
  }
}
