/** Tiny worlds in which every number a measure reads is known, and random ones for properties. */
import {NO_MEMORY} from '../../src/kernel/memory.ts';
import fc from 'fast-check';
import {createCommunities, insertMember, openCommunity} from '../../src/model/world/communities.ts';
import {createContacts} from '../../src/model/world/contacts.ts';
import {createDrawing} from '../../src/model/world/drawing.ts';
import {createEducators} from '../../src/model/world/educators.ts';
import {Lent} from '../../src/model/world/lent.ts';
import {createMembers} from '../../src/model/world/members.ts';
import type {Places} from '../../src/model/world/places.ts';
import {createReview} from '../../src/model/world/review.ts';
import {createTallies} from '../../src/model/world/tallies.ts';
import {addTie, createTies, slotOf} from '../../src/model/world/ties.ts';
import type {World} from '../../src/model/world/world.ts';
import {ROLES} from '../../src/model/plan.ts';
import {createReader, type Reader} from '../../src/measures/reader.ts';

export interface PersonSketch {
  ring?: number; quality?: number; startQuality?: number; dip?: number; demand?: number; ownership?: number; energy?: number;
  oldPractice?: number; peerSupport?: number; focus?: number; reached?: number; led?: number; school?: number; arrival?: number;
}

export interface TieSketch {one: number; other: number; strength?: number; floor?: number; given?: number; taken?: number}

export interface SchoolSketch {underserved?: number; office?: boolean; collaboration?: number; experience?: number; achievement?: number}

export interface Sketch {
  people?: PersonSketch[];
  /** `given` = helps that `one` gave to `other`. */
  ties?: TieSketch[];
  schools?: SchoolSketch[];
  underservedKnown?: boolean;
  communities?: {focus: number; members: number[]; cohesion?: number; founded?: number}[];
  week?: number;
  weeks?: number;
  themes?: number;
}

export function worldOf({people = [], ties = [], schools = [{}], underservedKnown = true, communities = [], week = 60, weeks = 120, themes = 4}: Sketch): World {
  const world: World = {
    week, memory: NO_MEMORY, educators: createEducators(people.length, themes), ties: createTies(people.length, 24), communities: createCommunities(),
    places: placesOf(people, schools, underservedKnown), members: createMembers(people.length), contacts: createContacts(),
    review: createReview(people.length), drawing: createDrawing(), lent: new Lent(people.length), tallies: createTallies(weeks), log: null,
  };
  people.forEach((person, who) => {
    for (const [column, value] of Object.entries(person)) {
      if (column !== 'school') (world.educators as unknown as Record<string, Float32Array>)[column][who] = value;
    }
  });
  for (const {one, other, strength = 0.3, floor = 0, given = 0, taken = 0} of ties) {
    addTie(world.ties, one, other, strength, floor);
    world.ties.help[slotOf(world.ties, one, other)] = given;
    world.ties.help[slotOf(world.ties, other, one)] = taken;
  }
  for (const {focus, members, cohesion = 0, founded = 0} of communities) {
    const id = openCommunity(world.communities, founded, focus);
    world.communities.cohesion[id] = cohesion;
    for (const who of members) {
      insertMember(world.communities, id, who);
      world.educators.community[who] = id;
    }
  }
  return world;
}

/** Posts stand in order of school; the first person of a school holds its first post. */
function placesOf(people: readonly PersonSketch[], schools: readonly SchoolSketch[], underservedKnown: boolean): Places {
  const rows = schools.map((_, school) => people.flatMap((person, who) => ((person.school ?? 0) === school ? [who] : [])));
  const holder = rows.flat();
  const post = new Int32Array(people.length);
  holder.forEach((who, place) => (post[who] = place));
  const firstPost = Int32Array.from([0, ...rows.map((_, school) => rows.slice(0, school + 1).flat().length)]);
  const reals = (read: (school: SchoolSketch) => number | undefined) => Float32Array.from(schools, school => read(school) ?? 0);
  return {
    districts: 1, schools: schools.length, districtNames: ['d'], schoolNames: schools.map((_, school) => `s${school}`), roleNames: ROLES,
    districtOf: new Int32Array(schools.length), office: Uint8Array.from(schools, ({office}) => (office ? 1 : 0)), firstPost,
    districtPost: Int32Array.of(0, people.length), roleOfPost: new Uint8Array(people.length), underserved: reals(school => school.underserved),
    underservedKnown, holder: Int32Array.from(holder), post, school: Int32Array.from(people, ({school = 0}) => school), role: new Uint8Array(people.length),
    collaboration: reals(school => school.collaboration), experience: reals(school => school.experience),
    achievement: reals(school => school.achievement), exchange: new Float64Array(schools.length), knowHow: new Float32Array(schools.length),
  };
}

/** One measure of a world in which facilitation does not end. */
export function read(world: World, id: string, reader: Reader = createReader(world, {until: Infinity})): number {
  return reader.readOne(world, id);
}

const share = fc.double({min: 0, max: 1, noNaN: true});
const person = fc.record({
  ring: fc.integer({min: 0, max: 3}), quality: share, startQuality: share,
  dip: share, demand: share, ownership: share, energy: share, oldPractice: share,
  peerSupport: share, focus: fc.integer({min: 0, max: 3}),
  reached: fc.integer({min: -1, max: 59}), led: fc.integer({min: -1, max: 59}), school: fc.integer({min: 0, max: 4}),
});

/** Up to 30 people in five schools, one of them an office; those in practice fall into communities of at least two. */
export const sketches: fc.Arbitrary<Sketch> = fc.array(person, {maxLength: 30}).chain(people => {
  const who = fc.nat(Math.max(0, people.length - 1));
  const helps = fc.double({min: 0, max: 3, noNaN: true});
  const tie = fc.record({one: who, other: who, strength: share, floor: fc.constantFrom(0, 0.3), given: helps, taken: helps});
  const unique = fc.uniqueArray(tie, {maxLength: 80, selector: ({one, other}) => `${Math.min(one, other)}-${Math.max(one, other)}`});
  const school = fc.record({underserved: share, collaboration: share, experience: share, achievement: share});
  return fc.record({
    ties: unique.map(ties => ties.filter(({one, other}) => one !== other && people.length > 1)),
    schools: fc.tuple(school, school, school, school).map(four => [...four, {office: true}]),
    focus: fc.integer({min: 0, max: 3}), cohesion: share,
  }).map(({ties, schools, focus, cohesion}) => {
    const practising = people.flatMap(({ring}, row) => (ring === 3 ? [row] : []));
    const halves = [practising.filter((_, place) => place % 2 === 0).slice(0, 14), practising.filter((_, place) => place % 2 === 1).slice(0, 14)];
    const communities = halves.filter(members => members.length > 1).map((members, place) => ({focus: (focus + place) % 4, members, cohesion, founded: place}));
    return {people, ties, schools, communities};
  });
});
