/** Plays the two plans of the page in its made-up districts with the engine alone: no files, no network, the same numbers in a browser as in Node. */
import {simulate, type Job} from '../../dist/engine/index.js';

/** What a visitor can change. */
export interface Wish {
  /** Of the team, a week. */
  readonly hours: number;
  /** What people can bring to the new practice at the start, 0 to 1. */
  readonly knowHow: number;
}

export interface Played {
  readonly weeks: readonly number[];
  /** People in practice, by plan, world and week. */
  readonly practice: readonly (readonly (readonly number[])[])[];
  readonly answer: string;
}

/** @param jobs by plan, then by world: pairs of the same world. */
export function play(jobs: readonly (readonly Job[])[], {hours, knowHow}: Wish): Played {
  const runs = jobs.map(ofPlan => ofPlan.map(job => simulate({
    ...job, team: {...job.team, hours: [hours]}, parameters: {...job.parameters, 'know-how-to-start-with': knowHow},
  })));
  const row = (run: typeof runs[number][number], measure: string) => {
    const at = run.measures.indexOf(measure) * run.weeks.length;
    return Array.from(run.values.subarray(at, at + run.weeks.length));
  };
  // Everyone in practice counts by how much better they practise than when they came.
  const [first, second] = runs.map(ofPlan => ofPlan.map(run => row(run, 'depth-weighted-reach').at(-1)!));
  const ahead = first.filter((worth, world) => worth > second[world]).length;
  const behind = first.filter((worth, world) => worth < second[world]).length;
  return {
    weeks: Array.from(runs[0][0].weeks), practice: runs.map(ofPlan => ofPlan.map(run => row(run, 'practice'))),
    answer: `A year after the team has left, more people practise better under quality first in ${ahead} of ${first.length} made-up districts, under scale first in ${behind}.`,
  };
}
