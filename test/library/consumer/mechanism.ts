/** Somebody else's mechanism, outside the package: on some mornings a cup of coffee gives energy. */
import {defineMechanism, parameter} from 'dlsim/engine';

export const coffee = defineMechanism({
  name: 'a cup of coffee',
  about: 'On some mornings a cup of coffee gives energy.',
  idea: 'small things carry people too',
  parameters: {
    lift: parameter({
      name: 'lift from coffee', symbol: 'coffee', short: 'coffeeLift', default: 0.1, range: [0, 0.2], domain: 'share', unit: 'share of the distance to full, a cup',
      about: 'How much energy a cup gives.', basis: 'J', source: 'the author\'s own judgement', matters: 0,
    }),
    cups: parameter({
      name: 'cups of coffee', symbol: 'cups', short: 'coffeeCups', default: 0.5, range: [0, 1], domain: 'share', unit: 'probability a week',
      about: 'How many people in the network have one in a week.', basis: 'J', source: 'the author\'s own judgement', matters: 0,
    }),
  },
  writes: ['educators.energy'],
  step({week, members, educators: {energy}}, {lift, cups}, chance) {
    const draws = chance.stream('a cup of coffee').at(week);
    for (let member = 0; member < members.count; member++) {
      const who = members.rows[member];
      if (draws.uniform(who, 0) < cups) energy[who] += lift * (1 - energy[who]);
    }
  },
});
