/**
 * Illuminate: the team tells the story of a pilot so that others can see it: the best practised quality of 10 random people in practice, told
 * to 30 people of interest and engagement. What they see, good or poor, moves their demand as evidence among colleagues does.
 *
 * Each of the 30 comes from the pilot's district if found in 8 picks among all its people, else from anywhere if found in 4, else the place
 * stays empty. Our choices: roles of the plan narrow whom the picks are made from, districts narrow pilot and listeners.
 */
import type {Int} from '../../kernel/memory.ts';
import {pick} from '../../kernel/random.ts';
import {demandAfter, weightOfEvidence} from '../mechanisms/evidence.ts';
import {practisedQuality, type Educators} from '../world/educators.ts';
import type {World} from '../world/world.ts';
import type {Crowd} from './crowd.ts';
import {ALL_RINGS, RINGS_1_2, RING_3, districtOf, inRings, isAll, isAnybody} from './eligible.ts';
import type {Hand} from './hand.ts';
import {isAble, nextDraw, pay, reach, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';

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

  work(hand, {weightOfEvidence: weight}) {
    const {world, spend, spend: {where}, turn} = hand;
    const pilots = hand.crowd(RING_3, false, where === null ? EVERYONE : {among: null, where});
    const everybody = isAll(spend);
    if (pilots.count === 0 || !everybody && !isAnybody(world, RINGS_1_2, spend)) return;
    const {people, from} = neighbours(hand), anywhere = everybody ? pilots : hand.crowd(ALL_RINGS);
    hand.work(memory => memory.run(tellStories, world, turn, pilots, people, from, anywhere, everybody, weight));
  },
});

const EVERYONE = {among: null, where: null};
/** Beside the crowds of pilots and listeners. */
const NEAR = 4;
const NEAR_FROM = 5;

/** One story after the other. Neighbours stand in order of district, those of district d from `nearFrom[d]` on. */
function tellStories(
  world: World, turn: Turn, pilots: Crowd, near: Int32Array, nearFrom: Int32Array, anywhere: Crowd, everybody: boolean, weight: number,
): void {
  const {educators, week} = world;
  if (everybody && !isAnybodyIn(educators, RINGS_1_2)) return;
  while (isAble(turn, LISTENERS)) {
    const pilot = bestPilot(world, turn, pilots);
    const shown = practisedQuality(educators, pilot), district = districtOf(world, pilot);
    for (let place = 0; place < LISTENERS; place++) {
      let who = listener(world, turn, near, nearFrom[district], nearFrom[district + 1], PICKS_NEAR);
      if (who < 0) who = everybody ? anybody(world, turn, PICKS_ANYWHERE) : listener(world, turn, anywhere.rows, 0, anywhere.count, PICKS_ANYWHERE);
      if (who < 0) continue;
      reach(world, turn, who);
      educators.demand[who] = demandAfter(educators.demand[who], shown - practisedQuality(educators, who), weight);
      educators.seen[who] = week;
      educators.last[who] = week;
    }
    pay(world, turn, turn.price);
  }
}

function isAnybodyIn({ring, count}: Educators, rings: Int): boolean {
  for (let who = 0; who < count; who++) if (((rings >> ring[who]) & 1) === 1) return true;
  return false;
}

function bestPilot({educators}: World, turn: Turn, {rows, count}: Crowd): Int {
  let best = -1, highest: number = -1;
  for (let look = 0; look < PILOTS_LOOKED_AT; look++) {
    const who = rows[pick(nextDraw(turn), count)];
    const quality = practisedQuality(educators, who);
    if (quality > highest) {
      best = who;
      highest = quality;
    }
  }
  return best;
}

/** The first of so many picks from part of a list who is in ring 1 or 2, or −1. */
function listener(world: World, turn: Turn, rows: Int32Array, from: Int, end: Int, picks: Int): Int {
  for (let look = 0; look < picks && from < end; look++) {
    const who = rows[from + pick(nextDraw(turn), end - from)];
    if (inRings(world, who, RINGS_1_2)) return who;
  }
  return -1;
}

/** The same from everybody. */
function anybody(world: World, turn: Turn, picks: Int): Int {
  for (let look = 0; look < picks; look++) {
    const who = pick(nextDraw(turn), world.educators.count);
    if (inRings(world, who, RINGS_1_2)) return who;
  }
  return -1;
}

/** People of the roles meant, in order of their posts, and where those of each district begin. */
function neighbours({world: {places, lent, educators}, spend: {among}}: Hand): {readonly people: Int32Array; readonly from: Int32Array} {
  const {holder, districtPost, districts, role} = places;
  if (among === null) return {people: holder, from: districtPost};
  const people = lent.column(NEAR), from = districts < educators.count ? lent.column(NEAR_FROM) : new Int32Array(districts + 1);
  let count = 0;
  for (let district = 0; district < districts; district++) {
    from[district] = count;
    for (let post = districtPost[district]; post < districtPost[district + 1]; post++) if (among.includes(role[holder[post]])) people[count++] = holder[post];
  }
  from[districts] = count;
  return {people, from};
}
