/** §7 name: people who are brought together found a community; as do those a scenario starts in practice (§4). */
import type {Cause} from './branches.ts';
import {cohesionOf, openCommunity} from './2-rings.ts';
import {addTie} from './2-ties.ts';
import {districtLeads, takesPart} from './6-3-support.ts';
import type {Educator, Network} from './2-state.ts';

/**
 * §7 "ring 3, community, tries = 1, firstTry = t, dip = max(dip, dip0(1 − S)), pairs tied w = 0.15 with probability ½". S as of this moment, when all
 * of them are in practice; κ with the new ties. `draw`: one a pair, in order of the members.
 */
export function foundWith(net: Network, people: readonly Educator[], focus: number, cause: Cause, draw: () => number): void {
  const members = people.toSorted((i, j) => i.number - j.number);
  const community = openCommunity(net, members, focus, cause);
  for (const i of members) {
    i.tries = 1;
    i.firstTry = net.week;
    i.dip = Math.max(i.dip, net.p.dip0 * unsupportedNow(net, i));
  }
  members.forEach((i, at) => {
    for (const j of members.slice(at + 1)) if (draw() < 0.5) addTie(net, i, j, 0.15);
  });
  community.cohesion = cohesionOf(community);
}

/** 1 − S of 6.3; the community is new, so c_g = 0. */
function unsupportedNow({p}: Network, i: Educator): number {
  return (1 - i.peerSupport) * (1 - i.coached) * (takesPart(i.school.leader) ? 1 - p.lead : 1) * (districtLeads(i.district) ? 1 - p.leadOffice : 1);
}
