/** One week of the world, apart from facilitation: the stages of the schedule with the numbers in force. */
import type {Chance} from '../kernel/random.ts';
import {idOf, settle} from '../schema/parameter.ts';
import {calendarParameters} from './calendar.ts';
import type {AddedMechanism, Mechanism} from './mechanism.ts';
import {STAGE_NAMES, STAGES} from './schedule.ts';
import {muster} from './world/members.ts';
import type {World} from './world/world.ts';

/** What a mechanism does at one point of the week, beside its numbers: looked up once, for mechanisms are of as many shapes as there are. */
interface ReadyAct {
  readonly mechanism: Mechanism;
  readonly act: (world: World, values: Readonly<Record<string, number>>, chance: Chance) => void;
  readonly values: Readonly<Record<string, number>>;
}

/**
 * Settles parameters once, so that a week looks nothing up by name. `added` come last in their stage.
 * @returns the function that steps a world through its week.
 */
export function readyWeek(
  given: Readonly<Record<string, number>>, off: readonly string[], added: readonly AddedMechanism[] = [],
): (world: World, chance: Chance) => void {
  const {termWeeks} = settle(calendarParameters, given);
  const lost = added.find(({stage}) => !STAGE_NAMES.includes(stage));
  if (lost) throw new RangeError(`no stage is called "${lost.stage}"; there are ${STAGE_NAMES.join(', ')}`);
  const stages = STAGES.map(({name: stage, takesPlace, mechanisms}) => {
    const inForce = [...mechanisms, ...added.filter(one => one.stage === stage).map(({mechanism}) => mechanism)].filter(({name}) => !off.includes(idOf(name)));
    return {takesPlace, deciding: ready(inForce, 'decide', given), writing: ready(inForce, 'step', given)};
  });
  return (world, chance) => {
    world.educators.unsupported.fill(1);
    world.contacts.count = 0;
    world.review.count = 0;
    for (const {takesPlace, deciding, writing} of stages) {
      if (!takesPlace(world.week, termWeeks)) continue;
      if (world.members.stale) world.memory.run(muster, world.members, world.educators.ring, world.educators.count);
      actInTurn(deciding, world, chance);
      actInTurn(writing, world, chance);
    }
  };
}

/** Some fifty calls a week, before V8 has compiled what they go through: so neither an iterator nor a bound function. */
function actInTurn(acts: readonly ReadyAct[], world: World, chance: Chance): void {
  for (let at = 0; at < acts.length; at++) {
    const {mechanism, act, values} = acts[at];
    act.call(mechanism, world, values, chance);
  }
}

function ready(mechanisms: readonly Mechanism[], kind: 'decide' | 'step', given: Readonly<Record<string, number>>): ReadyAct[] {
  return mechanisms.flatMap(mechanism => (mechanism[kind] ? [{mechanism, act: mechanism[kind], values: settle(mechanism.parameters, given)}] : []));
}
