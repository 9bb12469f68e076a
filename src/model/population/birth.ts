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
import {clamp, exp, normalQuantile} from '../../kernel/math.ts';
import {DRAWS_AT_ONCE, pick, type Stream} from '../../kernel/random.ts';
import {NEVER} from '../calendar.ts';
import {meanKnowHow, type Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';
import type {BirthValues} from './birth-parameters.ts';

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

/** Draws everything personal of the people in rows `from` to `to` − 1. `draws` must stand at the week of arrival. Ring and community are not touched: the caller sees to them. */
export function bear(educators: Educators, from: number, to: number, places: Places, week: number, values: BirthValues, draws: Stream): void {
  for (let first = from; first < to; first += DRAWS_AT_ONCE) {
    const rows = new Int32Array(Math.min(DRAWS_AT_ONCE, to - first));
    for (let at = 0; at < rows.length; at++) rows[at] = first + at;
    bearKnowHow(educators, rows, places, values, draws);
    bearAttitude(educators, rows, values, draws);
    for (let at = 0; at < rows.length; at++) {
      setPractice(educators, rows[at], meanKnowHow(educators, rows[at]) * (1 - educators.oldPractice[rows[at]] / 2));
      begin(educators, rows[at], week);
    }
  }
}

/** Practice at entry: now, as habit, and as what later practice is held against. */
export function setPractice(educators: Educators, who: number, quality: number): void {
  educators.quality[who] = educators.habit[who] = educators.startQuality[who] = quality;
}

function bearKnowHow({themes, knowHow}: Educators, rows: Int32Array, {knowHow: level, school}: Places, values: BirthValues, draws: Stream): void {
  const {personSpread, themeSpread, strength} = values;
  const own = draws.uniforms(rows, 0, rows.length, PERSON).slice(0, rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = level[school[rows[at]]] + personSpread * normalQuantile(own[at]);
  const strong = draws.uniforms(rows, 0, rows.length, STRENGTH_THEME).slice(0, rows.length);
  for (let at = 0; at < rows.length; at++) strong[at] = pick(strong[at], themes);
  for (let theme = 0; theme < themes; theme++) {
    const drawn = draws.uniforms(rows, 0, rows.length, KNOW_HOW + theme);
    for (let at = 0; at < rows.length; at++) {
      const known = own[at] + themeSpread * normalQuantile(drawn[at]) + (theme === strong[at] ? strength : 0);
      knowHow[rows[at] * themes + theme] = clamp(known, 0.01, 0.95);
    }
  }
}

function bearAttitude(educators: Educators, rows: Int32Array, values: BirthValues, draws: Stream): void {
  const normal = (column: Float32Array, k: number, mean: number, sd: number, low: number, high: number) => {
    const drawn = draws.uniforms(rows, 0, rows.length, k);
    for (let at = 0; at < rows.length; at++) column[rows[at]] = clamp(mean + sd * normalQuantile(drawn[at]), low, high);
  };
  const focus = draws.uniforms(rows, 0, rows.length, FOCUS);
  for (let at = 0; at < rows.length; at++) educators.focus[rows[at]] = pick(focus[at], educators.themes);
  normal(educators.oldPractice, OLD_PRACTICE, values.oldPractice, values.oldPracticeSpread, 0, 1);
  normal(educators.ownDemand, DEMAND, values.demand, values.demandSpread, 0.02, 0.98);
  for (let at = 0; at < rows.length; at++) educators.demand[rows[at]] = educators.ownDemand[rows[at]];
  normal(educators.ownership, OWNERSHIP, values.ownership, values.ownershipSpread, 0.05, 0.95);
  normal(educators.threshold, THRESHOLD, values.threshold, values.thresholdSpread, 0.05, 0.95);
  const spread = values.activitySpread;
  const activity = draws.uniforms(rows, 0, rows.length, ACTIVITY);
  for (let at = 0; at < rows.length; at++) educators.activity[rows[at]] = Math.min(MOST_ACTIVE, exp(spread * normalQuantile(activity[at]) - spread * spread / 2));
}

/** What nobody brings along. */
function begin(educators: Educators, who: number, week: number): void {
  educators.energy[who] = RESTED;
  educators.arrival[who] = educators.since[who] = educators.last[who] = week;
  educators.reached[who] = educators.seen[who] = educators.unmet[who] = educators.led[who] = educators.firstTry[who] = NEVER;
  educators.nominal[who] = educators.tries[who] = educators.alone[who] = 0;
  educators.dip[who] = educators.peerSupport[who] = educators.coached[who] = educators.given[who] = educators.received[who] = 0;
  educators.unsupported[who] = 1;
}
