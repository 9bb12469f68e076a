/** §4 Whom the staff of a school ask before there is any network: their unit, those who asked them, then others. */
import {exp, normalQuantile} from '../../../src/kernel/math.ts';
import {wholeNumber} from '../../../src/kernel/random.ts';
import {askForAdvice, colleagueStrength} from './2-ties.ts';
import type {Educator, Network, School} from './2-state.ts';

/** Draws of tie0: how many, asks much, is asked much, cohort, turn; then blocks, two by two: others, those who asked, the unit. */
const HOW_MANY = 0, ASKS = 3, IS_ASKED = 4, COHORT = 5, TURN = 6, OTHERS = 64, ASKED_ME = 8192, UNIT = 12288;
/** Draw of school: how much its people ask. */
const SCHOOL_ASKS = 4;

/** "The first posts of a school belong to none; the others are divided evenly: unit of the p-th of m = floor(p · min(units, m) / m), m = min(n − 2, round(inUnits n))." */
export function unitOf({p}: Network, i: Educator): number | null {
  const {posts, isOffice} = i.school;
  const m = Math.min(posts.length - 2, Math.round(p.inUnits * posts.length));
  const place = posts.indexOf(i.post) - (posts.length - m);
  return isOffice || place < 0 ? null : Math.floor(place * Math.max(1, Math.min(Math.round(p.units), m)) / m);
}

/** The others of one's unit, "going round from one's own post". */
export function mates(net: Network, i: Educator): Educator[] {
  const unit = unitOf(net, i);
  if (unit === null) return [];
  const all = i.school.staff.filter(j => unitOf(net, j) === unit);
  const own = all.indexOf(i);
  return [...all.slice(own + 1), ...all.slice(0, own)];
}

/** "One after the other, in an order that is drawn." */
export function tieInside(net: Network, school: School): void {
  const {p} = net;
  const share = p.inDeg / 2 * (1 + 0.75 * p.returned) * unequal(p.askSchoolSd, net.U('school', school.number, SCHOOL_ASKS));
  const turn = (i: Educator) => net.U('tie0', i.number, TURN);
  for (const i of [...school.staff].sort((one, other) => turn(one) - turn(other))) ask(net, i, share);
}

function unequal(sd: number, u: number): number {
  return exp(sd * normalQuantile(u) - sd * sd / 2);
}

function ask(net: Network, i: Educator, share: number): void {
  const {p} = net;
  const U = (k: number) => net.U('tie0', i.number, k);
  let left = Math.min(i.school.posts.length - 1, wholeNumber(share * unequal(p.askSd, U(ASKS)), U(HOW_MANY)));
  const askedMe = i.tiesInOrder.map(([j]) => j);
  const asked = new Set<Educator>();
  const chances = new Map(i.school.staff.filter(j => j !== i).map(j => [j, chance(net, i, j)]));
  const turnTo = (j: Educator, k: number) => {
    askForAdvice(net, i, j, colleagueStrength(U(k + 1)));
    asked.add(j);
    for (const [other] of j.tiesInOrder) if (chances.has(other)) chances.set(other, chances.get(other)! * p.closure);
    left--;
  };
  mates(net, i).forEach((j, at) => {
    if (left === 0 || U(UNIT + 2 * at) >= p.askUnit) return;
    net.took('4 asks in the unit');
    turnTo(j, UNIT + 2 * at);
  });
  askedMe.forEach((j, at) => {
    if (left === 0 || asked.has(j) || U(ASKED_ME + 2 * at) >= p.returned) return;
    net.took('4 asks in return');
    turnTo(j, ASKED_ME + 2 * at);
  });
  for (let k = OTHERS; left > 0; k += 2) {
    const others = [...chances].filter(([j]) => !asked.has(j));
    if (others.length === 0) return;
    net.took('4 asks someone else');
    turnTo(drawn(others, U(k)), k);
  }
}

/** "exp(s) of the one asked · sameCohort · sameAttitude; s = σ_b z for those in a unit, σ_x max(0, z) for those across units". */
function chance(net: Network, i: Educator, j: Educator): number {
  const {p} = net;
  const z = normalQuantile(net.U('tie0', j.number, IS_ASKED));
  const cohort = (one: Educator) => Math.floor(net.U('tie0', one.number, COHORT) * 5);
  return exp(unitOf(net, j) === null ? p.askedAcrossSd * Math.max(0, z) : p.askedSd * z)
    * (cohort(i) === cohort(j) ? p.sameCohort : 1) * (attitude(i) === attitude(j) ? p.sameAttitude : 1);
}

/** "Attachment to the old way below .5, below .7, or above." */
function attitude({oldPractice}: Educator): 'open' | 'between' | 'attached' {
  return oldPractice < 0.5 ? 'open' : oldPractice < 0.7 ? 'between' : 'attached';
}

function drawn(among: readonly (readonly [Educator, number])[], u: number): Educator {
  const total = among.reduce((sum, [, weight]) => sum + weight, 0);
  let reached = 0;
  for (const [j, weight] of among) {
    reached += weight;
    if (u * total < reached) return j;
  }
  return among[among.length - 1][0];
}
