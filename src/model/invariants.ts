/** What is true of every world between any two stages. A world that breaks it is a fault of ours: the error says which person, week, rule. */
import {InvariantError} from '../kernel/issues.ts';
import {COMMUNITY_LIMIT} from './world/communities.ts';
import {NO_COMMUNITY} from './world/educators.ts';
import type {ReadonlyWorld} from './world/readonly.ts';
import {ENGAGEMENT, PRACTICE} from './rings.ts';

const SHARES = [
  'quality', 'habit', 'startQuality', 'dip', 'oldPractice', 'demand', 'ownDemand', 'ownership', 'threshold', 'energy', 'peerSupport',
  'unsupported', 'coached',
] as const;
const MOST_ACTIVE = 4;

/** Throws an InvariantError unless bounds, rings, communities, ties and posts hold together. Reads everything once; changes nothing. */
export function checkInvariants(world: ReadonlyWorld): void {
  const require = (holds: boolean, rule: string, who: number) => {
    if (!holds) throw new InvariantError(`${rule} (number ${who}, week ${world.week})`);
  };
  checkPeople(world, require);
  checkCommunities(world, require);
  checkTies(world, require);
  checkPlaces(world, require);
}

type Require = (holds: boolean, rule: string, who: number) => void;

function isShare(x: number): boolean {
  return x >= 0 && x <= 1;
}

function checkPeople({educators, week}: ReadonlyWorld, require: Require): void {
  const {count, themes, knowHow, focus, ring, nominal, activity, given, received, since, arrival} = educators;
  for (const name of SHARES) {
    const column = educators[name];
    for (let who = 0; who < count; who++) if (!isShare(column[who])) require(false, `${name} ${column[who]} is no share`, who);
  }
  for (let at = 0; at < count * themes; at++) if (!isShare(knowHow[at])) require(false, `know-how ${knowHow[at]} is no share`, Math.floor(at / themes));
  for (let who = 0; who < count; who++) {
    require(focus[who] < themes, 'a focus is one of the themes', who);
    require(ring[who] <= PRACTICE, 'there are four rings', who);
    require(nominal[who] === 0 || ring[who] === ENGAGEMENT, 'only people in engagement are there because told to', who);
    require(activity[who] >= 0 && activity[who] <= MOST_ACTIVE, 'activity lies within 0 and 4', who);
    require(given[who] >= 0 && received[who] >= 0 && given[who] < Infinity && received[who] < Infinity, 'helps are counted from 0', who);
    require(since[who] >= arrival[who] && since[who] <= week, 'nobody enters a ring before arriving, or in the future', who);
  }
}

function checkCommunities({educators: {community, ring, count}, communities}: ReadonlyWorld, require: Require): void {
  const {alive, size, members, focus, cohesion, coached} = communities;
  let seated = 0;
  for (let at = 0; at < alive.length; at++) {
    const id = alive[at];
    require(id < communities.count && (at === 0 || alive[at - 1] < id), 'communities stand in order of their ids', id);
    require(size[id] <= COMMUNITY_LIMIT, 'a community has at most 16 members', id);
    require(isShare(cohesion[id]) && isShare(coached[id]), 'cohesion and coaching of a community are shares', id);
    require(focus[id] >= 0, 'a community has a focus', id);
    for (let seat = id * COMMUNITY_LIMIT, end = seat + size[id]; seat < end; seat++, seated++) {
      const who = members[seat];
      require(community[who] === id, 'a member knows its community', who);
      require(seat === id * COMMUNITY_LIMIT || members[seat - 1] < who, 'members stand in order', who);
    }
  }
  let belonging = 0;
  for (let who = 0; who < count; who++) {
    if (community[who] === NO_COMMUNITY) continue;
    belonging++;
    require(ring[who] === PRACTICE, 'only people in practice belong to a community', who);
  }
  require(belonging === seated, 'whoever belongs to a community is one of its members', belonging);
}

function checkTies({ties, educators: {count, given}}: ReadonlyWorld, require: Require): void {
  const {capacity, first: firstOf, degree, alter, strength, floor, help} = ties;
  // Both lists are in order, so walking all owners upwards meets the mirror slots of each list in order as well.
  const next = new Int32Array(count);
  for (let who = 0; who < count; who++) {
    require(degree[who] <= capacity, 'nobody has more ties than fit', who);
    const first = firstOf[who];
    const end = first + degree[who];
    for (let slot = first; slot < end; slot++) {
      const other = alter[slot];
      require(other >= 0 && other < count && other !== who, 'a tie leads to somebody else', who);
      require(slot === first || alter[slot - 1] < other, 'ties stand in order, each colleague once', who);
      require(isShare(strength[slot]) && isShare(floor[slot]), 'strength and floor of a tie are shares', who);
      require(help[slot] >= 0 && help[slot] <= given[who], 'helps along a tie are counted from 0, among all that someone gave', who);
    }
    for (let slot = first; slot < end; slot++) {
      const other = alter[slot];
      const mirror = firstOf[other] + next[other]++;
      require(next[other] <= degree[other] && alter[mirror] === who, 'a tie stands at both ends', who);
      require(strength[mirror] === strength[slot] && floor[mirror] === floor[slot], 'a tie is the same from both ends', who);
    }
  }
  for (let who = 0; who < count; who++) require(next[who] === degree[who], 'a tie stands at both ends', who);
}

function checkPlaces({places, educators: {count}}: ReadonlyWorld, require: Require): void {
  const {schools, firstPost, districtOf, districtPost, holder, post, school, role, roleOfPost, office, collaboration, experience, achievement} = places;
  require(firstPost[schools] === count && holder.length === count, 'there are as many posts as people', count);
  for (let who = 0; who < count; who++) {
    require(holder[post[who]] === who, 'everybody holds one post, and every post has one holder', who);
    require(firstPost[school[who]] <= post[who] && post[who] < firstPost[school[who] + 1], 'a post lies in its holder’s school', who);
    require(role[who] === roleOfPost[post[who]], 'a role goes with the post', who);
  }
  for (let place = 0; place < schools; place++) {
    require(place === 0 || districtOf[place - 1] <= districtOf[place], 'schools stand in order of district', place);
    require(districtPost[districtOf[place]] <= firstPost[place] && firstPost[place + 1] <= districtPost[districtOf[place] + 1], 'a school lies in its district', place);
    if (office[place] || firstPost[place] === firstPost[place + 1]) continue;
    require(isShare(collaboration[place]) && isShare(experience[place]) && isShare(achievement[place]), 'what students feel is a share', place);
  }
}
