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
import {exp, normalQuantile} from '../../kernel/math.ts';
import {pick, wholeNumber, type Stream} from '../../kernel/random.ts';
import type {Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';
import {settle, type Ties} from '../world/ties.ts';
import type {AdviceValues} from './advice-parameters.ts';
import {askForAdvice, colleagueStrength} from './everyday-tie.ts';
import {postAround, unitOf} from './units.ts';

const HOW_MANY = 0;
const ASKS = 3;
const IS_ASKED = 4;
const COHORT = 5;
const TURN = 6;
const CHOICES = 64;
const RETURNS = 8192;
const UNIT = 12288;
const SCHOOL_ASKS = 4;

/** How much of asking in return comes about: some have asked all they ask by then. So ties come out at about inDeg a person. */
const COMES_ABOUT = 0.75;
const COHORTS = 5;
const ATTITUDES = 3;
/** Slots left for ties beyond the school: without any most lists would move again, with more most would stay empty. */
const TIES_TO_COME = 1;
const OPEN_BELOW = 0.5;
const ATTACHED_FROM = 0.7;

export type InsideValues = AdviceValues & {readonly insideSchool: number};

interface People {
  readonly educators: Educators;
  readonly places: Places;
  readonly ties: Ties;
}

/** Which of the five entry cohorts someone came in. */
export function cohortOf(who: number, draws: Stream): number {
  return pick(draws.uniform(who, COHORT), COHORTS);
}

/** 0 open, 1 between, 2 attached to the old way. */
export function attitudeOf({oldPractice}: Pick<Educators, 'oldPractice'>, who: number): number {
  return oldPractice[who] < OPEN_BELOW ? 0 : oldPractice[who] < ATTACHED_FROM ? 1 : 2;
}

/** Ties the staff of every school, school by school. */
export function tieInsideSchools(people: People, values: InsideValues, draws: Stream, schoolDraws: Stream): void {
  const {places} = people;
  const staff = new Staff(people, values, draws);
  let inRows = true;
  for (let school = 0; school < places.schools; school++) {
    staff.gather(school);
    staff.askInTurn(values.insideSchool / 2 * (1 + COMES_ABOUT * values.returned) * lognormal(values.askingSchoolSpread, schoolDraws.uniform(school, SCHOOL_ASKS)));
    // Lists that lie in order from the start needn't be brought into it: as long as schools come in order of rows, which few rosters break.
    inRows &&= sitsInRows(places, school);
    if (inRows) settle(people.ties, places.firstPost[school], places.firstPost[school + 1], TIES_TO_COME);
  }
}

/** Whether the people of a school are those in the rows of its posts, in whatever order. */
function sitsInRows({firstPost, holder}: Places, school: number): boolean {
  const first = firstPost[school], end = firstPost[school + 1];
  for (let post = first; post < end; post++) if (holder[post] < first || holder[post] >= end) return false;
  return true;
}

/** Mean 1. */
function lognormal(spread: number, uniform: number): number {
  return exp(spread * normalQuantile(uniform) - spread * spread / 2);
}

/** The staff of one school after the other, numbered by their place among its posts. Columns stay from school to school, longer than needed. */
class Staff {
  readonly #people: People;
  readonly #values: InsideValues;
  readonly #draws: Stream;
  #first = 0;
  #count = 0;
  #rows = new Int32Array(0);
  #cohort = new Uint8Array(0);
  #attitude = new Uint8Array(0);
  #sought = new Float64Array(0);
  #turn = new Float64Array(0);
  /** Places in the order in which people take their turn. */
  #inTurn = new Int32Array(0);
  /** Of the one whose turn it is: how likely each is to be asked next, the sum of that over the places up to each, and who asked them before. */
  #weight = new Float64Array(0);
  #sum = new Float64Array(0);
  #namers = new Int32Array(0);
  /** How much likelier the one whose turn it is turns to people of each cohort and attitude. */
  readonly #ofCohort = new Float64Array(COHORTS);
  readonly #ofAttitude = new Float64Array(ATTITUDES);
  /** How many more the one whose turn it is will ask. */
  #left = 0;

  constructor(people: People, values: InsideValues, draws: Stream) {
    this.#people = people;
    this.#values = values;
    this.#draws = draws;
  }

  gather(school: number): void {
    const {educators, places} = this.#people;
    this.#first = places.firstPost[school];
    this.#count = places.firstPost[school + 1] - this.#first;
    if (this.#count > this.#rows.length) this.#makeLonger(2 * this.#count);
    const rows = this.#rows, cohort = this.#cohort, attitude = this.#attitude, sought = this.#sought, draws = this.#draws;
    for (let place = 0; place < this.#count; place++) {
      const who = rows[place] = places.holder[this.#first + place];
      cohort[place] = cohortOf(who, draws);
      attitude[place] = attitudeOf(educators, who);
      sought[place] = this.#soughtAfter(who);
    }
    this.#takeTurns();
  }

  #makeLonger(length: number): void {
    this.#rows = new Int32Array(length);
    this.#cohort = new Uint8Array(length);
    this.#attitude = new Uint8Array(length);
    this.#sought = new Float64Array(length);
    this.#turn = new Float64Array(length);
    this.#inTurn = new Int32Array(length);
    this.#weight = new Float64Array(length);
    this.#sum = new Float64Array(length);
    this.#namers = new Int32Array(length);
  }

  #soughtAfter(who: number): number {
    const {askedSpread, askedAcrossSpread} = this.#values;
    const z = normalQuantile(this.#draws.uniform(who, IS_ASKED));
    return exp(unitOf(this.#people.places, who, this.#values).from < 0 ? askedAcrossSpread * Math.max(0, z) : askedSpread * z);
  }

  /** Sorted by insertion: staffs are small. */
  #takeTurns(): void {
    const turn = this.#turn, inTurn = this.#inTurn;
    for (let place = 0; place < this.#count; place++) {
      const own = turn[place] = this.#draws.uniform(this.#rows[place], TURN);
      let at = place;
      for (; at > 0 && turn[inTurn[at - 1]] > own; at--) inTurn[at] = inTurn[at - 1];
      inTurn[at] = place;
    }
  }

  askInTurn(asking: number): void {
    for (let at = 0; at < this.#count; at++) this.#ask(this.#inTurn[at], asking);
  }

  #ask(place: number, asking: number): void {
    const {askingInUnit, returned, askingSpread} = this.#values;
    const {places} = this.#people;
    const draws = this.#draws, who = this.#rows[place], first = this.#first;
    this.#left = Math.min(this.#count - 1, wholeNumber(asking * lognormal(askingSpread, draws.uniform(who, ASKS)), draws.uniform(who, HOW_MANY)));
    const namers = this.#noteNamers(place);
    const {from, to} = unitOf(places, who, this.#values);
    this.#weigh(place);
    for (let at = 0; at < to - from - 1 && this.#left > 0; at++) {
      const k = UNIT + 2 * at;
      if (draws.uniform(who, k) < askingInUnit) this.#turnTo(place, postAround(from, to, first + place, at) - first, k);
    }
    for (let at = 0; at < namers && this.#left > 0; at++) {
      const k = RETURNS + 2 * at;
      if (this.#weight[this.#namers[at]] > 0 && draws.uniform(who, k) < returned) this.#turnTo(place, this.#namers[at], k);
    }
    for (let k = CHOICES; this.#left > 0; k += 2) {
      const asked = this.#choose(draws.uniform(who, k));
      if (asked < 0) return;
      this.#turnTo(place, asked, k);
    }
  }

  /** Notes the places tied to a place, in order of the row: before someone's turn those are the ones who asked them. @returns how many. */
  #noteNamers(place: number): number {
    const {ties: {first, degree, alter}, places: {post}} = this.#people;
    const who = this.#rows[place];
    for (let at = 0; at < degree[who]; at++) this.#namers[at] = post[alter[first[who] + at]] - this.#first;
    return degree[who];
  }

  /** How likely each colleague is, before anyone is asked. */
  #weigh(place: number): void {
    const {sameCohort, sameAttitude} = this.#values;
    const cohort = this.#cohort, attitude = this.#attitude, sought = this.#sought, weight = this.#weight;
    const ofCohort = this.#ofCohort.fill(1), ofAttitude = this.#ofAttitude.fill(1);
    ofCohort[cohort[place]] = sameCohort;
    ofAttitude[attitude[place]] = sameAttitude;
    for (let other = 0, count = this.#count; other < count; other++) weight[other] = sought[other] * ofCohort[cohort[other]] * ofAttitude[attitude[other]];
    weight[place] = 0;
  }

  /** By weight; −1 = nobody is left. */
  #choose(uniform: number): number {
    const weight = this.#weight, sum = this.#sum, count = this.#count;
    let total = 0;
    for (let place = 0; place < count; place++) sum[place] = total += weight[place];
    const target = uniform * total;
    let chosen = 0;
    while (chosen < count && target >= sum[chosen]) chosen++;
    if (chosen === count) do chosen--; while (chosen >= 0 && weight[chosen] === 0); // rounding left the target at the total
    return chosen;
  }

  /** A tie and a help; who is tied to the one asked comes nearer. */
  #turnTo(place: number, asked: number, k: number): void {
    const {educators, ties, places: {post}} = this.#people;
    const {closure} = this.#values;
    const who = this.#rows[place], whom = this.#rows[asked], weight = this.#weight;
    askForAdvice(educators, ties, who, whom, colleagueStrength(this.#draws.uniform(who, k + 1)));
    weight[asked] = 0;
    const {first, degree, alter} = ties;
    for (let slot = first[whom], end = slot + degree[whom]; slot < end; slot++) weight[post[alter[slot]] - this.#first] *= closure;
    this.#left--;
  }
}
