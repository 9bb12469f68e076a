/** Owning the change: who is in engagement because told to makes it their own with the probability H of engaging. Until then nothing else applies to them; from then on a year without a try counts (see falling quiet). */
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT} from '../rings.ts';
import {MOVED} from '../world/review.ts';
import {chanceOfEngaging, readiness} from './engaging.ts';

export const owningTheChange = defineMechanism({
  name: 'owning the change',
  about: 'People who take part because they were told to may come to want it themselves.',
  idea: 'mandates do not transform; authorship does',
  parameters: readiness,
  writes: ['educators.nominal', 'educators.lastTry'],

  step({week, educators, review}, values, chance) {
    const draws = chance.stream('review').at(week);
    for (let at = 0; at < review.count; at++) {
      const who = review.who[at];
      if (review.ring[at] !== ENGAGEMENT || educators.nominal[who] === 0) continue;
      review.ring[at] = MOVED;
      if (draws.uniform(who) < chanceOfEngaging(educators, who, review.socialProof[at], values)) {
        educators.nominal[who] = 0;
        educators.lastTry[who] = week;
      }
    }
  },
});
