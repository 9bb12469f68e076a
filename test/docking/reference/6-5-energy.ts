/** §6.5 Energy and demand (rings ≥ 1, every week). */
import {isDoing} from './2-rings.ts';
import {season} from './3-calendar.ts';
import {takesPart} from './6-3-support.ts';
import {PRACTICE, type Network} from './2-state.ts';

/**
 * §6.5 "d += dFade(d0 − d). e += eRec(1 − e); if practising or trying: e −= eDip·dip·e; ring 3: e −= eDrain·a_t·e·(0 if protected; ½ if the school
 * leader is in ring ≥ 2)."
 */
export function demandAndEnergy(net: Network): void {
  const {p} = net;
  for (const i of net.members) {
    i.demand += p.dFade * (i.ownDemand - i.demand);
    i.energy += p.eRec * (1 - i.energy);
    if (isDoing(i)) i.energy -= p.eDip * i.dip * i.energy;
    if (i.ring !== PRACTICE) continue;
    if (i.community?.isProtected(net.week)) {
      net.took('6.5 protected from strain');
      continue;
    }
    if (takesPart(i.school.leader)) net.took('6.5 half the strain');
    i.energy -= p.eDrain * season(net) * i.energy * (takesPart(i.school.leader) ? 0.5 : 1);
  }
}
