/** Whether strategies leave the very same world, to the byte: every measured number, and at the end every column of the world's state. */
import type {Run} from '../../engine/run.ts';
import type {Ensemble} from '../ensemble.ts';
import type {IdentityExpectation} from './expectation.ts';

/** Where two of them part. */
export interface Parting {
  readonly strategies: readonly [string, string];
  /** Null where all that was measured is the same, and the end state alone differs. */
  readonly measured: {readonly measure: string; readonly week: number; readonly values: readonly [number, number]} | null;
}

export interface IdentityFinding {
  readonly replicate: number;
  readonly holds: boolean;
  /** Null where they are the same, or a run has failed. */
  readonly parting: Parting | null;
}

/** What a team was given and left lying says nothing about the world. */
const TEAM_ACCOUNTS = new Set(['hours', 'idle-hours', 'idle-share', 'hours-per-deep-practitioner']);

export function identityFindings({scenario, runs, replicates}: Ensemble, {strategies, until}: IdentityExpectation): readonly IdentityFinding[] {
  const places = strategies.map(id => scenario.strategies.findIndex(one => one.id === id));
  return Array.from({length: replicates}, (_, replicate) => {
    const played = places.map(place => runs[place][replicate]);
    const [first, ...others] = played;
    if (!first || others.includes(null)) return {replicate, holds: false, parting: null};
    const parting = others.reduce<Parting | null>((found, run) => found ?? partingOf(first, run!, until), null);
    return {replicate, holds: parting === null, parting};
  });
}

function partingOf(one: Run, other: Run, until: number | null): Parting | null {
  const strategies = [one.strategy, other.strategy] as const;
  for (let column = 0; column < one.weeks.length; column++) {
    const week = one.weeks[column];
    if (until !== null && week > until) break;
    for (let row = 0; row < one.measures.length; row++) {
      const at = row * one.weeks.length + column;
      if (same(one.values[at], other.values[at]) || TEAM_ACCOUNTS.has(one.measures[row])) continue;
      return {strategies, measured: {measure: one.measures[row], week, values: [one.values[at], other.values[at]]}};
    }
  }
  return until === null && one.endState !== other.endState ? {strategies, measured: null} : null;
}

/** What is defined in neither is the same. */
function same(one: number, other: number): boolean {
  return one === other || (Number.isNaN(one) && Number.isNaN(other));
}
