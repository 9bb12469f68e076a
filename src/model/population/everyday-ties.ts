/**
 * Ties before there is any network. Staff of a school ask each other as `advice-in-school.ts` says; then each educator, in order, turns to
 *
 *     crossDeg/2 (× 4 for leaders and coaches)
 *       / (1 + 6/educators)                     random people in random other schools of the district, w ~ U(.05, .3)
 *     farDeg/2                                  anyone,                                               w ~ U(.05, .3)
 *     4 from a district office                  different school leaders of the district,             w ~ U(.1, .5)
 *
 * (whole part, and one more with the probability of the rest). Turning to someone is a tie and one help received, as a survey would have found.
 * Draws (`tie0`): k = 1, 2 how many; then in blocks, so that a change of one number leaves the others' ties alone.
 */
import {pick, wholeNumber, type Stream} from '../../kernel/random.ts';
import {COACH, LEADER} from '../plan.ts';
import type {Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';
import type {Ties} from '../world/ties.ts';
import {tieInsideSchools, type InsideValues} from './advice-in-school.ts';
import {askForAdvice, colleagueStrength, distantStrength} from './everyday-tie.ts';
import type {TieValues} from './tie-parameters.ts';

const ACROSS_BLOCK = 1024;
const FAR_BLOCK = 2048;
const OFFICE_BLOCK = 4096;
/** Leaders and coaches get around more. */
const WELL_CONNECTED = 4;
/** Small schools turn outward less: halved at this size. */
const SMALL_SCHOOL = 6;
const LEADERS_OF_AN_OFFICE = 4;

export interface People {
  readonly educators: Educators;
  readonly places: Places;
  readonly ties: Ties;
}

export function tieEverybody(people: People, educatorsEach: Float64Array, values: TieValues & InsideValues, draws: Stream, schoolDraws: Stream): void {
  const {places} = people;
  const teaching = schoolsWithStaff(places);
  const leaders = leadersByDistrict(places);
  tieInsideSchools(people, values, draws, schoolDraws);
  for (let who = 0; who < places.post.length; who++) {
    const district = places.districtOf[places.school[who]];
    const role = places.role[who];
    const reach = (role === LEADER || role === COACH ? WELL_CONNECTED : 1) / (1 + SMALL_SCHOOL / educatorsEach[district]);
    tieAcross(people, who, wholeNumber(values.acrossSchools / 2 * reach, draws.uniform(who, 1)), teaching, draws);
    tieFar(people, who, wholeNumber(values.acrossDistricts / 2, draws.uniform(who, 2)), draws);
    if (places.office[places.school[who]]) tieToLeaders(people, who, leaders.rows, leaders.first[district], leaders.first[district + 1], draws);
  }
}

function tieAcross({educators, places, ties}: People, who: number, count: number, {rows, first, at}: ByDistrict, draws: Stream): void {
  const district = places.districtOf[places.school[who]];
  const own = at[places.school[who]];
  const others = first[district + 1] - first[district] - (own < 0 ? 0 : 1);
  if (others < 1) return;
  for (let k = ACROSS_BLOCK, end = k + 3 * count; k < end; k += 3) {
    const picked = first[district] + pick(draws.uniform(who, k), others);
    const school = rows[own >= 0 && picked >= own ? picked + 1 : picked];
    const post = places.firstPost[school] + pick(draws.uniform(who, k + 1), places.firstPost[school + 1] - places.firstPost[school]);
    askForAdvice(educators, ties, who, places.holder[post], distantStrength(draws.uniform(who, k + 2)));
  }
}

function tieFar({educators, ties}: People, who: number, count: number, draws: Stream): void {
  const people = educators.count;
  if (people < 2) return;
  for (let k = FAR_BLOCK, end = k + 2 * count; k < end; k += 2) {
    const picked = pick(draws.uniform(who, k), people - 1);
    askForAdvice(educators, ties, who, picked >= who ? picked + 1 : picked, distantStrength(draws.uniform(who, k + 1)));
  }
}

/** Draws without replacement: the leaders drawn already stand at the front of the district's list; any order of it is as good. */
function tieToLeaders({educators, ties}: People, who: number, rows: Int32Array, first: number, end: number, draws: Stream): void {
  const list = rows.slice(first, end);
  for (let at = 0; at < Math.min(LEADERS_OF_AN_OFFICE, list.length); at++) {
    const picked = at + pick(draws.uniform(who, OFFICE_BLOCK + 2 * at), list.length - at);
    const leader = list[picked];
    list[picked] = list[at];
    list[at] = leader;
    askForAdvice(educators, ties, who, leader, colleagueStrength(draws.uniform(who, OFFICE_BLOCK + 2 * at + 1)));
  }
}

interface ByDistrict {
  /** Of district d: rows[first[d]] .. rows[first[d + 1] − 1]. */
  readonly rows: Int32Array;
  readonly first: Int32Array;
  /** Where a school stands in `rows`; −1 = not in it. */
  readonly at: Int32Array;
}

function schoolsWithStaff({districts, schools, districtOf, office, firstPost}: Places): ByDistrict {
  const rows = new Int32Array(schools);
  const first = new Int32Array(districts + 1);
  const at = new Int32Array(schools).fill(-1);
  let count = 0;
  for (let school = 0; school < schools; school++) {
    if (!office[school] && firstPost[school + 1] > firstPost[school]) {
      at[school] = count;
      rows[count++] = school;
    }
    first[districtOf[school] + 1] = count;
  }
  return {rows, first: carriedOn(first), at};
}

function leadersByDistrict({districts, schools, districtOf, office, firstPost, roleOfPost, holder}: Places): Omit<ByDistrict, 'at'> {
  const rows: number[] = [];
  const first = new Int32Array(districts + 1);
  for (let school = 0; school < schools; school++) {
    for (let post = firstPost[school]; post < firstPost[school + 1]; post++) {
      if (!office[school] && roleOfPost[post] === LEADER) rows.push(holder[post]);
    }
    first[districtOf[school] + 1] = rows.length;
  }
  return {rows: Int32Array.from(rows), first: carriedOn(first)};
}

/** A district without schools ends where the one before it does. */
function carriedOn(first: Int32Array): Int32Array {
  for (let district = 1; district < first.length; district++) first[district] = Math.max(first[district], first[district - 1]);
  return first;
}
