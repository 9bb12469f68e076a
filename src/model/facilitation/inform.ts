/**
 * Inform: news for random people who are outside or interested. It keeps the interested in touch; people outside become interested with
 * probability 0.3. Without it interest is lost after half a year without contact.
 */
import {pick} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {INTEREST} from '../rings.ts';
import {moveTo} from '../world/membership.ts';
import {RINGS_0_1} from './eligible.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';

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

  act(hand, {price, interested}) {
    const {world, world: {educators, week}} = hand;
    const {rows, count} = hand.crowd(RINGS_0_1);
    if (count === 0) return NOBODY_TO_REACH;
    const who = rows[pick(hand.draw(), count)];
    hand.reach(who);
    if (educators.ring[who] === INTEREST) educators.last[who] = week;
    else if (hand.draw() < interested) moveTo(world, who, INTEREST, 'informed');
    return price;
  },
});
