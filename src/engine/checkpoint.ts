/**
 * A run stopped at some week, as a plain value: going on from it gives what the undisturbed run gives, to the byte. Another plan may go on
 * from it too, as long as it meets the same world: then both are the same up to that week.
 */
import {canonical} from '../kernel/canonical.ts';
import {Sha256} from '../kernel/sha256.ts';
import type {Memory} from '../measures/memory.ts';
import type {TeamAtWork} from '../model/facilitation/taking-over.ts';
import type {FacilitationState} from '../model/facilitation/state.ts';
import type {SavedWorld} from '../model/world/saved-world.ts';
import type {World} from '../model/world/world.ts';
import {endStateOf} from './end-state.ts';
import type {Job} from './job.ts';
import type {SavedRecords} from './recorder.ts';
import {UnfitMoment} from './unfit-moment.ts';

export interface Checkpoint {
  /** Names the world at its start, the luck, the rules, and what the team did until now. */
  readonly origin: string;
  readonly world: SavedWorld;
  readonly facilitation: FacilitationState;
  readonly memory: Memory | null;
  readonly records: SavedRecords;
}

/** The team and plan in force before `job.past.until`, or all the time. */
export function firstPlanOf({past, team, strategy}: Job): TeamAtWork {
  return past ? {team: past.team, strategy: past.strategy} : {team, strategy};
}

/** `world` as it was made, before its first week. */
export function originOf(job: Job, world: World): string {
  const {team, strategy: {phases, events}} = firstPlanOf(job);
  const rules = canonical({seed: job.seed, replicate: job.replicate, parameters: job.parameters, off: job.off, team, phases, events});
  return new Sha256().update(`${endStateOf(world)}\n${rules}`).hex();
}

/** @throws UnfitMoment where the job can't go on from there. */
export function refuseOther(saved: Checkpoint, origin: string, {weeks, past, record}: Job): void {
  const {week, log} = saved.world;
  if (saved.origin !== origin) throw new UnfitMoment('the saved moment is of another world, or of a team that did something else until then');
  if (week > weeks || (past && week > past.until)) throw new UnfitMoment(`the saved moment is of week ${week}, later than where this run goes on from it`);
  if (record.log && log === null) throw new UnfitMoment('the log until the saved moment was not kept');
}
