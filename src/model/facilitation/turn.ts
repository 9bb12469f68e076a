/**
 * A verb's turn in a week: what it may spend, its luck, and whom its acts serve. All verbs take their turn in the same one, and loops over a verb's acts are
 * given it:
 *
 *     while (isAble(turn, 1)) {                an account that covers the price
 *       … nextDraw(turn) …                     U(facilitate, number of the verb, week, running k)
 *       reach(world, turn, who);               before the act's effect: hours are noted by the ring someone was in
 *       pay(world, turn, turn.price);
 *     }
 */
import type {Int, Memory} from '../../kernel/memory.ts';
import {uniformsOfOne, type Draws} from '../../kernel/random.ts';
import {placeOf, spend} from '../world/spending.ts';
import type {World} from '../world/world.ts';
import {districtOf} from './eligible.ts';

/** How many people facilitators look at before they turn to one. */
export const PEOPLE_KNOWN = 8;
/** Hours are sums of fractions: what is missing by less than this is there. */
export const CRUMB = 1e-9;
const DRAWN_AT_ONCE = 8;
/** Whom an act serves at most, of the acts that are called one by one. */
const PEOPLE_AN_ACT = 64;

export interface Turn {
  draws: Draws;
  /** The number of the verb, and how many draws it has made this week. */
  verb: Int;
  drawn: Int;
  /** Whom the plan serves first. */
  serve: Int;
  /** Hours that an act needs and that are there; of an educator whom it reaches. */
  price: number;
  account: number;
  educatorHours: number;
  /** Where its hours are noted: in the week's, and in all. */
  hoursAt: Int;
  spendingAt: Int;
  acts: Int;
  most: Int;
  /** Whom acts served, one after the other: the first `noted`; of this act from `first` on. */
  readonly people: Int32Array;
  /** District and ring of each before the act; and what came of it, 1 or 0, where a verb notes that. */
  readonly places: Int32Array;
  readonly outcome: Int32Array;
  first: Int;
  noted: Int;
  readonly room: Int;
  /** An act is paid for, but there is no room left: it comes after what is noted has been told. */
  isFull: boolean;
  /** Draws are made eight at once: the number of the first (−1 = none yet), and what they are. */
  block: Int;
  readonly luck: Float64Array;
  /** Whom facilitators look at, and what speaks for them. */
  readonly inView: Int32Array;
  readonly heights: Float64Array;
}

export function createTurn(memory: Memory, people: number): Turn {
  const room = Math.max(people, PEOPLE_AN_ACT), rows = () => memory.column(Int32Array, room);
  return {
    draws: {key0: 0, key1: 0}, verb: 0, drawn: 0, serve: 0, price: 0, account: 0, educatorHours: 0, hoursAt: 0, spendingAt: 0, acts: 0, most: 0,
    people: rows(), places: rows(), outcome: rows(), first: 0, noted: 0, room, isFull: false,
    block: -1, luck: memory.column(Float64Array, DRAWN_AT_ONCE),
    inView: memory.column(Int32Array, PEOPLE_KNOWN), heights: memory.column(Float64Array, PEOPLE_KNOWN),
  };
}

/** Whether the account covers one more act, and there is room to note so many people. */
export function isAble(turn: Turn, people: Int): boolean {
  if (turn.acts >= turn.most || turn.account + CRUMB < turn.price) return false;
  turn.isFull = turn.noted + people > turn.room;
  return !turn.isFull;
}

export function nextDraw(turn: Turn): number {
  const at = turn.drawn % DRAWN_AT_ONCE, first = turn.drawn - at;
  if (first !== turn.block) {
    uniformsOfOne(turn.draws, turn.verb, first, DRAWN_AT_ONCE, turn.luck);
    turn.block = first;
  }
  turn.drawn++;
  return turn.luck[at];
}

/** Notes that hours of this act are for someone, as they stand now. */
export function serve(world: World, turn: Turn, who: Int): void {
  turn.people[turn.noted] = who;
  turn.places[turn.noted] = placeOf(districtOf(world, who), world.educators.ring[who]);
  turn.noted++;
}

/** The same of someone whom the verb reaches. */
export function reach(world: World, turn: Turn, who: Int): void {
  const {week, educators, tallies} = world;
  serve(world, turn, who);
  educators.reached[who] = week;
  tallies.reachedByTeam[week] += 1;
  tallies.educatorHours[week] += turn.educatorHours;
}

/** Takes what an act took, for whom it served. */
export function pay(world: World, turn: Turn, hours: number): void {
  turn.account = Math.max(0, turn.account - hours);
  noteSpent(world, turn, hours);
  turn.acts++;
}

/** The same where no account pays for it. */
export function noteSpent({tallies}: World, turn: Turn, hours: number): void {
  tallies.teamHours[turn.hoursAt] += hours;
  spend(tallies.spending, turn.spendingAt, hours, turn.places, turn.first, turn.noted);
  turn.first = turn.noted;
}
