/** §7 name, coach, connect, hospice: people by targeting. Each returns the hours its act took, or null: nobody to reach, the hours stay. */
import {logistic} from '../../../src/kernel/math.ts';
import {pick} from '../../../src/kernel/random.ts';
import {FOUNDERS_NEEDED} from './10-numbers.ts';
import {raiseTo} from './2-rings.ts';
import {addTie} from './2-ties.ts';
import {chooseFocus} from './6-8-communities.ts';
import {foundWith} from './7-founding.ts';
import {answerRequest, bestOf, hasRequest, within} from './7-targeting.ts';
import {feelVisit} from './7-verbs-communities.ts';
import {ENGAGEMENT, INTEREST, NEVER, OUTSIDE, PRACTICE, type Educator, type Network} from './2-state.ts';
import type {Case, TeamState} from './7-state.ts';
import type {Work} from './7-work.ts';

const INVITED = 8;

/**
 * §7 name: "anchor by targeting (rings 0-2), others the best of 4 of its district; each (all different) accepts with probability logistic(...); 4 or more
 * found a community; fewer: they are at least ring 2; refusers at least ring 1; all: last = t". Paid by people invited.
 */
export function name(work: Work): number | null {
  const {net, spend, draw} = work;
  const anchor = work.choose(work.eligible([0, 1, 2]));
  if (!anchor) return null;
  const invited = [anchor];
  // "`name` may take its others from anywhere (best of 4 of the whole network)"; in order of posts; what restricts the verb holds for them too.
  const circle = (spend.fromAnywhere ? net.posts.map(({holder}) => holder) : anchor.district.people).filter(i => i.ring < PRACTICE && within(i, spend));
  while (invited.length < INVITED) {
    const next = bestOf(net, circle.filter(i => !invited.includes(i)), spend.serve, 4, draw);
    if (!next) break;
    invited.push(next);
  }
  if (invited.length < INVITED) net.took('7 fewer than eight to invite');
  const accepted = invited.filter(i => draw() < chanceOfAccepting(net, i));
  for (const i of invited) {
    work.reach(i);
    i.last = net.week;
  }
  for (const i of invited) if (!accepted.includes(i)) raiseTo(net, i, INTEREST, 'declined an invitation');
  if (accepted.length >= FOUNDERS_NEEDED) foundWith(net, accepted, chooseFocus(net, accepted), 'invited into a community', draw);
  else for (const i of accepted) raiseTo(net, i, ENGAGEMENT, 'invited into a community');
  net.took(accepted.length >= FOUNDERS_NEEDED ? '7 name founds a community' : '7 too few accept');
  for (const i of invited) answerRequest(net, i);
  return net.p.priceName * invited.length;
}

/** §7 "logistic(slope(d·o + accept·(1 + [unmet request in the last 8 weeks]) − τ))" */
function chanceOfAccepting(net: Network, i: Educator): number {
  const {slope, accept} = net.p;
  return logistic(slope * (i.demand * i.ownership + accept * (hasRequest(net, i) ? 2 : 1) - i.threshold));
}

/** §7 coach: "c_i += coachGain·skill·(1 − c_i), e += 0.05(1 − e), last = seen = t", each at most once a week, in turn. */
export function coach(work: Work, state: TeamState): number | null {
  const {net} = work;
  fillCaseload(work, state);
  const turn = state.caseload.find(({visited}) => visited < net.week);
  if (!turn) return null;
  turn.visited = net.week;
  state.caseload = [...state.caseload.filter(other => other !== turn), turn];
  const {i} = turn;
  work.reach(i);
  i.coached += net.p.coachGain * work.skill * (1 - i.coached);
  feelVisit(net, i);
  i.seen = net.week;
  answerRequest(net, i);
  return net.p.priceCoach;
}

/** §7 "caseload of floor(H·share/2) from ring 2, filled by targeting" */
function fillCaseload(work: Work, state: TeamState): void {
  const {net} = work;
  const places = Math.min(net.educators.length, Math.floor(work.hoursATermWeek / net.p.priceCoach + 1e-9));
  while (state.caseload.length < places) {
    const i = work.choose(work.eligible([ENGAGEMENT]).filter(one => !state.caseload.some(other => other.i === one)));
    if (!i) return;
    state.caseload.push({i, taken: net.week, joined: NEVER, visited: NEVER});
  }
}

/** §7 "kept 12 weeks (4 after joining a community; until they are outside)"; whichever ends first; not the newborn who took over a post. */
export function reviewCaseload(net: Network, state: TeamState): void {
  const stays = ({i, taken, joined}: Case) => {
    const reason = i.arrival > taken ? 'has left the post' : i.ring === OUTSIDE ? 'is outside' : net.week - taken >= 12 ? 'had twelve weeks'
      : joined !== NEVER && net.week - joined >= 4 ? 'is in a community' : null;
    if (reason) net.took(`7 coaching ends: ${reason}`);
    return reason === null;
  };
  for (const turn of state.caseload) if (turn.joined === NEVER && turn.i.community) turn.joined = net.week;
  state.caseload = state.caseload.filter(stays);
}

/**
 * §7 connect: "i by targeting (rings 1-3), j ≠ i = of 8 random ring ≥ 2 the largest k_j[f_i]·e_j·1.5^[ring 3]·1.5^[same district]; tie
 * w = 0.15; last = t for both". What restricts the verb holds for i alone.
 */
export function connect(work: Work): number | null {
  const {net, draw} = work;
  const i = work.choose(work.eligible([1, 2, 3]));
  if (!i) return null;
  const others = net.educators.filter(j => j !== i && j.ring >= ENGAGEMENT);
  if (others.length === 0) {
    net.took('7 nobody to connect with');
    return null;
  }
  const gift = (j: Educator) => j.knowHow[i.focus] * j.energy * (j.ring === PRACTICE ? 1.5 : 1) * (j.district === i.district ? 1.5 : 1);
  let j = others[pick(draw(), others.length)];
  for (let more = 1; more < 8; more++) {
    const other = others[pick(draw(), others.length)];
    if (gift(other) > gift(j)) j = other;
  }
  for (const one of [i, j]) work.reach(one);
  addTie(net, i, j, net.p.connectTie);
  for (const one of [i, j]) {
    one.last = net.week;
    answerRequest(net, one);
  }
  return net.p.priceConnect;
}

/** §7 hospice: "by targeting, rings 2-3: u *= 0.9". */
export function hospice(work: Work): number | null {
  const {net} = work;
  const i = work.choose(work.eligible([2, 3]));
  if (!i) return null;
  work.reach(i);
  i.oldPractice *= 1 - net.p.lettingGo;
  return net.p.priceHospice;
}
