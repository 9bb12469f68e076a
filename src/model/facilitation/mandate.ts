/**
 * Mandate: new practice is imposed on roles, at no hours, on everybody outside protected communities: o *= 0.6, τ += 0.05; people outside and
 * interested enter engagement nominally, and see what is asked of them. When it is lifted, who is in engagement only because told to goes back
 * to interest; the threshold stays. Pressure raises use and lowers autonomy; sizes are judgement.
 *
 * Our choices: it counts as having been reached by the team. Each phase with a mandate imposes anew at its start. At the end of a mandate those are
 * released whom no other mandate in force covers.
 */
import {parameter, type Values} from '../../schema/parameter.ts';
import {raiseThreshold} from '../mechanisms/giving-up.ts';
import type {Reach} from '../plan.ts';
import {ENGAGEMENT, INTEREST} from '../rings.ts';
import {isProtected} from '../world/communities.ts';
import {moveTo} from '../world/membership.ts';
import type {World} from '../world/world.ts';
import {within} from './eligible.ts';
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
  const {educators, communities, week, log} = world;
  for (let who = 0; who < educators.count; who++) {
    if (!within(world, who, reach) || isProtected(communities, educators.community[who], week)) continue;
    educators.ownership[who] *= ownershipKept;
    raiseThreshold(educators, who, thresholdRaised);
    if (educators.ring[who] >= ENGAGEMENT) continue;
    log?.add(week, who, -1, {kind: 'reached by', verb: 'mandate'});
    moveTo(world, who, ENGAGEMENT, 'mandated');
    educators.nominal[who] = 1;
    educators.seen[who] = educators.last[who] = educators.reached[who] = week;
  }
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
  const {educators: {count, ring, nominal}} = world;
  for (let who = 0; who < count; who++) {
    if (ring[who] !== ENGAGEMENT || nominal[who] === 0 || inForce.some(({reach}) => within(world, who, reach))) continue;
    moveTo(world, who, INTEREST, 'mandate lifted');
  }
}
