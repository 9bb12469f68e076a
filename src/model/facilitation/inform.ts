/**
 * Inform: news for random people who are outside or interested. It keeps the interested in touch; people outside become interested with
 * probability 0.3. Without it interest is lost after half a year without contact.
 */
import {pick} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {INTEREST, OUTSIDE} from '../rings.ts';
import {enter, tellMove} from '../world/membership.ts';
import type {World} from '../world/world.ts';
import type {Crowd} from './crowd.ts';
import {RINGS_0_1} from './eligible.ts';
import {isAble, nextDraw, pay, reach, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';

export const inform = defineVerb({
  id: 'inform',
  about: 'Sends news to people who are interested, or might become so.',
  idea: 'permeable boundaries: a community of interest that anyone can enter',
  parameters: {
    price: priceOf('inform', 0.02, 'hours a person', 'Hours of the team for each person that news reaches.'),
    interested: parameter({
      name: 'interest from news', symbol: 'informed', short: 'informed', default: 0.3, range: [0.15, 0.45], domain: 'share', unit: 'chance a person reached',
      about: 'How likely news makes someone from outside interested.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  targeted: false,
  educatorHours: 0,
  price: ({price}) => price,

  work(hand, {interested}) {
    const {world, turn} = hand, listeners = hand.crowd(RINGS_0_1);
    if (listeners.count === 0) return;
    hand.work(memory => memory.run(spreadNews, world, turn, listeners, interested), true, at => {
      if (turn.outcome[at] === 1) tellMove(world, turn.people[at], OUTSIDE, INTEREST, 'informed');
    });
  },
});

/** One person after the other; what came of it: whether they are interested now and were not before. */
function spreadNews(world: World, turn: Turn, {rows, count}: Crowd, interested: number): void {
  const {week, educators: {ring, last}} = world;
  while (isAble(turn, 1)) {
    const who = rows[pick(nextDraw(turn), count)];
    const isOutside = ring[who] !== INTEREST, isWon = isOutside && nextDraw(turn) < interested;
    turn.outcome[turn.noted] = Number(isWon);
    reach(world, turn, who);
    if (isWon) enter(world, who, INTEREST);
    else if (!isOutside) last[who] = week;
    pay(world, turn, turn.price);
  }
}
