/**
 * An educator enters the model, outside every ring: at the start, or as the newcomer who takes over a post.
 *
 *     k_θ = clip(b_s + personSd z + knowSd z_θ + strength [θ = strength theme], 0.01, 0.95)
 *     u   = clip(N(oldMean, oldSd), 0, 1)            B = q = q0 = mean k · (1 − u/2)
 *     d   = clip(N(demand, demandSd), .02, .98)      o, τ = clip(N(own, ownSd)), clip(N(tau, tauSd)) to .05 .. .95
 *     a   = min(4, exp(actSd z − actSd²/2))          e = 0.7
 *
 * Draws (`birth`, week of arrival): k = 0 person, 1 strength theme, 2 u, 3 focus, 4 d, 5 o, 6 τ, 7 a, 8 ring at the start, 9 + θ know-how of θ.
 */
import {clamp, lognormals, normalQuantiles} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, pick, uniformsOf, type Draws} from '../../kernel/random.ts';
import {NEVER} from '../calendar.ts';
import type {Drawing} from '../world/drawing.ts';
import {meanKnowHow, type Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';
import type {World} from '../world/world.ts';

const PERSON = 0;
const STRENGTH_THEME = 1;
const OLD_PRACTICE = 2;
const FOCUS = 3;
const DEMAND = 4;
const OWNERSHIP = 5;
const THRESHOLD = 6;
const ACTIVITY = 7;
export const START_RING_DRAW = 8;
const KNOW_HOW = 9;

const RESTED = 0.7;
const MOST_ACTIVE = 4;

/** How people differ (`birth-parameters`). */
export interface BirthNumbers {
  readonly strength: number;
  readonly themeSpread: number;
  readonly personSpread: number;
  readonly oldPractice: number;
  readonly oldPracticeSpread: number;
  readonly demand: number;
  readonly demandSpread: number;
  readonly ownership: number;
  readonly ownershipSpread: number;
  readonly threshold: number;
  readonly thresholdSpread: number;
  readonly activitySpread: number;
}

/** Draws everything personal of everybody in a world that was just made: so nobody has a history yet. */
export function bearEverybody({memory, educators, places, drawing, lent}: World, values: BirthNumbers, draws: Draws): void {
  memory.run(bearFrom, educators, places, drawing, lent.column(0), lent.column(1), values, draws);
}

/** The same for the first `number` of these rows, of which nothing stays. Ring and community are not touched: the caller sees to them. `draws` stand at this week. */
export function bearNewcomers(
  {memory, week, educators, places, drawing, lent}: World, rows: Int32Array, number: number, values: BirthNumbers, draws: Draws,
): void {
  memory.run(bearInstead, educators, places, drawing, rows, number, lent.column(1), week, values, draws);
}

function bearFrom(educators: Educators, places: Places, drawing: Drawing, rows: Int32Array, strong: Int32Array, values: BirthNumbers, draws: Draws): void {
  for (let first = 0; first < educators.count; first += DRAWS_AT_ONCE) {
    const many = educators.count - first < DRAWS_AT_ONCE ? educators.count - first : DRAWS_AT_ONCE;
    for (let at = 0; at < many; at++) rows[at] = first + at;
    bear(educators, places, drawing, rows, 0, many, strong, values, draws);
  }
}

function bearInstead(
  educators: Educators, places: Places, drawing: Drawing, rows: Int32Array, number: Int, strong: Int32Array, week: Int, values: BirthNumbers, draws: Draws,
): void {
  for (let from = 0; from < number; from += DRAWS_AT_ONCE) {
    bear(educators, places, drawing, rows, from, number - from < DRAWS_AT_ONCE ? number - from : DRAWS_AT_ONCE, strong, values, draws);
  }
  for (let at = 0; at < number; at++) begin(educators, rows[at], week);
}

/** So many at most DRAWS_AT_ONCE, from the one at place `from` on. */
function bear(
  educators: Educators, places: Places, drawing: Drawing, rows: Int32Array, from: Int, many: Int, strong: Int32Array, values: BirthNumbers, draws: Draws,
): void {
  bearKnowHow(educators, places, drawing, rows, from, many, strong, values, draws);
  const {luck} = drawing;
  uniformsOf(draws, rows, from, many, FOCUS, luck);
  for (let at = 0; at < many; at++) educators.focus[rows[from + at]] = pick(luck[at], educators.themes);
  bearNormal(educators.oldPractice, drawing, rows, from, many, OLD_PRACTICE, values.oldPractice, values.oldPracticeSpread, 0, 1, draws);
  bearNormal(educators.ownDemand, drawing, rows, from, many, DEMAND, values.demand, values.demandSpread, 0.02, 0.98, draws);
  bearNormal(educators.ownership, drawing, rows, from, many, OWNERSHIP, values.ownership, values.ownershipSpread, 0.05, 0.95, draws);
  bearNormal(educators.threshold, drawing, rows, from, many, THRESHOLD, values.threshold, values.thresholdSpread, 0.05, 0.95, draws);
  uniformsOf(draws, rows, from, many, ACTIVITY, luck);
  lognormals(luck, many, values.activitySpread);
  for (let at = 0; at < many; at++) {
    const who = rows[from + at];
    educators.activity[who] = Math.min(MOST_ACTIVE, luck[at]);
    educators.demand[who] = educators.ownDemand[who];
    educators.energy[who] = RESTED;
    setPractice(educators, who, meanKnowHow(educators, who) * (1 - educators.oldPractice[who] / 2));
  }
}

function bearNormal(
  column: Float32Array, {luck}: Drawing, rows: Int32Array, from: Int, many: Int, k: Int, mean: number, spread: number, low: number, high: number,
  draws: Draws,
): void {
  uniformsOf(draws, rows, from, many, k, luck);
  normalQuantiles(luck, many);
  for (let at = 0; at < many; at++) column[rows[from + at]] = clamp(mean + spread * luck[at], low, high);
}

/** `strong` = place for the theme that each is strong in. */
function bearKnowHow(
  {themes, knowHow}: Educators, {knowHow: level, school}: Places, {luck, secondLuck: own}: Drawing, rows: Int32Array, from: Int, many: Int,
  strong: Int32Array, {personSpread, themeSpread, strength}: BirthNumbers, draws: Draws,
): void {
  uniformsOf(draws, rows, from, many, STRENGTH_THEME, luck);
  for (let at = 0; at < many; at++) strong[at] = pick(luck[at], themes);
  uniformsOf(draws, rows, from, many, PERSON, own);
  normalQuantiles(own, many);
  for (let at = 0; at < many; at++) own[at] = level[school[rows[from + at]]] + personSpread * own[at];
  for (let theme = 0; theme < themes; theme++) {
    uniformsOf(draws, rows, from, many, KNOW_HOW + theme, luck);
    normalQuantiles(luck, many);
    for (let at = 0; at < many; at++) {
      const ofStrength: number = theme === strong[at] ? strength : 0;
      knowHow[rows[from + at] * themes + theme] = clamp(own[at] + themeSpread * luck[at] + ofStrength, 0.01, 0.95);
    }
  }
}

/** Practice at entry: now, as habit, and as what later practice is held against. */
export function setPractice(educators: Educators, who: Int, quality: number): void {
  educators.quality[who] = educators.habit[who] = educators.startQuality[who] = quality;
}

/** What nobody brings along. */
function begin(educators: Educators, who: Int, week: Int): void {
  educators.arrival[who] = educators.since[who] = educators.last[who] = week;
  educators.reached[who] = educators.seen[who] = educators.unmet[who] = educators.led[who] = educators.firstTry[who] = NEVER;
  educators.nominal[who] = educators.tries[who] = educators.alone[who] = 0;
  educators.dip[who] = educators.peerSupport[who] = educators.coached[who] = educators.given[who] = educators.received[who] = 0;
  educators.unsupported[who] = 1;
}
