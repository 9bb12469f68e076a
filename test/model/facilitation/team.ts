/** A team at work in a small world, week by week. */
import {Chance} from '../../../src/kernel/random.ts';
import {createFacilitation, type Facilitation} from '../../../src/model/facilitation/facilitation.ts';
import {VERBS, type EventPlan, type Phase, type Spend, type VerbId} from '../../../src/model/plan.ts';
import type {World} from '../../../src/model/world/world.ts';
import {phase, spend, strategy} from '../../worlds.ts';

export interface Work {
  readonly hours?: number | readonly number[];
  readonly until?: number;
  readonly given?: Readonly<Record<string, number>>;
  readonly events?: readonly EventPlan[];
  readonly seed?: string;
  readonly measure?: (id: string, week: number) => number;
}

export class TestTeam {
  readonly world: World;
  readonly facilitation: Facilitation;
  readonly #chance: Chance;
  readonly #measure: (id: string, week: number) => number;

  constructor(world: World, phases: readonly Phase[], {hours = 60, until = 1000, given = {}, events = [], seed = 'any', measure = () => NaN}: Work = {}) {
    this.world = world;
    this.facilitation = createFacilitation({hours: typeof hours === 'number' ? [hours] : hours, until}, strategy(phases, events), given, world);
    this.#chance = new Chance(seed, 0);
    this.#measure = measure;
  }

  /** Facilitates so many weeks; nothing else happens in them. */
  work(weeks = 1): this {
    for (let week = 0; week < weeks; week++) {
      this.facilitation.step(this.world, this.#chance, id => this.#measure(id, this.world.week));
      this.world.week++;
    }
    return this;
  }
}

/** A team that does one thing only. */
export function doing(world: World, verb: VerbId, work: Work = {}, changes: Partial<Spend> = {}): TestTeam {
  return new TestTeam(world, [phase({[verb]: spend(changes)})], work);
}

/** Hours that a verb took, in all. */
export function hoursOf({tallies}: World, verb: VerbId): number {
  return tallies.teamHours.filter((_, at) => at % VERBS.length === VERBS.indexOf(verb)).reduce((sum, hours) => sum + hours, 0);
}

export function total(column: Float64Array): number {
  return column.reduce((sum, number) => sum + number, 0);
}

/** Everyone the verb reached, in order. */
export function reachedBy({log}: World, verb: string): number[] {
  return log!.entries.flatMap(({who, what}) => what.kind === 'reached by' && what.verb === verb ? [who] : []);
}
