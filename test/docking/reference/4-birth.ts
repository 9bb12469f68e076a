/** §4 An educator (birth): outside every ring; at the start, or as the newborn who takes over a post (then in week t). */
import {clamp, exp, normalQuantile} from '../../../src/kernel/math.ts';
import {pick} from '../../../src/kernel/random.ts';
import {meanKnowHow} from './6-4-doing.ts';
import {NEVER, type Educator, type Network} from './2-state.ts';

/** Draws of birth: 0 person, 1 strength theme, 2 u, 3 f, 4 d, 5 o, 6 τ, 7 a, 8 ring at the start, 9 + θ know-how. */
export const RING_AT_START = 8;

/**
 * §4 "g_i = personSd·z; strength theme uniform; k_iθ = clip(b_s + g_i + knowSd·z + strength·[θ = strength theme], 0.01, 0.95);
 * u = clip(N(oldMean, oldSd), 0, 1); B = q = q0 = mean_θ k·(1 − u/2); f uniform; d = d0 = clip(N(demand, demandSd), .02, .98);
 * o = clip(N(own, ownSd), .05, .95); τ = clip(N(tau, tauSd), .05, .95); e = 0.7; a = min(4, exp(actSd·z − actSd²/2)); last = since = week of arrival; seen, unmet = never; rest 0."
 */
export function bear(net: Network, i: Educator): void {
  const {p, themes} = net;
  const U = (k: number) => net.U('birth', i.number, k);
  const z = (k: number) => normalQuantile(U(k));
  const N = (k: number, mean: number, sd: number, low: number, high: number) => clamp(mean + sd * z(k), low, high);
  const strong = pick(U(1), themes);
  i.knowHow = Float32Array.from({length: themes}, (_, theme) =>
    clamp(i.school.knowHow + p.personSd * z(0) + p.knowSd * z(9 + theme) + (theme === strong ? p.strength : 0), 0.01, 0.95));
  i.oldPractice = N(2, p.oldMean, p.oldSd, 0, 1);
  setPractice(i, meanKnowHow(i) * (1 - i.oldPractice / 2));
  i.focus = pick(U(3), themes);
  i.demand = i.ownDemand = N(4, p.demand, p.demandSd, 0.02, 0.98);
  i.ownership = N(5, p.own, p.ownSd, 0.05, 0.95);
  i.threshold = N(6, p.tau, p.tauSd, 0.05, 0.95);
  i.activity = Math.min(4, exp(p.actSd * z(7) - p.actSd * p.actSd / 2));
  i.energy = 0.7;
  i.arrival = i.since = i.last = net.week;
  i.firstTry = i.reached = i.seen = i.unmet = i.led = NEVER;
  i.nominal = false;
  i.tries = i.alone = 0;
  i.dip = i.peerSupport = i.coached = i.given = i.received = 0;
  i.unsupported = 1;
}

export function setPractice(i: Educator, quality: number): void {
  i.quality = i.habit = i.startQuality = quality;
}
