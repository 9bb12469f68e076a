/** Small worlds with known numbers: people in schools, ties and communities as a test names them; and small plans for a team. */
import {NO_MEMORY} from '../src/kernel/memory.ts';
import {NEVER} from '../src/model/calendar.ts';
import type {EventPlan, Phase, Spend, StrategyPlan, VerbId} from '../src/model/plan.ts';
import {createCommunities, insertMember, openCommunity} from '../src/model/world/communities.ts';
import {createContacts} from '../src/model/world/contacts.ts';
import {createDrawing} from '../src/model/world/drawing.ts';
import {createEducators, type Educators} from '../src/model/world/educators.ts';
import {Log} from '../src/model/world/log.ts';
import {Lent} from '../src/model/world/lent.ts';
import {createMembers, muster} from '../src/model/world/members.ts';
import type {Places} from '../src/model/world/places.ts';
import {createReview} from '../src/model/world/review.ts';
import {createTallies} from '../src/model/world/tallies.ts';
import {addTie, createTies} from '../src/model/world/ties.ts';
import type {World} from '../src/model/world/world.ts';

type ColumnName = {[K in keyof Educators]: Educators[K] extends {readonly BYTES_PER_ELEMENT: number} ? K : never}[keyof Educators];

/** What is known of a person; the rest is 0 (energy ½, activity 1, threshold ½). `knowHow` is the same for every theme unless a list. */
export type PersonSketch = Partial<Record<Exclude<ColumnName, 'knowHow' | 'community'>, number>> & {
  readonly knowHow?: number | readonly number[]; readonly school?: number; readonly role?: number;
};

export interface WorldSketch {
  readonly people: readonly PersonSketch[];
  /** District and share of underserved students of each school; one of each by default. */
  readonly schools?: readonly {readonly district?: number; readonly underserved?: number; readonly office?: boolean}[];
  readonly ties?: readonly (readonly [one: number, other: number, strength?: number])[];
  /** Members by community, in order of id; they are put into practice. */
  readonly communities?: readonly (readonly number[])[];
  readonly week?: number;
  readonly weeks?: number;
  readonly themes?: number;
  readonly tieCapacity?: number;
}

/** n people alike. */
export function people(count: number, sketch: PersonSketch = {}): PersonSketch[] {
  return Array.from({length: count}, () => sketch);
}

export function smallWorld({people, schools = [{}], ties = [], communities = [], week = 0, weeks = 260, themes = 4, tieCapacity = 24}: WorldSketch): World {
  const educators = createEducators(people.length, themes);
  const world: World = {
    week, memory: NO_MEMORY, educators, ties: createTies(people.length, tieCapacity), communities: createCommunities(), places: placesOf(people, schools),
    members: createMembers(people.length), contacts: createContacts(), review: createReview(people.length), drawing: createDrawing(), lent: new Lent(people.length), tallies: createTallies(weeks), log: new Log(),
  };
  people.forEach((person, who) => describe(educators, who, person));
  for (const [one, other, strength = 0.3] of ties) addTie(world.ties, one, other, strength, strength);
  for (const members of communities) {
    const id = openCommunity(world.communities, week, 0);
    for (const who of members) {
      educators.ring[who] = 3;
      insertMember(world.communities, id, who);
      educators.community[who] = id;
    }
  }
  muster(world.members, educators.ring, educators.ring.length);
  return world;
}

function describe(educators: Educators, who: number, {knowHow = 0.3, school: _, role: __, ...columns}: PersonSketch): void {
  Object.assign(educators.energy, {[who]: 0.5});
  educators.activity[who] = 1;
  educators.threshold[who] = 0.5;
  for (let theme = 0; theme < educators.themes; theme++) educators.knowHow[who * educators.themes + theme] = typeof knowHow === 'number' ? knowHow : knowHow[theme];
  for (const [name, number] of Object.entries(columns)) educators[name as Exclude<ColumnName, 'knowHow'>][who] = number;
}

function placesOf(people: readonly PersonSketch[], schools: NonNullable<WorldSketch['schools']>): Places {
  const bySchool = schools.map((_, school) => people.flatMap((person, who) => (person.school ?? 0) === school ? [who] : []));
  const holder = Int32Array.from(bySchool.flat());
  const starts = (sizes: readonly number[]) => Int32Array.from([0, ...sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0))]);
  const districtOf = schools.map(({district = 0}) => district);
  const districts = Math.max(...districtOf) + 1;
  const districtSizes = Array.from({length: districts}, (_, district) => bySchool.filter((__, school) => districtOf[school] === district).flat().length);
  const post = new Int32Array(people.length);
  holder.forEach((who, at) => { post[who] = at; });
  const reals = () => new Float32Array(schools.length);
  return {
    districts, schools: schools.length, districtNames: districtSizes.map((_, at) => `district ${at + 1}`), schoolNames: schools.map((_, at) => `school ${at + 1}`),
    roleNames: ['teacher', 'coach', 'school leader', 'district leader'], districtOf: Int32Array.from(districtOf),
    office: Uint8Array.from(schools, ({office = false}) => office ? 1 : 0), firstPost: starts(bySchool.map(({length}) => length)), districtPost: starts(districtSizes),
    roleOfPost: Uint8Array.from(holder, who => people[who].role ?? 0), underserved: Float32Array.from(schools, ({underserved = 0.4}) => underserved), underservedKnown: true,
    holder, post, school: Int32Array.from(people, ({school = 0}) => school), role: Uint8Array.from(people, ({role = 0}) => role),
    collaboration: reals(), experience: reals(), achievement: reals(), exchange: new Float64Array(schools.length), knowHow: reals().fill(0.25),
  };
}

/** All hours for one verb, unless said otherwise. */
export function spend(changes: Partial<Spend> = {}): Spend {
  return {share: 1, serve: 'readiest', summerOnly: false, fromAnywhere: false, among: null, where: null, ...changes};
}

export function phase(verbs: Partial<Record<VerbId, Spend>>, changes: Partial<Phase> = {}): Phase {
  return {name: 'phase', spend: verbs, weeks: null, gates: null, mandate: null, teamFocus: false, hours: null, ...changes};
}

export function strategy(phases: readonly Phase[], events: readonly EventPlan[] = []): StrategyPlan {
  return {id: 'test', phases, events};
}

/** The rows for which a column says so. */
export function rowsWhere(column: ArrayLike<number>, holds: (value: number) => boolean): number[] {
  return Array.from(column).flatMap((value, row) => holds(value) ? [row] : []);
}

export const never = NEVER;
