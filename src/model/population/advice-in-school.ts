/**
 * Whom the staff of a school ask for advice before there is any network. Each asks
 *
 *     inDeg/2 (1 + ¾ returned) · exp(σ z − σ²/2) of the school · the same of the person
 *
 * colleagues (whole part, and one more with the probability of the rest). One after the other, in an order that is drawn, and as far as their
 * number goes, they ask each colleague of their unit with probability `askingInUnit` (going round from their own post), then those who asked them
 * with probability `returned` (in order of rows), then others with probability proportional to
 *
 *     exp(s) of the one asked · sameCohort · sameAttitude · closure for each one asked already to whom they are tied
 *     s = σ_b z for those in a unit, σ_x max(0, z) for those across units
 *
 * So a person asks and is asked independently, though pairs return. w ~ U(.1, .5). People came in one of five entry cohorts; attitude is
 * attachment to the old way below .5, below .7, or above.
 *
 * Draws (`tie0`): k = 0 how many, 3 asks much, 4 is asked much, 5 cohort, 6 turn; then in blocks, two by two, whether or whom and how strong: from
 * 64 others, from 8192 those who asked, from 12288 the unit. `school`, k = 4: how much its people ask.
 *
 * Source: fitted to advice ties in 15 school staffs (Pitts & Spillane 2009).
 */
import {exps, lesser, lognormal, lognormals, normalQuantiles} from '../../kernel/math.ts';
import type {Int, Memory} from '../../kernel/memory.ts';
import {pick, uniformOf, uniformsOf, uniformsOfOne, wholeNumber, type Draws} from '../../kernel/random.ts';
import type {Educators} from '../world/educators.ts';
import {layInRow, looseSlotOf, NOBODY_LEAVES, REFUSED, spreadOut, tieLoosely} from '../world/loose-ties.ts';
import type {Places} from '../world/places.ts';
import type {Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {addUp, colleagueStrength} from './everyday-tie.ts';
import {postAround, unitBounds} from './units.ts';

const HOW_MANY = 0;
const ASKS = 3;
const IS_ASKED = 4;
export const COHORT = 5;
const TURN = 6;
const CHOICES = 64;
const RETURNS = 8192;
const UNIT = 12288;
const SCHOOL_ASKS = 4;

/** How much of asking in return comes about: some have asked all they ask by then. So ties come out at about inDeg a person. */
const COMES_ABOUT = 0.75;
const COHORTS = 5;
const ATTITUDES = 3;
/** Places that are taken together, in sums of chances and in ordering lists (`ranksIn`); columns are longer by as many less one. */
const BESIDE = 4;
/** Choices for which draws are made together. */
const AHEAD = 4;
/** Slots left for ties beyond the school: without any most lists would move again, with more most would stay empty. */
const TIES_TO_COME = 1;
const OPEN_BELOW = 0.5;
const ATTACHED_FROM = 0.7;

/** Whom people turn to (`tie-parameters`, `advice-parameters`). */
export interface AdviceNumbers {
  readonly insideSchool: number;
  readonly inUnits: number;
  readonly units: number;
  readonly askingInUnit: number;
  readonly returned: number;
  readonly askingSpread: number;
  readonly askingSchoolSpread: number;
  readonly askedSpread: number;
  readonly askedAcrossSpread: number;
  readonly sameCohort: number;
  readonly sameAttitude: number;
  readonly closure: number;
}

/** Which of the five entry cohorts someone came in, by their draw. */
export function cohortOf(draw: number): Int {
  return pick(draw, COHORTS);
}

/** 0 open, 1 between, 2 attached to the old way. */
export function attitudeOf(oldPractice: number): Int {
  return oldPractice < OPEN_BELOW ? 0 : oldPractice < ATTACHED_FROM ? 1 : 2;
}

/** The staff of one school, numbered by their place among its posts. Columns stay from school to school, longer than most need. */
interface Staff {
  /** The first post. */
  first: Int;
  count: Int;
  readonly rows: Int32Array;
  /** Posts of the unit: from .. to − 1; −1 for those who belong to none. */
  readonly unitFrom: Int32Array;
  readonly unitTo: Int32Array;
  readonly cohort: Uint8Array;
  readonly attitude: Uint8Array;
  /** How many colleagues each asks. */
  readonly asks: Int32Array;
  readonly asksMuch: Float64Array;
  readonly sought: Float64Array;
  readonly turn: Float64Array;
  /** Places in the order in which people take their turn. */
  readonly inTurn: Int32Array;
  /** Of the one whose turn it is: how likely each is to be asked next, and who asked them before. */
  readonly weight: Float64Array;
  /** Sums of these up to every fourth. */
  readonly upTo: Float64Array;
  readonly namers: Int32Array;
  /** 1 = asked them, and is tied to them still. */
  readonly tied: Uint8Array;
  /** The draws of the next choices. */
  readonly luck: Float64Array;
  /** How much likelier the one whose turn it is turns to people of each cohort and attitude. */
  readonly ofCohort: Float64Array;
  readonly ofAttitude: Float64Array;
}

function createStaff({schools, firstPost}: Places, memory: Memory): Staff {
  let most = 0;
  for (let school = 0; school < schools; school++) most = Math.max(most, firstPost[school + 1] - firstPost[school]);
  most += BESIDE - 1;
  const whole = () => memory.column(Int32Array, most), byte = () => memory.column(Uint8Array, most), real = () => memory.column(Float64Array, most);
  return {
    first: 0, count: 0, rows: whole(), unitFrom: whole(), unitTo: whole(), cohort: byte(), attitude: byte(), asks: whole(), asksMuch: real(), sought: real(),
    turn: real(), inTurn: whole(), weight: real(), upTo: real(), namers: whole(), tied: byte(),
    luck: memory.column(Float64Array, 2 * AHEAD), ofCohort: memory.column(Float64Array, COHORTS), ofAttitude: memory.column(Float64Array, ATTITUDES),
  };
}

/** Ties the staff of every school, school by school. */
export function tieInsideSchools({memory, educators, places, ties}: World, values: AdviceNumbers, draws: Draws, schoolDraws: Draws): void {
  memory.run(askInSchools, educators, places, ties, createStaff(places, memory), values, draws, schoolDraws);
}

function askInSchools(educators: Educators, places: Places, ties: Ties, staff: Staff, values: AdviceNumbers, draws: Draws, schoolDraws: Draws): void {
  let inRows = true;
  for (let school = 0; school < places.schools; school++) {
    gather(staff, educators, places, school, values, draws);
    const ofSchool = values.insideSchool / 2 * (1 + COMES_ABOUT * values.returned)
      * lognormal(uniformOf(schoolDraws, school, SCHOOL_ASKS), values.askingSchoolSpread);
    countAsks(staff, ofSchool, values, draws);
    // While a school's people ask, none of their lists needs to move; then all are laid in a row: in the order of rows as long as the people of each school are
    // those in the rows of its posts, else in the order of posts, as lists that lie astray. `namers` serves as room for their ranks.
    inRows = inRows && sitsInRows(staff);
    for (let place = 0; place < staff.count; place++) spreadOut(ties, inRows ? staff.first + place : staff.rows[place], place);
    for (let at = 0; at < staff.count; at++) ask(educators, places, ties, staff, staff.inTurn[at], values, draws);
    for (let place = 0; place < staff.count; place++) layInRow(ties, inRows ? staff.first + place : staff.rows[place], TIES_TO_COME, inRows ? 0 : 1, staff.namers);
  }
}

/** Whether the people of a school are those in the rows of its posts, in whatever order. */
function sitsInRows({first, count, rows}: Staff): boolean {
  for (let place = 0; place < count; place++) if (rows[place] < first || rows[place] >= first + count) return false;
  return true;
}

function gather(
  staff: Staff, educators: Educators, places: Places, school: Int, {inUnits, units, askedSpread, askedAcrossSpread}: AdviceNumbers, draws: Draws,
): void {
  const {rows, unitFrom, unitTo, cohort, attitude, sought} = staff;
  const first = places.firstPost[school], count = places.firstPost[school + 1] - first;
  staff.first = first;
  staff.count = count;
  for (let place = 0; place < count; place++) rows[place] = places.holder[first + place];
  uniformsOf(draws, rows, 0, count, COHORT, sought); // a place for draws, until it is known who is sought
  for (let place = 0; place < count; place++) cohort[place] = cohortOf(sought[place]);
  uniformsOf(draws, rows, 0, count, IS_ASKED, sought);
  normalQuantiles(sought, count);
  unitBounds(places, school, inUnits, units, unitFrom, unitTo);
  for (let place = 0; place < count; place++) {
    attitude[place] = attitudeOf(educators.oldPractice[rows[place]]);
    sought[place] = unitFrom[place] < 0 ? askedAcrossSpread * Math.max(0, sought[place]) : askedSpread * sought[place];
  }
  exps(sought, count);
  takeTurns(staff, draws);
}

/** Sorted by insertion: staffs are small. */
function takeTurns({count, rows, turn, inTurn}: Staff, draws: Draws): void {
  uniformsOf(draws, rows, 0, count, TURN, turn);
  for (let place = 0; place < count; place++) {
    let at = place;
    for (; at > 0 && turn[inTurn[at - 1]] > turn[place]; at--) inTurn[at] = inTurn[at - 1];
    inTurn[at] = place;
  }
}

/** @param ofSchool how many its people ask on average. */
function countAsks({count, rows, asks, asksMuch, turn}: Staff, ofSchool: number, {askingSpread}: AdviceNumbers, draws: Draws): void {
  uniformsOf(draws, rows, 0, count, ASKS, asksMuch);
  lognormals(asksMuch, count, askingSpread);
  uniformsOf(draws, rows, 0, count, HOW_MANY, turn); // a place for draws: the order of turns stands in `inTurn`
  for (let place = 0; place < count; place++) asks[place] = lesser(count - 1, wholeNumber(ofSchool * asksMuch[place], turn[place]));
}

function ask(
  educators: Educators, places: Places, ties: Ties, staff: Staff, place: Int,
  {askingInUnit, returned, sameCohort, sameAttitude, closure}: AdviceNumbers, draws: Draws,
): void {
  const {first, namers, weight, luck} = staff;
  const who = staff.rows[place], from = staff.unitFrom[place], to = staff.unitTo[place];
  let left = staff.asks[place];
  weigh(staff, place, sameCohort, sameAttitude);
  const asked = noteNamers(staff, places, ties, who);
  for (let other = 0; other < to - from - 1 && left > 0; other++) {
    const at = drawAhead(draws, who, UNIT, other, luck);
    if (luck[at] >= askingInUnit) continue;
    turnTo(educators, places, ties, staff, who, postAround(from, to, first + place, other) - first, closure, luck[at + 1]);
    left--;
  }
  for (let namer = 0; namer < asked && left > 0; namer++) {
    const at = drawAhead(draws, who, RETURNS, namer, luck);
    if (weight[namers[namer]] === 0 || luck[at] >= returned) continue;
    turnTo(educators, places, ties, staff, who, namers[namer], closure, luck[at + 1]);
    left--;
  }
  for (let choice = 0; left > 0; choice++) {
    const at = drawAhead(draws, who, CHOICES, choice, luck);
    const chosen = choose(staff, luck[at]);
    if (chosen < 0) return;
    turnTo(educators, places, ties, staff, who, chosen, closure, luck[at + 1]);
    left--;
  }
}

/**
 * Draws for the next few of a block whenever none are left: to be called for 0, 1, 2, … without a gap, also for those who are then passed over, as `luck` holds four
 * of one block. @returns where those of the one with this number stand: whether or whom, and how strong.
 */
function drawAhead(draws: Draws, who: Int, block: Int, number: Int, luck: Float64Array): Int {
  const at = 2 * (number % AHEAD);
  if (at === 0) uniformsOfOne(draws, who, block + 2 * number, 2 * AHEAD, luck);
  return at;
}

/** Notes the places tied to somebody, in order of the row: before their turn those are the ones who asked them. @returns how many. */
function noteNamers({namers, tied, rows, first: firstPost}: Staff, {post}: Places, {first, degree, alter}: Ties, who: Int): Int {
  for (let at = 0; at < degree[who]; at++) {
    const row = alter[first[who] + at], place = post[row] - firstPost;
    let to = at;
    for (; to > 0 && rows[namers[to - 1]] > row; to--) namers[to] = namers[to - 1];
    namers[to] = place;
    tied[place] = 1;
  }
  return degree[who];
}

/** How likely each colleague is, before anyone is asked. */
function weigh({count, cohort, attitude, sought, weight, tied, ofCohort, ofAttitude}: Staff, place: Int, sameCohort: number, sameAttitude: number): void {
  for (let one = 0; one < COHORTS; one++) ofCohort[one] = 1;
  for (let one = 0; one < ATTITUDES; one++) ofAttitude[one] = 1;
  ofCohort[cohort[place]] = sameCohort;
  ofAttitude[attitude[place]] = sameAttitude;
  for (let other = 0; other < count; other++) {
    weight[other] = sought[other] * ofCohort[cohort[other]] * ofAttitude[attitude[other]];
    tied[other] = 0;
  }
  for (let beyond = count; beyond < count + BESIDE - 1; beyond++) weight[beyond] = 0;
  weight[place] = 0;
}

/**
 * By weight; −1 = nobody is left: a draw below 1 times the total stays below the total, unless that is 0. Four places are added to the sum at once, so that
 * it waits for one addition and not for four; as rounding keeps order, the sum up to a place is never above that up to the next. So the place is found by
 * counting the sums that the draw isn't below (where to stop is what the processor can't guess), and within its four in the same way, added as `sumOfFour` does.
 */
function choose({weight, upTo, count}: Staff, uniform: number): Int {
  let total: number = 0, sums = 0;
  for (let place = 0; place < count; place += BESIDE) {
    total += sumOfFour(weight, place);
    upTo[sums++] = total;
  }
  if (total === 0) return -1;
  const target = uniform * total;
  let passed = 0;
  for (let one = 0; one < sums; one++) passed += Number(target >= upTo[one]);
  const place = BESIDE * passed, before: number = passed > 0 ? upTo[passed - 1] : 0, two = weight[place] + weight[place + 1];
  return place + Number(target >= before + weight[place]) + Number(target >= before + two) + Number(target >= before + (two + weight[place + 2]));
}

function sumOfFour(weight: Float64Array, place: Int): number {
  return (weight[place] + weight[place + 1]) + (weight[place + 2] + weight[place + 3]);
}

/** A tie and a help; who is tied to the one asked comes nearer. */
function turnTo(educators: Educators, places: Places, ties: Ties, staff: Staff, who: Int, asked: Int, closure: number, uniform: number): void {
  const {weight} = staff, {post} = places, {first, degree, alter} = ties;
  const whom = staff.rows[asked];
  const back = tie(places, ties, staff, who, asked, colleagueStrength(uniform));
  if (back >= 0) {
    ties.help[back]++;
    educators.received[who]++;
    educators.given[whom]++;
  }
  weight[asked] = 0;
  for (let slot = first[whom], end = slot + degree[whom]; slot < end; slot++) weight[post[alter[slot]] - staff.first] *= closure;
}

/** Makes an everyday tie, or adds to it. @returns the slot in which the one asked has the other; below 0 = the two are not tied. */
function tie({post}: Places, ties: Ties, {tied, rows, first}: Staff, who: Int, asked: Int, strength: number): Int {
  const whom = rows[asked];
  if (tied[asked] === 1) {
    const slot = looseSlotOf(ties, whom, who);
    addUp(ties, slot, looseSlotOf(ties, who, whom), strength);
    return slot;
  }
  const leaver = tieLoosely(ties, who, whom, Math.fround(strength));
  if (leaver === REFUSED) return REFUSED;
  if (leaver !== NOBODY_LEAVES) tied[post[leaver] - first] = 0;
  return ties.first[whom] + ties.degree[whom] - 1;
}
