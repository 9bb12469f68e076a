/**
 * Illuminate: the team tells the story of a pilot so that others can see it: the best practised quality of 10 random people in practice, told
 * to 30 people of interest and engagement. What they see, good or poor, moves their demand as evidence among colleagues does.
 *
 * Each of the 30 comes from the pilot's district if found in 8 picks among all its people, else from anywhere if found in 4, else the place
 * stays empty. Our choices: roles of the plan narrow whom the picks are made from, districts narrow pilot and listeners.
 */
import {pick} from '../../kernel/random.ts';
import {demandAfter, weightOfEvidence} from '../mechanisms/evidence.ts';
import {practisedQuality} from '../world/educators.ts';
import {ALL_RINGS, RINGS_1_2, RING_3, districtOf, inRings, isAll, isAnybody} from './eligible.ts';
import type {Hand} from './hand.ts';
import {NOBODY} from './targeting.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';

const PILOTS_LOOKED_AT = 10;
const LISTENERS = 30;
const PICKS_NEAR = 8;
const PICKS_ANYWHERE = 4;

export const illuminate = defineVerb({
  id: 'illuminate',
  about: 'Tells the story of a pilot to thirty people who have not made the practice their own yet.',
  idea: 'illuminate',
  parameters: {price: priceOf('illuminate', 4, 'hours a story', 'Hours of the team to find, write and tell one story.'), weightOfEvidence},
  targeted: false,
  educatorHours: 0.25,
  price: ({price}) => price,

  act(hand, {price, weightOfEvidence: weight}) {
    const {world, world: {educators, week}} = hand;
    const pilot = bestPilot(hand);
    if (pilot < 0 || !isAnybody(world, RINGS_1_2, hand.spend)) return NOBODY_TO_REACH;
    const shown = practisedQuality(educators, pilot);
    const near = neighbours(hand, pilot);
    for (let place = 0; place < LISTENERS; place++) {
      const who = listener(hand, near);
      if (who < 0) continue;
      hand.reach(who);
      educators.demand[who] = demandAfter(educators.demand[who], shown - practisedQuality(educators, who), weight);
      educators.seen[who] = educators.last[who] = week;
    }
    return price;
  },
});

function bestPilot(hand: Hand): number {
  const {world: {educators}, spend: {where}} = hand;
  const {rows, count} = hand.crowd(RING_3, false, {among: null, where});
  if (count === 0) return NOBODY;
  let best = NOBODY, highest = -1;
  for (let look = 0; look < PILOTS_LOOKED_AT; look++) {
    const who = rows[pick(hand.draw(), count)];
    const quality = practisedQuality(educators, who);
    if (quality > highest) [best, highest] = [who, quality];
  }
  return best;
}

/** People of the pilot's district, of the roles meant, in order of their posts. */
function neighbours({world, world: {places}, spend: {among}}: Hand, pilot: number): ArrayLike<number> {
  const district = districtOf(world, pilot);
  const people = places.holder.subarray(places.districtPost[district], places.districtPost[district + 1]);
  return among === null ? people : people.filter(who => among.includes(places.role[who]));
}

function listener(hand: Hand, near: ArrayLike<number>): number {
  const found = search(hand, near, near.length, PICKS_NEAR);
  if (found >= 0) return found;
  if (isAll(hand.spend)) return search(hand, null, hand.world.educators.count, PICKS_ANYWHERE);
  const anywhere = hand.crowd(ALL_RINGS);
  return search(hand, anywhere.rows, anywhere.count, PICKS_ANYWHERE);
}

/** @param rows null = everybody, who stand in order of their number. */
function search({world, draw}: Hand, rows: ArrayLike<number> | null, count: number, picks: number): number {
  for (let look = 0; look < picks && count > 0; look++) {
    const at = pick(draw(), count), who = rows ? rows[at] : at;
    if (inRings(world, who, RINGS_1_2)) return who;
  }
  return NOBODY;
}
