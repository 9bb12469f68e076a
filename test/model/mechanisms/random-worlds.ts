/** Random small worlds, sound in every way, in which everything can happen that a week can bring. Each is told by a number. */
import {pick, Stream} from '../../../src/kernel/random.ts';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {insertMember, openCommunity} from '../../../src/model/world/communities.ts';
import {cohesionOf} from '../../../src/model/world/founding.ts';
import {addTie, slotOf} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';
import {never, smallWorld, type PersonSketch} from '../../worlds.ts';

/** The first, a month's end, the first of summer, a month's end in summer, and weeks of the second year. */
export const WEEKS = [0, 3, 5, 42, 43, 94, 95];

/** Schools 0 to 3 of two districts, and the office of the second. */
const SCHOOLS = [
  {district: 0, underserved: 0.2}, {district: 0, underserved: 0.7}, {district: 1, underserved: 0.9}, {district: 1, underserved: 0.4},
  {district: 1, office: true},
];
const NO_HOME = 3;

export function randomWorld(number: number): World {
  const draws = new Stream('random worlds', 'world', number).at(0);
  let k = 0;
  const share = () => draws.uniform(0, k++);
  const one = <T>(of: readonly T[]): T => of[pick(share(), of.length)];
  const week = one(WEEKS);
  const people = Array.from({length: 8 + pick(share(), 40)}, () => randomPerson(week, share, one));
  const world = smallWorld({people, schools: SCHOOLS, week, themes: 3, tieCapacity: one([6, 24]), weeks: 200});
  tieAtRandom(world, share, one);
  gatherAtRandom(world, share, one);
  SCHOOLS.forEach(({office}, school) => {
    world.places.exchange[school] = school;
    world.places.collaboration[school] = 0.2;
    for (const column of ['experience', 'achievement'] as const) world.places[column][school] = office ? NaN : 0.3;
  });
  checkInvariants(world);
  return world;
}

type One = <T>(of: readonly T[]) => T;

function randomPerson(week: number, share: () => number, one: One): PersonSketch {
  const ring = one([0, 0, 1, 1, 2, 2, 2, 3, 3, 3]);
  const ago = () => week - one([0, 1, 5, 13, 20, 30]);
  const lastTry = ring >= 2 ? week - 20 : never;
  return {
    ring, nominal: ring === 2 ? one([0, 0, 1]) : 0, tries: ring >= 2 ? one([0, 1, 5, 5, 6]) : 0, alone: ring === 3 ? one([0, 1]) : 0,
    firstTry: ago(), lastTry, arrival: never, since: ago(), last: ago(), reached: ago(), seen: ago(), unmet: ago(),
    knowHow: [share(), share(), share()], focus: one([0, 1, 2]), quality: share(), habit: share(), startQuality: share(), oldPractice: share(),
    dip: one([0, 0, 0.05, 0.09, 0.11, 0.3]), demand: share(), ownDemand: share(), ownership: share(), threshold: share(),
    energy: one([0, 0.1, 0.5, 0.9, 1]), activity: one([0.3, 1, 4]), peerSupport: share(), unsupported: 1, coached: one([0, 0, 1e-6, 0.3, 0.6]),
    given: one([0, 0.021, 0.5, 2]), received: one([0, 0.021, 0.5, 7]), school: one([0, 1, 2, 3, 4]), role: one([0, 0, 1, 2, 3]),
  };
}

function tieAtRandom({ties, educators: {count, given}}: World, share: () => number, one: One): void {
  const many = one([1, 3, 6]) * count;
  for (let number = 0; number < many; number++) {
    const [ego, alter, strength] = [pick(share(), count), pick(share(), count), one([0.0201, 0.05, 0.12, 0.26, 0.5, 0.9, 0.9])];
    if (slotOf(ties, ego, alter) >= 0 || !addTie(ties, ego, alter, strength, one([0, Math.fround(strength)]))) continue;
    for (const [giver, taker, helps] of [[ego, alter, one([0, 0.021, 0.5, 2])], [alter, ego, one([0, 0.021, 0.5, 7])]]) {
      ties.help[slotOf(ties, giver, taker)] = helps;
      given[giver] = Math.max(given[giver], helps);
    }
  }
}

/** Up to three communities of 1 to 16 members, and some in practice without one. */
function gatherAtRandom(world: World, share: () => number, one: One): void {
  const {communities, educators, ties, week} = world;
  for (let id = 0; id < NO_HOME; id++) openCommunity(communities, week - 20, one([0, 1, 2]));
  for (let who = 0; who < educators.count; who++) {
    const home = one([0, 0, 1, 2, NO_HOME]);
    if (educators.ring[who] !== 3 || home === NO_HOME || communities.size[home] === 16) continue;
    insertMember(communities, home, who);
    educators.community[who] = home;
  }
  communities.alive = communities.alive.filter(id => communities.size[id] > 0);
  for (const id of communities.alive) {
    communities.cohesion[id] = cohesionOf(communities, ties, id);
    communities.coached[id] = one([0, share()]);
    communities.protectedUntil[id] = week - one([0, 1]);
  }
}
