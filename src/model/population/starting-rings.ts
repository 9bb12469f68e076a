/**
 * Who is in a ring before anything happens: the people a survey names, and a share of the rest at random: U < engagement: ring 2;
 * U < engagement + interest: ring 1. Draw: `birth`, week 0, k = 8.
 */
import type {Int} from '../../kernel/memory.ts';
import {listDrawnBelow, type Draws, type Stream} from '../../kernel/random.ts';
import type {StartPlan, SurveyNetwork} from '../plan.ts';
import {ENGAGEMENT, INTEREST, OUTSIDE, PRACTICE, type Ring} from '../rings.ts';
import {LARGEST_COMMUNITY} from '../world/communities.ts';
import type {Educators} from '../world/educators.ts';
import {chooseFocus, openWith} from '../world/founding.ts';
import {listBetween} from '../world/members.ts';
import {moveTo} from '../world/membership.ts';
import type {World} from '../world/world.ts';
import {START_RING_DRAW} from './birth.ts';

type SurveyState = SurveyNetwork['people']['state'];

/** The ring a survey names, or null. Membership of a community says practice, unless the ring is said otherwise. */
export function surveyedRing({ring, community}: SurveyState, who: number): Ring | null {
  const told = ring?.[who] ?? null;
  if (told !== null) return told as Ring;
  return (community?.[who] ?? null) === null ? null : PRACTICE;
}

/** Puts people where the survey says, but for those who are in practice already. */
export function startAsSurveyed(world: World, state: SurveyState): void {
  const {ring, count} = world.educators;
  if (!state.ring && !state.community) return;
  for (let who = 0; who < count; who++) {
    const told = surveyedRing(state, who);
    if (told !== null && told !== OUTSIDE && ring[who] === OUTSIDE) moveTo(world, who, told, 'start');
  }
  gatherAsSurveyed(world, state);
}

/** Communities in order of their first member; a group that is too large for one begins as several. */
function gatherAsSurveyed(world: World, {community}: SurveyState): void {
  const groups = new Map<number, number[]>();
  community?.forEach((label, who) => {
    if (label === null || world.educators.ring[who] !== PRACTICE || world.educators.community[who] >= 0) return;
    const group = groups.get(label);
    if (group) group.push(who);
    else groups.set(label, [who]);
  });
  for (const group of groups.values()) {
    const parts = Math.ceil(group.length / LARGEST_COMMUNITY);
    for (let part = 0; part < parts; part++) {
      const members = group.slice(Math.floor(part * group.length / parts), Math.floor((part + 1) * group.length / parts));
      openWith(world, -1, members, chooseFocus(world.educators, members), 'start');
    }
  }
}

/** The random shares, among those who are outside and of whom a survey doesn't say so. */
export function startAtRandom(world: World, {engagement, interest}: StartPlan, state: SurveyState, draws: Stream): void {
  const {memory, educators, lent} = world, starting = lent.column(0);
  const number = memory.run(findStarting, educators, draws, engagement + interest, starting);
  for (let at = 0; at < number; at++) {
    const who = starting[at];
    if (surveyedRing(state, who) !== null) continue;
    moveTo(world, who, draws.uniform(who, START_RING_DRAW) < engagement ? ENGAGEMENT : INTEREST, 'start');
  }
}

/** Lists them. @returns how many. */
function findStarting({count, ring}: Educators, draws: Draws, share: number, starting: Int32Array): Int {
  return listDrawnBelow(draws, starting, listBetween(ring, count, OUTSIDE, OUTSIDE, starting), START_RING_DRAW, share, starting);
}
