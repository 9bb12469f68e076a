/** §7 mandate: 0 h, once at the start of a phase (or by a shock, §5), and its end. */
import type {Reach} from '../../../src/model/plan.ts';
import {moveTo, raiseThreshold} from './2-rings.ts';
import {within} from './7-targeting.ts';
import {ENGAGEMENT, INTEREST, type Network} from './2-state.ts';
import type {Mandate, TeamState} from './7-state.ts';

/**
 * §7 "Teachers (or the roles given) outside protected communities: o *= 0.6, τ += 0.05; rings 0-1 enter ring 2 with nominal = 1, seen = last = t".
 */
export function imposeMandate(net: Network, reach: Reach): void {
  for (const i of net.educators) {
    if (!within(i, reach)) continue;
    if (i.community?.isProtected(net.week)) {
      net.took('7 protected from a mandate');
      continue;
    }
    i.ownership *= net.p.oFactor;
    raiseThreshold(i, net.p.tauShift);
    if (i.ring >= ENGAGEMENT) continue;
    moveTo(net, i, ENGAGEMENT, 'mandated');
    i.nominal = true;
    i.seen = i.last = i.reached = net.week;
  }
}

/** §7 "endMandate: nominal ones return to ring 1, τ unchanged"; but those whom another mandate in force covers. */
export function liftMandate(net: Network, inForce: readonly Mandate[]): void {
  for (const i of net.educators) {
    if (!i.nominal) continue;
    if (inForce.some(({reach}) => within(i, reach))) net.took('7 another mandate holds on');
    else moveTo(net, i, INTEREST, 'mandate lifted');
  }
}

/** §7 "(start of the next phase without a mandate, or sunset)". A phase with a mandate of its own imposes anew. */
export function turnMandate(net: Network, state: TeamState, roles: readonly number[] | null): void {
  const ofShocks = state.mandates.filter(({until}) => until !== null);
  const ends = ofShocks.length < state.mandates.length;
  const reach = {among: roles, where: null};
  state.mandates = roles ? [...ofShocks, {reach, until: null}] : ofShocks;
  if (ends) liftMandate(net, state.mandates);
  if (roles) imposeMandate(net, reach);
}
