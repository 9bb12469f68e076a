/** §6.3 Support of those who try or practise (rings 2 and 3). 1 − S is a column: each factor is written, and so rounded, in turn. */
import {DISTRICT_LEADER, ENGAGEMENT, type District, type Educator, type Network} from './2-state.ts';

/**
 * §6.3 "S_i = 1 − (1 − p_i)(1 − max(c_i, c_g))(1 − lead·[leader of i's school is in ring ≥ 2])(1 − leadOffice·[a district leader of i's district
 * is in ring ≥ 2]); p_i from the last review, 0 before it; the leader counts for itself. After use c_i and c_g shrink by coachFade a week."
 */
export function support(net: Network): void {
  const {p} = net;
  for (const i of net.members) {
    if (i.ring < ENGAGEMENT) continue;
    i.unsupported *= 1 - i.peerSupport;
    i.unsupported *= 1 - Math.max(i.coached, i.community?.coached ?? 0);
    if (takesPart(i.school.leader)) {
      net.took('6.3 a school leader takes part');
      i.unsupported *= 1 - p.lead;
    }
    if (districtLeads(i.district)) {
      net.took('6.3 a district leader takes part');
      i.unsupported *= 1 - p.leadOffice;
    }
  }
  for (const i of net.educators) i.coached = shrunk(i.coached, p.coachFade);
  for (const g of net.communities) g.coached = shrunk(g.coached, p.coachFade);
}

export function takesPart(leader: Educator | null): boolean {
  return leader !== null && leader.ring >= ENGAGEMENT;
}

export function districtLeads(district: District): boolean {
  return district.schools.some(({posts}) => posts.some(({role, holder}) => role === DISTRICT_LEADER && takesPart(holder)));
}

/** What shrinks towards 0 is 0 below a millionth (§13: values that decay must be cut to 0; the size of the cut is ours). */
export function shrunk(level: number, share: number): number {
  return cutToZero(level * (1 - share));
}

export function cutToZero(level: number): number {
  return level < 1e-6 ? 0 : level;
}
