/**
 * Ties before there is any network. Staff of a school ask each other as `advice-in-school.ts` says; then each educator, in order, turns to
 *
 *     crossDeg/2 (× 4 for leaders and coaches)
 *       / (1 + 6/educators)                     random people in random other schools of the district, w ~ U(.05, .3)
 *     farDeg/2                                  anyone,                                               w ~ U(.05, .3)
 *     4 from a district office                  different school leaders of the district,             w ~ U(.1, .5)
 *
 * (whole part, and one more with the probability of the rest). Turning to someone is a tie and one help received, as a survey would have found.
 * Draws (`tie0`): k = 1, 2 how many; then in blocks, so that a change of one number leaves the others' ties alone: from 1024 across, 3 each (school, post,
 * strength), from 2048 far and from 4096 to leaders, 2 each (whom, strength).
 */
import type {Int} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, pick, uniformOf, uniformsOf, wholeNumber, type Draws} from '../../kernel/random.ts';
import {COACH, LEADER} from '../plan.ts';
import type {Drawing} from '../world/drawing.ts';
import type {Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';
import {isRoomy, tieInStretches, type Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {tieInsideSchools, type AdviceNumbers} from './advice-in-school.ts';
import {askForAdvice, colleagueStrength, distantStrength} from './everyday-tie.ts';

const HOW_MANY_ACROSS = 1;
const HOW_MANY_FAR = 2;
const ACROSS_BLOCK = 1024;
const FAR_BLOCK = 2048;
const OFFICE_BLOCK = 4096;
/** Leaders and coaches get around more. */
const WELL_CONNECTED = 4;
/** Small schools turn outward less: halved at this size. */
const SMALL_SCHOOL = 6;
const LEADERS_OF_AN_OFFICE = 4;

/** How many people turn to beyond their school (`tie-parameters`). */
interface BeyondNumbers {
  readonly acrossSchools: number;
  readonly acrossDistricts: number;
}

/** Where those are whom people turn to beyond their school. */
interface Others {
  /** By district, as planned or the mean: see `Layout`. */
  readonly educatorsEach: Float64Array;
  /** Schools with staff, of district d: schools[firstSchool[d]] .. schools[firstSchool[d + 1] − 1]; and where a school stands there, −1 = it doesn't. */
  readonly schools: Int32Array;
  readonly firstSchool: Int32Array;
  readonly schoolAt: Int32Array;
  /** School leaders in the same way, and a place to draw from them. */
  readonly leaders: Int32Array;
  readonly firstLeader: Int32Array;
  readonly drawn: Int32Array;
}

export function tieEverybody(world: World, educatorsEach: Float64Array, values: AdviceNumbers & BeyondNumbers, draws: Draws, schoolDraws: Draws): void {
  const {memory, educators, places, ties, drawing, lent} = world;
  tieInsideSchools(world, values, draws, schoolDraws);
  const others = findOthers(world, educatorsEach);
  const most = Math.ceil(values.acrossSchools / 2 * WELL_CONNECTED) + Math.ceil(values.acrossDistricts / 2) + LEADERS_OF_AN_OFFICE;
  tieInStretches(memory, ties, educators.count, 2 * most * ties.capacity, (within, from, end, idle) =>
    within.run(tieBeyondSchools, from, end, idle, educators, places, ties, others, drawing, lent.column(0), values, draws));
}

/** One educator after the other. @returns the first who isn't done. */
function tieBeyondSchools(
  from: Int, end: number, idle: number, educators: Educators, places: Places, ties: Ties, others: Others, {luck, secondLuck}: Drawing, rows: Int32Array,
  {acrossSchools, acrossDistricts}: BeyondNumbers, draws: Draws,
): Int {
  const {count} = educators;
  for (let first = from; first < count; first += DRAWS_AT_ONCE) {
    const many = count - first < DRAWS_AT_ONCE ? count - first : DRAWS_AT_ONCE;
    for (let at = 0; at < many; at++) rows[at] = first + at;
    uniformsOf(draws, rows, 0, many, HOW_MANY_ACROSS, luck);
    uniformsOf(draws, rows, 0, many, HOW_MANY_FAR, secondLuck);
    for (let at = 0; at < many; at++) {
      if (!isRoomy(ties, end, idle)) return first + at;
      const who = first + at, school = places.school[who], role = places.role[who];
      const connected: number = role === LEADER || role === COACH ? WELL_CONNECTED : 1;
      const reach = connected / (1 + SMALL_SCHOOL / others.educatorsEach[places.districtOf[school]]);
      tieAcross(educators, places, ties, others, who, wholeNumber(acrossSchools / 2 * reach, luck[at]), draws);
      tieFar(educators, ties, who, wholeNumber(acrossDistricts / 2, secondLuck[at]), draws);
      if (places.office[school] === 1) tieToLeaders(educators, ties, others, who, places.districtOf[school], draws);
    }
  }
  return count;
}

function tieAcross(educators: Educators, places: Places, ties: Ties, {schools, firstSchool, schoolAt}: Others, who: Int, number: Int, draws: Draws): void {
  const district = places.districtOf[places.school[who]], own = schoolAt[places.school[who]];
  const first = firstSchool[district], others = firstSchool[district + 1] - first - Number(own >= 0);
  if (others < 1) return;
  for (let k = ACROSS_BLOCK, end = k + 3 * number; k < end; k += 3) {
    const picked = first + pick(uniformOf(draws, who, k), others);
    const school = schools[picked + Number(own >= 0 && picked >= own)];
    const post = places.firstPost[school] + pick(uniformOf(draws, who, k + 1), places.firstPost[school + 1] - places.firstPost[school]);
    askForAdvice(educators, ties, who, places.holder[post], distantStrength(uniformOf(draws, who, k + 2)));
  }
}

function tieFar(educators: Educators, ties: Ties, who: Int, number: Int, draws: Draws): void {
  if (educators.count < 2) return;
  for (let k = FAR_BLOCK, end = k + 2 * number; k < end; k += 2) {
    const picked = pick(uniformOf(draws, who, k), educators.count - 1);
    askForAdvice(educators, ties, who, picked + Number(picked >= who), distantStrength(uniformOf(draws, who, k + 1)));
  }
}

/** Draws without replacement: the leaders drawn already stand at the front of the district's list; any order of it is as good. */
function tieToLeaders(educators: Educators, ties: Ties, {leaders, firstLeader, drawn}: Others, who: Int, district: Int, draws: Draws): void {
  const first = firstLeader[district], count = firstLeader[district + 1] - first;
  for (let at = 0; at < count; at++) drawn[at] = leaders[first + at];
  for (let at = 0; at < count && at < LEADERS_OF_AN_OFFICE; at++) {
    const picked = at + pick(uniformOf(draws, who, OFFICE_BLOCK + 2 * at), count - at);
    const leader = drawn[picked];
    drawn[picked] = drawn[at];
    drawn[at] = leader;
    askForAdvice(educators, ties, who, leader, colleagueStrength(uniformOf(draws, who, OFFICE_BLOCK + 2 * at + 1)));
  }
}

function findOthers({memory, places, lent}: World, educatorsEach: Float64Array): Others {
  const bySchool = () => memory.column(Int32Array, places.schools), byDistrict = () => memory.column(Int32Array, places.districts + 1);
  const others: Others = {
    educatorsEach: memory.copy(educatorsEach), schools: bySchool(), firstSchool: byDistrict(), schoolAt: bySchool(),
    leaders: lent.column(1), firstLeader: byDistrict(), drawn: lent.column(2),
  };
  memory.run(listOthers, others, places);
  return others;
}

function listOthers({schools, firstSchool, schoolAt, leaders, firstLeader}: Others, places: Places): void {
  let number = 0, leading = 0;
  for (let district = 0, school = 0; district < places.districts; district++) {
    for (; school < places.schools && places.districtOf[school] === district; school++) {
      const first = places.firstPost[school], end = places.firstPost[school + 1], teaches = places.office[school] === 0;
      schoolAt[school] = teaches && end > first ? number : -1;
      schools[number] = school;
      number += Number(teaches && end > first);
      for (let post = first; post < end; post++) {
        leaders[leading] = places.holder[post];
        leading += Number(teaches && places.roleOfPost[post] === LEADER);
      }
    }
    firstSchool[district + 1] = number;
    firstLeader[district + 1] = leading;
  }
}
