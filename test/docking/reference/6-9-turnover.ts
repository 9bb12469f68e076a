/** §6.9 Turnover (first summer week): some leave, newborns take their posts; then some move. */
import {depart} from './2-rings.ts';
import {addEverydayTie, colleagueStrength, dropTie, randomColleague} from './2-ties.ts';
import {mates} from './4-advice.ts';
import {bear} from './4-birth.ts';
import type {Educator, Network, School} from './2-state.ts';

/** Draws of turnover: 0 leave or move, 1 order of movers, 2 tie kept (partner: the other end), 3.. new ties. */
const GOES = 0, ORDER = 1, TIE_KEPT = 2, NEW_TIES = 3;

export function turnover(net: Network): void {
  const {p} = net;
  const draw = (i: Educator) => net.U('turnover', i.number, GOES);
  const movers = net.educators.filter(i => !i.school.isOffice && draw(i) >= p.leave * m(net, i.school) && draw(i) < (p.leave + p.move) * m(net, i.school));
  for (const i of net.educators) if (draw(i) < p.leave * m(net, i.school)) replace(net, i);
  swapInPairs(net, movers.sort((i, j) => net.U('turnover', i.number, ORDER) - net.U('turnover', j.number, ORDER)));
}

/** §6.9 "m_s = 1 + underTurn·(p_s − underMean)/0.5 (office: 1)" */
function m({p}: Network, school: School): number {
  return school.isOffice ? 1 : 1 + p.underTurn * (school.underserved - p.underMean) / 0.5;
}

/** §6.9 Leave: "ties dropped, post refilled by a newborn outsider with round(0.7 inDeg) new colleague ties". Shocks refill in the same way. */
export function replace(net: Network, i: Educator): void {
  net.took('6.9 leaves');
  depart(net, i);
  for (const j of [...i.ties.keys()]) dropTie(i, j);
  bear(net, i);
  meetColleagues(net, i);
}

/**
 * §6.9 "With probability askUnit the c-th of the unit, going round, else anyone of the school; w ~ U(.1,.5), φ = w": draws 3 + 2c whom, 4 + 2c how
 * strong.
 */
function meetColleagues(net: Network, i: Educator): void {
  const around = mates(net, i);
  for (let c = 0; c < Math.round(0.7 * net.p.inDeg); c++) {
    const u = net.U('turnover', i.number, NEW_TIES + 2 * c);
    const near = c < around.length ? net.p.askUnit : 0;
    const j = u < near ? around[c] : randomColleague(i, (u - near) / (1 - near));
    if (j) addEverydayTie(net, i, j, colleagueStrength(net.U('turnover', i.number, NEW_TIES + 2 * c + 1)));
  }
}

/** §6.9 "Movers, ordered by draw, swap posts and roles in pairs (an odd one stays, as does a pair of one school)." */
function swapInPairs(net: Network, movers: readonly Educator[]): void {
  if (movers.length % 2 === 1) net.took('6.9 an odd mover stays');
  for (let at = 0; at + 1 < movers.length; at += 2) {
    const [i, j] = [movers[at], movers[at + 1]];
    if (i.school === j.school) {
      net.took('6.9 a pair of one school stays');
      continue;
    }
    net.took('6.9 two move');
    [i.post, j.post] = [j.post, i.post];
    i.post.holder = i;
    j.post.holder = j;
    for (const one of [i, j]) resettle(net, one);
  }
}

/** §6.9 "Each keeps state and community, each tie with probability ½ (floor set to 0), and gets new colleague ties as above." */
function resettle(net: Network, i: Educator): void {
  for (const [j, tie] of i.tiesInOrder) {
    if (net.U('turnover', i.number, TIE_KEPT, j.number) < 0.5) tie.floor = 0;
    else dropTie(i, j);
  }
  meetColleagues(net, i);
}
