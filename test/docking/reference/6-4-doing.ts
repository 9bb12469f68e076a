/** §6.4 Doing: trying out, and what practising does to know-how, practice, habit, dip and the old way. Own quantities on running values. */
import {SEEN_WEEKS} from './10-numbers.ts';
import {isDoing} from './2-rings.ts';
import {season} from './3-calendar.ts';
import {cutToZero} from './6-3-support.ts';
import {ENGAGEMENT, PRACTICE, type Educator, type Network} from './2-state.ts';

export function doing(net: Network): void {
  for (const i of net.educators) {
    if (i.ring === ENGAGEMENT) tryOut(net, i);
    if (isDoing(i)) practise(net, i);
    else if (i.quality !== i.habit) fallBack(net, i);
  }
}

/**
 * §6.4 "Ring 2 try-out with probability a_t·ξ·d·o·(1 − timeTry + timeTry·a_i)·(1 if a pilot was seen within 12 weeks, else seen0); nominal: at least
 * a_t·mandTry. tries += 1; the first sets dip = dip0(1 − S) and firstTry = t; who is not nominal: o += oTry(1 − o)."
 */
function tryOut(net: Network, i: Educator): void {
  const {p, week} = net;
  const a = season(net);
  const hasSeen = week - i.seen <= SEEN_WEEKS;
  const willing = a * p.xi * i.demand * i.ownership * (1 - p.timeTry + p.timeTry * i.activity) * (hasSeen ? 1 : p.seen0);
  if (net.U('try', i.number) >= (i.nominal ? Math.max(willing, a * p.mandTry) : willing)) return;
  net.took(i.nominal ? '6.4 tried because told to' : hasSeen ? '6.4 tried what was seen' : '6.4 tried unseen');
  if (i.tries === 0) {
    i.dip = p.dip0 * i.unsupported;
    i.firstTry = week;
  }
  i.tries += 1;
  i.lastTry = week;
  if (!i.nominal) i.ownership += p.oTry * (1 - i.ownership);
}

/** §6.4 "For ring 3, and ring 2 with tries > 0 (θ = community focus, else f)". */
function practise(net: Network, i: Educator): void {
  const {p} = net;
  const a = season(net);
  const S = 1 - i.unsupported;
  const theta = i.community?.focus ?? i.focus;
  // k_θ += χ·a_t·S·(1 − dip)(1 − k_θ)·(1 in ring 3, ½ in ring 2)
  i.knowHow[theta] += p.chi * a * S * (1 - i.dip) * (1 - i.knowHow[theta]) * (i.ring === PRACTICE ? 1 : 0.5);
  // P = mean_θ k·(1 − u/2); target T = B + S·max(0, P − B); q += η·a_t·(T − q)
  const P = meanKnowHow(i) * (1 - i.oldPractice / 2);
  const T = i.habit + S * Math.max(0, P - i.habit);
  i.quality += p.eta * a * (T - i.quality);
  // if q > B: B += habit·a_t·(q − B)
  if (i.quality > i.habit) i.habit += p.habit * a * (i.quality - i.habit);
  // dip *= 1 − ρ·a_t(0.2 + 0.8S), cut to 0
  i.dip = cutToZero(i.dip * (1 - p.rho * a * (0.2 + 0.8 * S)));
  // u *= 1 − unlearn·a_t·S·q̂
  i.oldPractice *= 1 - p.unlearn * a * S * i.practised;
}

/** §6.4 "Everyone else with q ≠ B: q += η·a_t·(B − q)." */
function fallBack(net: Network, i: Educator): void {
  net.took('6.4 slides back to habit');
  i.quality += net.p.eta * season(net) * (i.habit - i.quality);
}

export function meanKnowHow(i: Educator): number {
  return i.knowHow.reduce((sum, k) => sum + k, 0) / i.knowHow.length;
}
