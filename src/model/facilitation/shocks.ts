/**
 * Shocks at the start of a week: people leave and their posts are filled anew; the team's hours shrink; communities lose their protection; a
 * mandate comes from above. Hours, protection and mandate come back after so many weeks, also when the team has left by then.
 *
 * U(shock, person, week, number of the event): a shock of the scenario takes the same people whatever the strategy.
 */
import type {Chance} from '../../kernel/random.ts';
import type {Values} from '../../schema/parameter.ts';
import {NEVER} from '../calendar.ts';
import type {EventPlan, ShockEvent} from '../plan.ts';
import {arrivalParameters, NEW_TIES_DRAW, replacePerson} from '../population/arrival.ts';
import type {World} from '../world/world.ts';
import {within} from './eligible.ts';
import {imposeMandate, liftMandate, mandateParameters} from './mandate.ts';
import type {FacilitationState} from './state.ts';

export const shockParameters = {...mandateParameters, ...arrivalParameters};
export type ShockValues = Values<typeof shockParameters>;

/** Ends what was to last until this week. */
export function endShocks(world: World, state: FacilitationState): void {
  const {week} = world;
  if (state.slowdowns.length + state.mandates.length === 0) return;
  state.slowdowns = state.slowdowns.filter(({until}) => until > week);
  const inForce = state.mandates.filter(({until}) => until === null || until > week);
  if (inForce.length < state.mandates.length) liftMandate(world, inForce);
  state.mandates = inForce;
}

export function beginShocks(world: World, state: FacilitationState, events: readonly EventPlan[], values: ShockValues, chance: Chance): void {
  const {week} = world;
  events.forEach((event, number) => {
    if (event.kind !== 'shock' || !event.weeks.includes(week)) return;
    if (event.leave > 0) replace(world, leaversOf(world, event, number, chance), values, chance);
    const until = week + event.lasts;
    if (event.hours !== 1) state.slowdowns.push({until, factor: event.hours});
    if (event.noProtection) {
      state.unprotectedUntil = Math.max(state.unprotectedUntil, until);
      world.communities.protectedUntil.fill(NEVER);
    }
    if (event.mandate === null) return;
    const reach = {among: event.mandate, where: event.where};
    state.mandates.push({reach, until});
    imposeMandate(world, reach, values);
  });
}

function leaversOf(world: World, event: ShockEvent, number: number, chance: Chance): number[] {
  const draws = chance.stream('shock').at(world.week);
  const leavers: number[] = [];
  for (let who = 0; who < world.educators.count; who++) {
    if (within(world, who, event) && draws.uniform(who, number) < event.leave) leavers.push(who);
  }
  return leavers;
}

/** In rising order, all chosen before anyone goes; draws as in the summer. */
function replace(world: World, leavers: readonly number[], values: ShockValues, chance: Chance): void {
  const draws = chance.stream('turnover').at(world.week);
  for (const who of leavers) replacePerson(world, who, values, chance, k => draws.uniform(who, NEW_TIES_DRAW + k));
}
