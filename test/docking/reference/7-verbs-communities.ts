/** §7 protect and nourish: communities, "round robin by id", each at most once a week; "round robin goes on where it stopped". */
import type {Reach} from '../../../src/model/plan.ts';
import type {Community, Educator, Network} from './2-state.ts';
import type {TeamState} from './7-state.ts';
import type {Work} from './7-work.ts';

/** §7 protect: "protected this week and next (no mandate, giving costs half, no drain)". @returns hours, or null: nobody to reach */
export function protect(work: Work, state: TeamState): number | null {
  const {net} = work;
  if (net.week < state.unprotectedUntil) {
    net.took('5 nobody can be protected');
    return null;
  }
  const g = nextCommunity(work, state.lastProtected);
  if (!g) return null;
  g.protectedUntil = net.week + 1;
  state.lastProtected = g.id;
  net.took('7 protect');
  return net.p.priceProtect;
}

/** §7 nourish: "c_g += coachGain·skill·(1 − c_g); members e += 0.05(1 − e), last = t". */
export function nourish(work: Work, state: TeamState): number | null {
  const {net} = work;
  const g = nextCommunity(work, state.lastNourished);
  if (!g) return null;
  g.coached += net.p.coachGain * work.skill * (1 - g.coached);
  for (const i of g.members) {
    work.reach(i);
    feelVisit(net, i);
  }
  state.lastNourished = g.id;
  return net.p.priceNourish;
}

/** §7 nourish and coach: "e += 0.05(1 − e), last = t". */
export function feelVisit(net: Network, i: Educator): void {
  i.energy += net.p.visitEnergy * (1 - i.energy);
  i.last = net.week;
}

function nextCommunity(work: Work, last: number): Community | null {
  const {net, spend} = work;
  if (!work.round) {
    const ids = net.communities.filter(({members}) => members.length > 0 && isWithin(members, spend)).map(({id}) => id);
    work.round = [...ids.filter(id => id > last), ...ids.filter(id => id <= last)];
  }
  const next = work.round.shift();
  return net.communities.find(({id}) => id === next) ?? null;
}

/**
 * §7 "A community counts by where most of its members are" (of equals, the district with the lowest number). Our reading: restricted to roles, it
 * counts when at least half of its members have one of them.
 */
function isWithin(members: readonly Educator[], {among, where}: Reach): boolean {
  const inDistrict = (number: number) => members.filter(({district}) => district.number === number).length;
  const districts = [...new Set(members.map(({district}) => district.number))].sort((one, other) => one - other);
  const home = districts.reduce((most, number) => inDistrict(number) > inDistrict(most) ? number : most);
  if (where !== null && !where.includes(home)) return false;
  return among === null || members.filter(({role}) => among.includes(role)).length >= members.length / 2;
}
