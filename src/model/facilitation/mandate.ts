/**
 * Mandate: new practice is imposed on roles, at no hours, on everybody outside protected communities: o *= 0.6, τ += 0.05; people outside and
 * interested enter engagement nominally, and see what is asked of them. When it is lifted, who is in engagement only because told to goes back
 * to interest; the threshold stays. Pressure raises use and lowers autonomy; sizes are judgement.
 *
 * Our choices: it counts as having been reached by the team. Each phase with a mandate imposes anew at its start. At the end of a mandate those are
 * released whom no other mandate in force covers.
 */
import type {Int} from '../../kernel/memory.ts';
import {parameter, type Values} from '../../schema/parameter.ts';
import {raiseThreshold} from '../mechanisms/giving-up.ts';
import type {Reach} from '../plan.ts';
import {ENGAGEMENT, INTEREST, type Ring} from '../rings.ts';
import {isProtected} from '../world/communities.ts';
import type {Educators} from '../world/educators.ts';
import {enter, tellMove} from '../world/membership.ts';
import type {World} from '../world/world.ts';
import {districtOf, within} from './eligible.ts';
import type {FacilitationState, MandateInForce} from './state.ts';

export const mandateParameters = {
  ownershipKept: parameter({
    name: 'ownership kept under a mandate', symbol: 'o factor', short: 'oFactor', default: 0.6, range: [0.3, 1], domain: 'share', unit: 'factor',
    about: 'What is left of ownership when a change is imposed.', basis: 'S', source: 'pressure lowers autonomy; the size is judgement', matters: 0,
  }),
  thresholdRaised: parameter({
    name: 'threshold raised by a mandate', symbol: 'τ shift', short: 'tauShift', default: 0.05, range: [0, 0.2], domain: 'share', unit: 'rise of the threshold',
    about: 'How much harder people are to win after a change was imposed on them.', basis: 'J', source: 'judgement', matters: 0,
  }),
};

export function imposeMandate(world: World, reach: Reach, {ownershipKept, thresholdRaised}: Values<typeof mandateParameters>): void {
  const {memory, lent, week, log} = world, entered = lent.column(0), from = lent.column(1);
  const count = memory.run(impose, world, rolesOf(world, reach), districtsOf(world, reach), ownershipKept, thresholdRaised, entered, from);
  for (let at = 0; log && at < count; at++) {
    log.add(week, entered[at], -1, {kind: 'reached by', verb: 'mandate'});
    tellMove(world, entered[at], from[at] as Ring, ENGAGEMENT, 'mandated');
  }
}

/** On everybody of roles and districts that are marked; lists who enters engagement, and from which ring. @returns how many do. */
function impose(
  world: World, roles: Uint8Array, districts: Uint8Array, ownershipKept: number, thresholdRaised: number, entered: Int32Array, from: Int32Array,
): Int {
  const {educators, educators: {ring, ownership, nominal, seen, last, reached}, places, communities, week} = world;
  let count = 0;
  for (let who = 0; who < educators.count; who++) {
    if (roles[places.role[who]] === 0 || districts[districtOf(world, who)] === 0 || isProtected(communities, educators.community[who], week)) continue;
    ownership[who] *= ownershipKept;
    raiseThreshold(educators, who, thresholdRaised);
    if (ring[who] >= ENGAGEMENT) continue;
    entered[count] = who;
    from[count] = ring[who];
    count++;
    enter(world, who, ENGAGEMENT);
    nominal[who] = 1;
    seen[who] = week;
    last[who] = week;
    reached[who] = week;
  }
  return count;
}

/** 1 = meant, by number of the role. */
function rolesOf({memory, places}: World, {among}: Reach): Uint8Array {
  return memory.copy(Uint8Array.from(places.roleNames, (_, role) => Number(among === null || among.includes(role))));
}

function districtsOf({memory, places}: World, {where}: Reach): Uint8Array {
  return memory.copy(Uint8Array.from({length: places.districts}, (_, district) => Number(where === null || where.includes(district))));
}

/** A phase begins, or the team leaves (roles = null): the mandate of the phase before ends, the new one is imposed. */
export function turnMandate(world: World, state: FacilitationState, roles: readonly number[] | null, values: Values<typeof mandateParameters>): void {
  const others = state.mandates.filter(({until}) => until !== null);
  const ends = others.length < state.mandates.length;
  const reach = {among: roles, where: null};
  state.mandates = roles === null ? others : [...others, {reach, until: null}];
  if (ends) liftMandate(world, state.mandates);
  if (roles !== null) imposeMandate(world, reach, values);
}

/** Releases those who are engaged only because told to, as far as no mandate still in force covers them. */
export function liftMandate(world: World, inForce: readonly MandateInForce[]): void {
  const {memory, educators, lent, log} = world, told = lent.column(0);
  let count = memory.run(findTold, educators, told);
  if (inForce.length > 0) {
    const free = told.subarray(0, count).filter(who => !inForce.some(({reach}) => within(world, who, reach)));
    told.set(free);
    count = free.length;
  }
  memory.run(release, world, told, count);
  for (let at = 0; log && at < count; at++) tellMove(world, told[at], ENGAGEMENT, INTEREST, 'mandate lifted');
}

function findTold({count, ring, nominal}: Educators, told: Int32Array): Int {
  let found = 0;
  for (let who = 0; who < count; who++) {
    told[found] = who;
    found += Number(ring[who] === ENGAGEMENT && nominal[who] !== 0);
  }
  return found;
}

function release(world: World, told: Int32Array, count: Int): void {
  for (let at = 0; at < count; at++) enter(world, told[at], INTEREST);
}
