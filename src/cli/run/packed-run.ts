/** A run on its way between threads and to the disk: what is looked at often as it is, the rest as bytes, so that it travels in few pieces. */
import {logOf} from '../../engine/logged.ts';
import type {Run} from '../../engine/run.ts';
import type {Outcome} from '../../experiment/outcomes.ts';
import {pack, unpack} from '../../io/packing.ts';
import {readEntries} from '../../model/world/log.ts';
import {packLog, unpackLog} from './packed-log.ts';

/** What takes the room. */
const FAR = ['weeks', 'measures', 'schools', 'spending', 'groups', 'reached', 'snapshots'] as const satisfies readonly (keyof Run)[];
export type FarName = typeof FAR[number];
export type Far = Pick<Run, FarName>;

export interface PackedRun {
  readonly near: Omit<Run, keyof Far | 'values' | 'log'>;
  readonly values: Float64Array;
  /** `Far`, each part packed by itself, for whoever looks at one of them in all runs; and where each ends. */
  readonly far: Uint8Array;
  readonly farEnds: readonly number[];
  /** By far the longest where there is one; empty where there is none. */
  readonly log: Uint8Array;
}

/** In the place of an outcome: a run, packed where it travels, or why there is none. */
export type PackedOutcome = {readonly packed: PackedRun} | Outcome;

export function packRun(run: Run): PackedRun {
  const {strategy, replicate, people, flows, phases, ledger, hours, endState, values} = run;
  const near = {strategy, replicate, people, flows, phases, ledger, hours, endState};
  return {near, values, ...joined(FAR.map(name => pack(run[name]))), log: packLog(logOf(run))};
}

function joined(parts: readonly Uint8Array[]): Pick<PackedRun, 'far' | 'farEnds'> {
  const farEnds: number[] = [];
  let end = 0;
  for (const part of parts) farEnds.push(end += part.length);
  const far = new Uint8Array(end);
  parts.forEach((part, at) => far.set(part, farEnds[at] - part.length));
  return {far, farEnds};
}

export function unpackRun({near, values, far, farEnds, log}: PackedRun): Run {
  const unpacked = Object.fromEntries(FAR.map(name => [name, unpack(far.subarray(...placeOf(name, farEnds)))])) as unknown as Far;
  return {...near, values, ...unpacked, log: readEntries(unpackLog(log))};
}

/** Where a part begins and ends. */
export function placeOf(name: FarName, farEnds: readonly number[]): readonly [from: number, end: number] {
  const part = FAR.indexOf(name);
  return [part === 0 ? 0 : farEnds[part - 1], farEnds[part]];
}

/** Null where it failed. */
export function runOf(outcome: PackedOutcome): Run | null {
  return 'failed' in outcome ? null : 'run' in outcome ? outcome.run : unpackRun(outcome.packed);
}
