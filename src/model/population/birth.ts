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
import {pick, type Stream} from '../../kernel/random.ts';
import {NEVER} from '../calendar.ts';
import {meanKnowHow, type Educators} from '../world/educators.ts';
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

/** Draws everything personal. `draws` must stand at the week of arrival. Ring and community are not touched: the caller sees to them. */
export function bear(educators: Educators, who: number, knowHowLevel: number, week: number, values: BirthValues, draws: Stream): void {
  const normal = (k: number, mean: number, sd: number, low: number, high: number) =>
    clamp(mean + sd * normalQuantile(draws.uniform(who, k)), low, high);
  bearKnowHow(educators, who, knowHowLevel, values, draws);
  educators.focus[who] = pick(draws.uniform(who, FOCUS), educators.themes);
  educators.oldPractice[who] = normal(OLD_PRACTICE, values.oldPractice, values.oldPracticeSpread, 0, 1);
  educators.demand[who] = educators.ownDemand[who] = normal(DEMAND, values.demand, values.demandSpread, 0.02, 0.98);
  educators.ownership[who] = normal(OWNERSHIP, values.ownership, values.ownershipSpread, 0.05, 0.95);
  educators.threshold[who] = normal(THRESHOLD, values.threshold, values.thresholdSpread, 0.05, 0.95);
  const spread = values.activitySpread;
  educators.activity[who] = Math.min(MOST_ACTIVE, exp(spread * normalQuantile(draws.uniform(who, ACTIVITY)) - spread * spread / 2));
  setPractice(educators, who, meanKnowHow(educators, who) * (1 - educators.oldPractice[who] / 2));
  begin(educators, who, week);
}

/** Practice at entry: now, as habit, and as what later practice is held against. */
export function setPractice(educators: Educators, who: number, quality: number): void {
  educators.quality[who] = educators.habit[who] = educators.startQuality[who] = quality;
}

function bearKnowHow({themes, knowHow}: Educators, who: number, level: number, values: BirthValues, draws: Stream): void {
  const own = level + values.personSpread * normalQuantile(draws.uniform(who, PERSON));
  const strong = pick(draws.uniform(who, STRENGTH_THEME), themes);
  for (let theme = 0; theme < themes; theme++) {
    const known = own + values.themeSpread * normalQuantile(draws.uniform(who, KNOW_HOW + theme)) + (theme === strong ? values.strength : 0);
    knowHow[who * themes + theme] = clamp(known, 0.01, 0.95);
  }
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
