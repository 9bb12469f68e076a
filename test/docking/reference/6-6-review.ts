/** §6.6 Review and ring moves: educators in ring ≥ 1 with (i + t) mod 4 = 0 look around; then the table of moves. */
import {clamp, exp, logistic} from '../../../src/kernel/math.ts';
import {FOUNDING_TIE} from './10-numbers.ts';
import {hasRoom, isActive, isThrough, joinCommunity, moveTo, noteLeadingAct, raiseThreshold} from './2-rings.ts';
import {season} from './3-calendar.ts';
import {ENGAGEMENT, INTEREST, OUTSIDE, PRACTICE, type Community, type Educator, type Network, type Ring} from './2-state.ts';

/** Draws of a review: 0 move, 1 lapse, 2 burn-out. */
const MOVE = 0, LAPSE = 1, BURN_OUT = 2;

/** What someone sees, read before anybody moves. */
interface Look {
  readonly i: Educator;
  /** Ring at the start of the stage. */
  readonly ring: Ring;
  /** s and E */
  readonly socialProof: number;
  readonly evidence: number;
  readonly knowsPractice: boolean;
  readonly sponsor: Educator | null;
  readonly communityOfSponsor: Community | null;
  /** Once a row of the table has applied. */
  settled: boolean;
}

/** §6.6 outside → interest, "weekly with probability spont·2d·a_t". */
export function spontaneousInterest(net: Network): void {
  for (const i of net.educators) {
    if (i.ring !== OUTSIDE || net.U('spontaneous', i.number) >= net.p.spont * 2 * season(net) * i.demand) continue;
    moveTo(net, i, INTEREST, 'spontaneous interest');
  }
}

/** §6.6 "From one ring the first row that applies counts"; row after row, each over everybody, so that who joins comes before who leaves. */
export function reviewMembers(net: Network, members: readonly Educator[]): void {
  const looks = members.filter(i => (i.number + net.week) % 4 === 0).map(i => lookAround(net, i));
  for (const {i, evidence} of looks) i.demand = demandAfter(net, i.demand, evidence);
  const row = (ring: Ring, applies: (look: Look) => boolean) => {
    for (const look of looks) if (!look.settled && look.ring === ring) look.settled = applies(look);
  };
  row(INTEREST, look => engages(net, look));
  row(INTEREST, look => driftsAway(net, look));
  row(ENGAGEMENT, look => staysNominal(net, look));
  row(ENGAGEMENT, look => joinsPractice(net, look));
  row(ENGAGEMENT, look => givesUp(net, look));
  row(ENGAGEMENT, look => fallsQuiet(net, look));
  row(PRACTICE, look => burnsOut(net, look));
  row(PRACTICE, look => isLeftAlone(net, look));
  row(PRACTICE, look => lapses(net, look));
}

/**
 * §6.6 "A = Σ w over active ties, W = Σ w over all ties; s = A/(W + w0); E = Σ_active w(q̂_j − q̂_i)/(A + w1);
 * p_i = 1 − exp(−ψ Σ_{ring 3 ties} w·q̂_j). Some ring 3 tie ≥ 0.1: seen = t." Sponsor: "the strongest ring 3 tie with w ≥ 0.25" (of equals the lower number).
 */
function lookAround(net: Network, i: Educator): Look {
  const {p} = net;
  const ties = i.tiesInOrder;
  const active = ties.filter(([j]) => isActive(j)), practice = ties.filter(([j]) => j.ring === PRACTICE);
  const W = ties.reduce((sum, [, {strength}]) => sum + strength, 0);
  const A = active.reduce((sum, [, {strength}]) => sum + strength, 0);
  const lead = active.reduce((sum, [j, {strength}]) => sum + strength * (j.practised - i.practised), 0);
  const carried = practice.reduce((sum, [j, {strength}]) => sum + strength * j.practised, 0);
  i.peerSupport = 1 - exp(-p.psi * carried);
  if (practice.some(([, {strength}]) => strength >= 0.1)) i.seen = net.week;
  let sponsor: Educator | null = null, strongest = 0;
  for (const [j, {strength}] of practice) if (strength >= FOUNDING_TIE && strength > strongest) [sponsor, strongest] = [j, strength];
  return {
    i, ring: i.ring, socialProof: A / (W + p.w0), evidence: lead / (A + p.w1), knowsPractice: practice.length > 0, sponsor,
    communityOfSponsor: sponsor?.community ?? null, settled: false,
  };
}

/** §6.6 "d += dEv·E(1 − d) if E > 0 else dEv·E·d", held in 0..1. */
export function demandAfter(net: Network, d: number, E: number): number {
  net.took(E > 0 ? '6.6 encouraged' : E < 0 ? '6.6 put off' : '6.6 nothing to see');
  return clamp(d + net.p.dEv * E * (E > 0 ? 1 - d : d), 0, 1);
}

/** §6.6 "Pull = d·o + ζ·s; H = hE·logistic(slope(Pull − τ))"; d of the same review. As far as contagion is `simple` (contested): hE·s instead. */
function H({p}: Network, {i, socialProof}: Look): number {
  const pull = i.demand * i.ownership + p.zeta * socialProof;
  return p.hE * ((1 - p.simple) * logistic(p.slope * (pull - i.threshold)) + p.simple * socialProof);
}

/** §6.6 interest → engagement: "probability H". */
function engages(net: Network, look: Look): boolean {
  if (net.U('review', look.i.number, MOVE) >= H(net, look)) return false;
  moveTo(net, look.i, ENGAGEMENT, 'ready to engage');
  return true;
}

/** §6.6 interest → outside: "else if t − last > 26". */
function driftsAway(net: Network, {i}: Look): boolean {
  if (net.week - i.last <= net.p.lost) return false;
  moveTo(net, i, OUTSIDE, 'drifted away');
  return true;
}

/** §6.6 "engagement, nominal: stays; nominal = 0 with probability H". */
function staysNominal(net: Network, look: Look): boolean {
  if (!look.i.nominal) return false;
  if (net.U('review', look.i.number, MOVE) < H(net, look)) {
    look.i.nominal = false;
    look.i.lastTry = net.week;
    net.took('6.6 made it their own');
  }
  return true;
}

/** §6.6 engagement → practice: "tries ≥ 5, dip < 0.1 and a sponsor (joins its community if it has room), or c_i ≥ 0.5". */
function joinsPractice(net: Network, {i, sponsor, communityOfSponsor}: Look): boolean {
  if (!isThrough(net, i) || (!sponsor && i.coached < 0.5)) return false;
  moveTo(net, i, PRACTICE, sponsor ? 'sponsored' : 'coached into practice');
  if (!sponsor) return true;
  noteLeadingAct(net, sponsor);
  if (communityOfSponsor && hasRoom(communityOfSponsor)) joinCommunity(i, communityOfSponsor);
  net.took(!communityOfSponsor ? '6.6 a sponsor without community' : i.community ? '6.6 joins the community of the sponsor' : '6.6 no room with the sponsor');
  return true;
}

/** §6.6 engagement → interest: "tries = 0 and t − since > 26, or tries > 0, dip ≥ 0.1 and t − firstTry > 12: τ += back". */
function givesUp(net: Network, {i}: Look): boolean {
  const {p, week} = net;
  const idle = i.tries === 0 && week - i.since > p.patience;
  const stuck = i.tries > 0 && i.dip >= p.dipLimit && week - i.firstTry > p.dipWeeks;
  if (!idle && !stuck) return false;
  moveTo(net, i, INTEREST, idle ? 'not tried' : 'stuck in the dip');
  raiseThreshold(i, p.back);
  return true;
}

/** §6.6 engagement → interest: "tries > 0 and t − last try > quiet; under a mandate the year begins when it is made one's own". */
function fallsQuiet(net: Network, {i}: Look): boolean {
  if (i.tries === 0 || net.week - i.lastTry <= net.p.quiet) return false;
  moveTo(net, i, INTEREST, 'fell quiet');
  return true;
}

/** §6.6 practice → engagement: "burn-out, probability hB(1 − e)⁴". */
function burnsOut(net: Network, {i}: Look): boolean {
  const weary = (1 - i.energy) * (1 - i.energy) * (1 - i.energy) * (1 - i.energy);
  if (net.U('review', i.number, BURN_OUT) >= net.p.hB * weary) return false;
  moveTo(net, i, ENGAGEMENT, 'burned out');
  return true;
}

/** §6.6 practice → engagement: "no community and no ring 3 tie at two reviews running". */
function isLeftAlone(net: Network, {i, knowsPractice}: Look): boolean {
  i.alone = i.community || knowsPractice ? 0 : i.alone + 1;
  if (i.alone === 1) net.took('6.6 alone at one review');
  if (i.alone < 2) return false;
  moveTo(net, i, ENGAGEMENT, 'left alone');
  return true;
}

/** §6.6 practice → interest: "lapse, probability hL(1 − S)(1 − o): τ += back"; S of 6.3 this week. */
function lapses(net: Network, {i}: Look): boolean {
  if (net.U('review', i.number, LAPSE) >= net.p.hL * i.unsupported * (1 - i.ownership)) return false;
  moveTo(net, i, INTEREST, 'lapsed');
  raiseThreshold(i, net.p.back);
  return true;
}
