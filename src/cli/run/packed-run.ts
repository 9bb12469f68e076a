/** A run on its way between threads and to the disk: what is looked at often as it is, the rest as bytes, so that it travels in few pieces. */
import {logOf} from '../../engine/logged.ts';
import type {Run} from '../../engine/run.ts';
import type {Outcome} from '../../experiment/outcomes.ts';
import {pack, unpack} from '../../io/packing.ts';
import {readEntries} from '../../model/world/log.ts';
import {packLog, unpackLog} from './packed-log.ts';

/** What takes the room. */
export type Far = Pick<Run, 'weeks' | 'measures' | 'schools' | 'spending' | 'groups' | 'reached' | 'snapshots'>;

export interface PackedRun {
  readonly near: Omit<Run, keyof Far | 'values' | 'log'>;
  readonly values: Float64Array;
  /** `Far`, packed. */
  readonly far: Uint8Array;
  /** By far the longest where there is one; empty where there is none. */
  readonly log: Uint8Array;
}

/** In the place of an outcome: a run, packed where it travels, or why there is none. */
export type PackedOutcome = {readonly packed: PackedRun} | Outcome;

export function packRun(run: Run): PackedRun {
  const {strategy, replicate, people, flows, phases, ledger, hours, endState, values} = run;
  const {weeks, measures, schools, spending, groups, reached, snapshots} = run;
  return {
    near: {strategy, replicate, people, flows, phases, ledger, hours, endState}, values,
    far: pack({weeks, measures, schools, spending, groups, reached, snapshots} satisfies Far), log: packLog(logOf(run)),
  };
}

export function unpackRun({near, values, far, log}: PackedRun): Run {
  return {...near, values, ...unpackFar(far), log: readEntries(unpackLog(log))};
}

/** Null where it failed. */
export function runOf(outcome: PackedOutcome): Run | null {
  return 'failed' in outcome ? null : 'run' in outcome ? outcome.run : unpackRun(outcome.packed);
}

export function unpackFar(bytes: Uint8Array): Far {
  return unpack(bytes) as Far;
}
