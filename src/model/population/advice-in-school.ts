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
import type {Ties} from '../world/ties.ts';
import type {AdviceValues} from './advice-parameters.ts';
import {askForAdvice, colleagueStrength} from './everyday-tie.ts';
import {postsAround, unitOf} from './units.ts';

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
  for (let school = 0; school < people.places.schools; school++) {
    const asking = values.insideSchool / 2 * (1 + COMES_ABOUT * values.returned) * lognormal(values.askingSchoolSpread, schoolDraws.uniform(school, SCHOOL_ASKS));
    const staff = new Staff(people, school, values, draws);
    for (const place of staff.turns()) staff.ask(place, asking);
  }
}

/** Mean 1. */
function lognormal(spread: number, uniform: number): number {
  return exp(spread * normalQuantile(uniform) - spread * spread / 2);
}

/** The staff of one school, numbered by their place among its posts. */
class Staff {
  readonly #people: People;
  readonly #values: InsideValues;
  readonly #draws: Stream;
  readonly #first: number;
  readonly #rows: Int32Array;
  readonly #sought: Float64Array;
  readonly #cohort: Uint8Array;
  readonly #attitude: Uint8Array;
  /** Of the one whose turn it is: how likely each is to be asked next. */
  readonly #weight: Float64Array;

  constructor(people: People, school: number, values: InsideValues, draws: Stream) {
    const {educators, places} = people;
    this.#people = people;
    this.#values = values;
    this.#draws = draws;
    this.#first = places.firstPost[school];
    this.#rows = places.holder.slice(this.#first, places.firstPost[school + 1]);
    this.#cohort = Uint8Array.from(this.#rows, who => cohortOf(who, draws));
    this.#attitude = Uint8Array.from(this.#rows, who => attitudeOf(educators, who));
    this.#sought = Float64Array.from(this.#rows, who => {
      const z = normalQuantile(draws.uniform(who, IS_ASKED));
      return exp(unitOf(places, who, values).from < 0 ? values.askedAcrossSpread * Math.max(0, z) : values.askedSpread * z);
    });
    this.#weight = new Float64Array(this.#rows.length);
  }

  /** Places in the order in which people take their turn. */
  turns(): number[] {
    const turn = Array.from(this.#rows, who => this.#draws.uniform(who, TURN));
    return Array.from(turn, (_, place) => place).sort((one, other) => turn[one] - turn[other] || one - other);
  }

  ask(place: number, asking: number): void {
    const {askingInUnit, returned, askingSpread} = this.#values;
    const {places} = this.#people;
    const who = this.#rows[place];
    const draw = (k: number) => this.#draws.uniform(who, k);
    let left = Math.min(this.#rows.length - 1, wholeNumber(asking * lognormal(askingSpread, draw(ASKS)), draw(HOW_MANY)));
    const turnTo = (asked: number, k: number) => {
      this.#turnTo(place, asked, draw(k + 1));
      left--;
    };
    const namers = this.#tiedTo(place);
    const mates = postsAround(unitOf(places, who, this.#values), places.post[who]);
    this.#weigh(place);
    for (let at = 0; at < mates.length && left > 0; at++) {
      if (draw(UNIT + 2 * at) < askingInUnit) turnTo(mates[at] - this.#first, UNIT + 2 * at);
    }
    for (let at = 0; at < namers.length && left > 0; at++) {
      if (this.#weight[namers[at]] > 0 && draw(RETURNS + 2 * at) < returned) turnTo(namers[at], RETURNS + 2 * at);
    }
    for (let k = CHOICES; left > 0; k += 2) {
      const asked = this.#choose(draw(k));
      if (asked < 0) return;
      turnTo(asked, k);
    }
  }

  /** How likely each colleague is, before anyone is asked. */
  #weigh(place: number): void {
    const {sameCohort, sameAttitude} = this.#values;
    const cohort = this.#cohort, attitude = this.#attitude, sought = this.#sought, weight = this.#weight;
    for (let other = 0; other < weight.length; other++) {
      weight[other] = other === place ? 0 : sought[other] * (cohort[other] === cohort[place] ? sameCohort : 1) * (attitude[other] === attitude[place] ? sameAttitude : 1);
    }
  }

  /** Places tied to a place, in order of the row. Before someone's turn those are the ones who asked them. */
  #tiedTo(place: number): number[] {
    const {ties: {first, degree, alter}, places: {post}} = this.#people;
    const tied: number[] = [];
    const who = this.#rows[place];
    for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) tied.push(post[alter[slot]] - this.#first);
    return tied;
  }

  /** By weight; −1 = nobody is left. */
  #choose(uniform: number): number {
    const weight = this.#weight;
    let total = 0;
    for (let place = 0; place < weight.length; place++) total += weight[place];
    let chosen = -1;
    for (let place = 0, reached = 0; place < weight.length; place++) {
      if (weight[place] === 0) continue;
      chosen = place;
      reached += weight[place];
      if (uniform * total < reached) break;
    }
    return chosen;
  }

  /** A tie and a help; who is tied to the one asked comes nearer. */
  #turnTo(place: number, asked: number, uniform: number): void {
    const {educators, ties} = this.#people;
    askForAdvice(educators, ties, this.#rows[place], this.#rows[asked], colleagueStrength(uniform));
    this.#weight[asked] = 0;
    const {first, degree, alter} = ties, {post} = this.#people.places;
    const whom = this.#rows[asked];
    for (let slot = first[whom], end = slot + degree[whom]; slot < end; slot++) this.#weight[post[alter[slot]] - this.#first] *= this.#values.closure;
  }
}
