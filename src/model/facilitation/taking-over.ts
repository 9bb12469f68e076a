/**
 * Another plan takes over: what a team under way does from some week on departs from what it did before. The people, their ties and what the
 * team remembers stay. Where the phases are the same ones, the phase under way goes on; otherwise the first of the new ones begins this week.
 *
 * Our choices: hours that were laid aside for gatherings of the old plan are idle; those in the verbs' accounts stay; a plan without phases
 * means that the team goes.
 */
import {canonical} from '../../kernel/canonical.ts';
import {settle} from '../../schema/parameter.ts';
import type {StrategyPlan, TeamPlan} from '../plan.ts';
import {forgetPhases} from '../world/spending.ts';
import type {World} from '../world/world.ts';
import {noteIdle} from './accounts.ts';
import {createFacilitation, dismiss, type Facilitation} from './facilitation.ts';
import {shockParameters} from './shocks.ts';
import type {FacilitationState} from './state.ts';

/** A team and what it does. */
export interface TeamAtWork {
  readonly team: TeamPlan;
  readonly strategy: StrategyPlan;
}

/** The team under its new plan, from `world.week` on. `state` is what it remembers of the time before. */
export function takeOver(
  world: World, state: FacilitationState, before: TeamAtWork, now: TeamAtWork, given: Readonly<Record<string, number>>, off: readonly string[],
): Facilitation {
  const saved = structuredClone(state);
  const gathersAsBefore = same(before.strategy.events, now.strategy.events) && before.team.until === now.team.until;
  const goesOn = same(before.strategy.phases, now.strategy.phases);
  if (!goesOn) {
    Object.assign(saved, {phase: -1, phases: [], held: []});
    world.tallies.phase.fill(-1, 0, world.week);
    forgetPhases(world.tallies.spending);
    if (now.strategy.phases.length === 0) dismiss(world, saved, settle(shockParameters, given));
  }
  if (gathersAsBefore) return createFacilitation(now.team, now.strategy, given, world, {off, saved});
  noteIdle(world, saved.laidAside.reduce((sum, hours) => sum + hours, 0));
  saved.laidAside = [];
  return createFacilitation(now.team, now.strategy, given, world, {off, saved, from: world.week});
}

function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
