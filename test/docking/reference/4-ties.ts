/** §4 Ties before there is any network: inside each school, then each educator, in order, turns to some elsewhere; all rest at their floor. */
import {pick, wholeNumber} from '../../../src/kernel/random.ts';
import {askForAdvice, colleagueStrength, distantStrength} from './2-ties.ts';
import {tieInside} from './4-advice.ts';
import {COACH, SCHOOL_LEADER, type Educator, type Network} from './2-state.ts';

/** Draws of tie0: 1, 2 how many across, far; then blocks of their own: across 3 each (school, post, how strong), far and to leaders 2 each (whom, how strong). */
const ACROSS = 1024, FAR = 2048, LEADERS = 4096;

export function tieEverybody(net: Network): void {
  for (const school of net.schools) tieInside(net, school);
  for (const i of net.educators) {
    tieAcross(net, i);
    tieFar(net, i);
    if (i.school.isOffice) tieToLeaders(net, i);
  }
}

/**
 * §4 "crossDeg/2 (× 4 for leaders and coaches, all divided by 1 + 6/educators) random educators in random schools of the district, w ~ U(.05,.3)".
 * Our reading: other schools than one's own, with staff, no offices.
 */
function tieAcross(net: Network, i: Educator): void {
  const schools = i.district.schools.filter(school => !school.isOffice && school.posts.length > 0 && school !== i.school);
  const reach = (i.role === SCHOOL_LEADER || i.role === COACH ? 4 : 1) / (1 + 6 / i.district.educatorsEach);
  const number = wholeNumber(net.p.crossDeg / 2 * reach, net.U('tie0', i.number, 1));
  if (schools.length === 0) return;
  for (let n = 0; n < number; n++) {
    const [where, whom, strength] = [0, 1, 2].map(k => net.U('tie0', i.number, ACROSS + 3 * n + k));
    const {staff} = schools[pick(where, schools.length)];
    askForAdvice(net, i, staff[pick(whom, staff.length)], distantStrength(strength));
    net.took('4 a tie across schools');
  }
}

/** §4 "with probability farDeg/2 anyone"; anyone else, that is. */
function tieFar(net: Network, i: Educator): void {
  const others = net.educators.filter(j => j !== i);
  const number = wholeNumber(net.p.farDeg / 2, net.U('tie0', i.number, 2));
  if (others.length === 0) return;
  for (let n = 0; n < number; n++) {
    askForAdvice(net, i, others[pick(net.U('tie0', i.number, FAR + 2 * n), others.length)], distantStrength(net.U('tie0', i.number, FAR + 2 * n + 1)));
    net.took('4 a tie to anyone');
  }
}

/** §4 "office posts: 4 school leaders of the district, w ~ U(.1,.5)". Our reading: different ones, drawn without putting back. */
function tieToLeaders(net: Network, i: Educator): void {
  const left = i.district.schools.filter(({isOffice}) => !isOffice).flatMap(({posts}) => posts).filter(({role}) => role === SCHOOL_LEADER).map(({holder}) => holder);
  for (let n = 0; n < 4 && n < left.length; n++) {
    const picked = n + pick(net.U('tie0', i.number, LEADERS + 2 * n), left.length - n);
    [left[n], left[picked]] = [left[picked], left[n]];
    askForAdvice(net, i, left[n], colleagueStrength(net.U('tie0', i.number, LEADERS + 2 * n + 1)));
    net.took('4 an office knows a leader');
  }
}
