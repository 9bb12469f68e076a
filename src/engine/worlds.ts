/**
 * Worlds before their first week. All strategies of a replicate begin in the same one: whoever plays them one after the other keeps the last few as
 * they were made and plays copies, which takes a sixth of making them.
 */
import {Chance} from '../kernel/random.ts';
import {createWorld} from '../model/population/population.ts';
import {copyWorld} from '../model/world/copied-world.ts';
import type {World} from '../model/world/world.ts';
import type {Job} from './job.ts';

/** Worlds held at once, and people in each of them: about ten megabytes at most. */
const MOST_WORLDS = 5;
const MOST_PEOPLE = 6000;

export function worldOf(job: Job): World {
  return createWorld(job, job.parameters, new Chance(job.seed, job.replicate), job.weeks, job.record.log);
}

/** Of one scenario: its jobs differ in strategy and replicate alone. */
export class Worlds {
  readonly #made = new Map<number, World>();

  /** A world of the caller's own. */
  of(job: Job): World {
    const {replicate} = job;
    const known = this.#made.get(replicate);
    if (known && (known.log !== null) === job.record.log) return copyWorld(known, job.weeks);
    const world = worldOf(job);
    if (world.educators.count > MOST_PEOPLE) return world;
    if (this.#made.size === MOST_WORLDS) this.#made.delete(this.#made.keys().next().value!);
    this.#made.set(replicate, world);
    return copyWorld(world, job.weeks);
  }
}
