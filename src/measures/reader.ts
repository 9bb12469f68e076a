/** Reads measures in the course of a run: all that are due into a row of results, or a single one for a gate. Changes nothing. */
import type {ReadonlyWorld} from '../model/world/readonly.ts';
import {MEASURES, measurePlace} from './index.ts';
import {remember, type Memory} from './memory.ts';
import {createPasses, type Passes} from './passes.ts';

/** Measures are of as many shapes as there are: what reading takes of each is looked up once. */
const READINGS = MEASURES.map(({cadence, read}) => ({isWeekly: cadence === 'weekly', read}));

export interface ReaderPlan {
  /** Weeks elapsed when facilitation ends. */
  readonly until: number;
  /** What an earlier part of the run remembered of that week, where the run goes on from a saved state. */
  readonly memory?: Memory | null;
}

export class Reader {
  readonly #until: number;
  readonly #passes: Passes;

  constructor(world: ReadonlyWorld, {until, memory = null}: ReaderPlan) {
    this.#until = until;
    this.#passes = createPasses(world, memory);
  }

  /** What is remembered of the end of facilitation; null before. Plain, to be saved with the state of a run. */
  get memory(): Memory | null {
    return this.#passes.memory;
  }

  /** Remembers the world as facilitation ends; later calls change nothing. A reading in that very week does the same. */
  atSunset(world: ReadonlyWorld): void {
    this.#passes.memory ??= remember(world);
  }

  /** Writes measure m to `into[offset + m·stride]`; NaN where it is not defined, or not due (`weekly` leaves out those read at moments). */
  read(world: ReadonlyWorld, which: 'weekly' | 'all', into: Float64Array, offset = 0, stride = 1): void {
    const passes = this.#turnTo(world), isAll = which === 'all';
    for (let place = 0; place < READINGS.length; place++) {
      const {isWeekly, read} = READINGS[place];
      into[offset + place * stride] = isAll || isWeekly ? read(world, passes) : NaN;
    }
  }

  /** One measure as it stands, by id; makes only the passes that it needs. */
  readOne(world: ReadonlyWorld, id: string): number {
    return this.readSeveral(world, [id])[0];
  }

  /** Several measures of one moment, in the order asked for. */
  readSeveral(world: ReadonlyWorld, ids: readonly string[]): number[] {
    const passes = this.#turnTo(world);
    return ids.map(id => {
      const measure = MEASURES[measurePlace(id)];
      if (!measure) throw new RangeError(`no measure is called "${id}"`);
      return measure.read(world, passes);
    });
  }

  #turnTo(world: ReadonlyWorld): Passes {
    if (world.week === this.#until) this.atSunset(world);
    return this.#passes.turnTo(world);
  }
}

export function createReader(world: ReadonlyWorld, plan: ReaderPlan): Reader {
  return new Reader(world, plan);
}
