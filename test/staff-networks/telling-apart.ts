/**
 * Whether real and simulated staffs can be told apart by their statistics, once they are mixed. Two answers: how often a classifier that has
 * seen all others misjudges one (50 in 100 = as by a coin), and how large the distance between the two groups is among the distances after
 * random swaps of a real and a simulated staff of one size (large = they differ).
 */
import {Stream} from '../../src/kernel/random.ts';

type Row = readonly number[];

/** Each column with mean 0 and deviation 1 over both groups; what is not defined counts as average. */
export function standardised(groups: readonly (readonly Row[])[]): number[][][] {
  const all = groups.flat();
  const scales = all[0].map((_, column) => {
    const values = all.map(row => row[column]).filter(value => Number.isFinite(value));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return {mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length) || 1};
  });
  return groups.map(rows => rows.map(row => row.map((value, column) => (Number.isFinite(value) ? (value - scales[column].mean) / scales[column].deviation : 0))));
}

/** Share of staffs that a logistic classifier, fitted without the pair of that size, misjudges; ½ for one that lies on the border. */
export function misjudged(real: readonly Row[], simulated: readonly Row[]): number {
  let wrong = 0;
  for (let pair = 0; pair < real.length; pair++) {
    const others = (rows: readonly Row[]) => rows.filter((_, at) => at !== pair);
    const weights = fitLogistic([...others(real), ...others(simulated)], [...others(real).map(() => 1), ...others(simulated).map(() => 0)]);
    for (const [row, sign] of [[real[pair], 1], [simulated[pair], -1]] as const) {
      const side = sign * score(weights, row);
      wrong += side < 0 ? 1 : side > 0 ? 0 : 0.5;
    }
  }
  return wrong / (2 * real.length);
}

const PENALTY = 1;
const STEPS = 200;

/** Logistic regression with a ridge of 1 on standardised columns (not on the constant, which stands last), by gradient steps. */
function fitLogistic(rows: readonly Row[], labels: readonly number[]): number[] {
  const weights = new Array<number>(rows[0].length + 1).fill(0);
  const step = 4 / (rows.length * (rows[0].length + 1) + 4 * PENALTY); // below the inverse of the steepest curvature
  for (let round = 0; round < STEPS; round++) {
    const slopes = weights.map((weight, at) => (at < rows[0].length ? PENALTY * weight : 0));
    rows.forEach((row, at) => {
      const off = 1 / (1 + Math.exp(-score(weights, row))) - labels[at];
      row.forEach((value, column) => { slopes[column] += off * value; });
      slopes[row.length] += off;
    });
    slopes.forEach((slope, at) => { weights[at] -= step * slope; });
  }
  return weights;
}

function score(weights: readonly number[], row: Row): number {
  return row.reduce((sum, value, column) => sum + weights[column] * value, weights[row.length]);
}

/** Energy distance: twice the mean distance between the groups less the mean distances within them (Székely & Rizzo 2013); 0 for one distribution. */
export function energyDistance(one: readonly Row[], other: readonly Row[]): number {
  return 2 * meanDistance(one, other) - meanDistance(one, one) - meanDistance(other, other);
}

function meanDistance(one: readonly Row[], other: readonly Row[]): number {
  let sum = 0;
  for (const row of one) {
    for (const against of other) sum += Math.sqrt(row.reduce((total, value, column) => total + (value - against[column]) * (value - against[column]), 0));
  }
  return sum / (one.length * other.length);
}

/** The share of random swaps within pairs of one size that leave a distance as large or larger: small where the groups differ. */
export function shareOfSwapsBeyond(real: readonly Row[], simulated: readonly Row[], seed: string, swaps = 400): number {
  const seen = energyDistance(real, simulated);
  const draws = new Stream(seed, 'swaps', 0).at(0);
  let beyond = 0;
  for (let swap = 0; swap < swaps; swap++) {
    const swapped = real.map((_, pair) => draws.uniform(swap, pair) < 0.5);
    const mixed = (one: readonly Row[], other: readonly Row[]) => one.map((row, pair) => (swapped[pair] ? other[pair] : row));
    if (energyDistance(mixed(real, simulated), mixed(simulated, real)) >= seen) beyond++;
  }
  return (beyond + 1) / (swaps + 1);
}
