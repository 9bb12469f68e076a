/** A limit with an exact answer: what is played, what must come out, how near, and why so near. */
import {mean, standardDeviation} from '../../src/experiment/statistics.ts';

export interface Row {
  /** As in the list of limits: V03. */
  readonly id: string;
  /** Scenario file, or the mechanism whose function is tested. */
  readonly played: string;
  readonly what: string;
  readonly exact: number;
  /** What a finite world, or a finite step, may differ by; with its reason beside it where it isn't 0. */
  readonly finite: number;
  /** A tolerance beyond this would say little: the test refuses it. */
  readonly power: number;
  readonly replicates: number;
  /** One number a replicate. */
  values(replicates: number): readonly number[];
}

export interface Outcome {
  readonly measured: number;
  /** 4 s / √R + what is finite. */
  readonly tolerance: number;
  readonly holds: boolean;
}

export function outcomeOf(row: Row, replicates = row.replicates): Outcome {
  const values = row.values(replicates);
  const measured = mean(values), tolerance = 4 * standardDeviation(values) / Math.sqrt(values.length) + row.finite;
  return {measured, tolerance, holds: Math.abs(measured - row.exact) < tolerance};
}

/** Rows that share their runs: they are played once for each number of replicates. */
export function sharing<T>(play: (replicates: number) => T): (replicates: number) => T {
  const played = new Map<number, T>();
  return replicates => {
    if (!played.has(replicates)) played.set(replicates, play(replicates));
    return played.get(replicates)!;
  };
}
