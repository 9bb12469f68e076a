/**
 * Bias-corrected accelerated bootstrap: an interval for a number whose own distribution is unknown or lopsided, by drawing the pairs
 * again with replacement. The draws are keyed, so the interval is the same on every machine.
 *
 *     z₀ = Φ⁻¹(share of resamples below the estimate);  a = Σ(θ̄ − θᵢ)³ / 6(Σ(θ̄ − θᵢ)²)^1.5, θᵢ = the estimate without pair i
 *     ends: the quantiles Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) of the resamples, z = ± the normal quantile
 *
 * Source: Efron (1987); Efron & Tibshirani (1993), chapter 14.
 */
import {pick, Stream} from '../kernel/random.ts';
import {normalQuantile, normalShare} from './quantiles.ts';
import {mean, quantile} from './statistics.ts';
import type {Interval} from './intervals.ts';

export const RESAMPLES = 2000;

/**
 * @param seed names the draws; it is recorded beside the interval
 * @param level how much the interval covers, 0..1
 */
export function bootstrapInterval(
  numbers: Float64Array, estimate: (sample: Float64Array) => number, seed: string, level = 0.95, resamples = RESAMPLES,
): Interval {
  const found = estimate(numbers);
  const rising = resample(numbers, estimate, seed, resamples);
  if (rising[0] === rising[resamples - 1]) return [rising[0], rising[0]];
  let below = 0;
  for (const value of rising) below += value < found ? 1 : value === found ? 0.5 : 0;
  const bias = normalQuantile(Math.min(Math.max(below, 0.5), resamples - 0.5) / resamples);
  const acceleration = accelerationOf(numbers, estimate);
  const end = (share: number) => {
    const z = bias + normalQuantile(share);
    return quantile(rising, normalShare(bias + z / (1 - acceleration * z)));
  };
  return [end((1 - level) / 2), end((1 + level) / 2)];
}

function resample(numbers: Float64Array, estimate: (sample: Float64Array) => number, seed: string, resamples: number): Float64Array {
  const stream = new Stream(seed, 'bootstrap', 0).at(0);
  const sample = new Float64Array(numbers.length);
  const estimates = new Float64Array(resamples);
  for (let draw = 0; draw < resamples; draw++) {
    for (let pair = 0; pair < sample.length; pair++) sample[pair] = numbers[pick(stream.uniform(draw, pair), sample.length)];
    estimates[draw] = estimate(sample);
  }
  return estimates.sort();
}

function accelerationOf(numbers: Float64Array, estimate: (sample: Float64Array) => number): number {
  const others = numbers.slice(1);
  const without = Float64Array.from(numbers, (_, left) => {
    if (left > 0) others[left - 1] = numbers[left - 1];
    return estimate(others);
  });
  const middle = mean(without);
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    squares += (middle - value) * (middle - value);
    cubes += (middle - value) * (middle - value) * (middle - value);
  }
  return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
}
