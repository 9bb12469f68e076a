/** What a set of runs looks like: sums that don't lose small numbers, mean, spread, quantiles (type 7, as in R and NumPy). NaN over nothing. */
import {mean as meanOf, quantileSorted, sampleVariance, sum as sumOf} from 'simple-statistics';

export function sum(numbers: ArrayLike<number>): number {
  return sumOf(numbers as number[]);
}

export function mean(numbers: ArrayLike<number>): number {
  return numbers.length === 0 ? NaN : meanOf(numbers as number[]);
}

/** With n − 1; NaN below two numbers. */
export function variance(numbers: ArrayLike<number>): number {
  return numbers.length < 2 ? NaN : sampleVariance(numbers as number[]);
}

export function standardDeviation(numbers: ArrayLike<number>): number {
  return Math.sqrt(variance(numbers));
}

/** Rising, without those that are not defined. */
export function sorted(numbers: ArrayLike<number>): Float64Array {
  return defined(numbers).sort();
}

export function defined(numbers: ArrayLike<number>): Float64Array {
  let count = 0;
  for (let at = 0; at < numbers.length; at++) if (numbers[at] === numbers[at]) count++;
  const found = new Float64Array(count);
  for (let at = 0, next = 0; at < numbers.length; at++) if (numbers[at] === numbers[at]) found[next++] = numbers[at];
  return found;
}

/** Of numbers in rising order. */
export function quantile(rising: Float64Array, share: number): number {
  return rising.length === 0 ? NaN : quantileSorted(rising as unknown as number[], share);
}

export function median(numbers: ArrayLike<number>): number {
  return quantile(sorted(numbers), 0.5);
}

export interface Spread {
  readonly mean: number; readonly median: number; readonly q10: number; readonly q90: number; readonly sd: number;
  /** How many of them are defined. */
  readonly n: number;
}

export function spreadOf(numbers: ArrayLike<number>): Spread {
  const rising = sorted(numbers);
  return {
    mean: mean(rising), median: quantile(rising, 0.5), q10: quantile(rising, 0.1), q90: quantile(rising, 0.9), sd: standardDeviation(rising),
    n: rising.length,
  };
}
