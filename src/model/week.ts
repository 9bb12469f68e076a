/** One week of the world, apart from facilitation: the stages of the schedule with the numbers in force. */
import type {Chance} from '../kernel/random.ts';
import {idOf, settle} from '../schema/parameter.ts';
import {calendarParameters} from './calendar.ts';
import type {Mechanism} from './mechanism.ts';
import {STAGES} from './schedule.ts';
import {muster} from './world/members.ts';
import type {World} from './world/world.ts';

interface ReadyMechanism {
  readonly mechanism: Mechanism;
  readonly values: Readonly<Record<string, number>>;
}

/** Settles parameters once, so that a week looks nothing up by name. @returns the function that steps a world through its week. */
export function readyWeek(given: Readonly<Record<string, number>>, off: readonly string[]): (world: World, chance: Chance) => void {
  const {termWeeks} = settle(calendarParameters, given);
  const stages = STAGES.map(({takesPlace, mechanisms}) => ({
    takesPlace,
    ready: mechanisms.filter(({name}) => !off.includes(idOf(name))).map((mechanism): ReadyMechanism => ({mechanism, values: settle(mechanism.parameters, given)})),
  }));
  return (world, chance) => {
    world.educators.unsupported.fill(1);
    world.contacts.count = 0;
    world.review.count = 0;
    for (const {takesPlace, ready} of stages) {
      if (!takesPlace(world.week, termWeeks)) continue;
      muster(world.members, world.educators.ring);
      for (const {mechanism, values} of ready) mechanism.decide?.(world, values, chance);
      for (const {mechanism, values} of ready) mechanism.step?.(world, values, chance);
    }
  };
}
