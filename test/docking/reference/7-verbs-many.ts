/** §7 illuminate, inform, convene: many people at once. */
import {pick} from '../../../src/kernel/random.ts';
import {MASTERED} from './10-numbers.ts';
import {moveTo, raiseTo} from './2-rings.ts';
import {addTie} from './2-ties.ts';
import {demandAfter} from './6-6-review.ts';
import {within} from './7-targeting.ts';
import {ENGAGEMENT, INTEREST, PRACTICE, type Educator} from './2-state.ts';
import type {Work} from './7-work.ts';

/**
 * §7 illuminate: "pilot = best q̂ of 10 random ring 3; 30 random people of rings 1-2, each from its district if found in 8 picks, else from anywhere in 4,
 * else nobody; demand as in 6.6 with E = q̂_pilot − q̂_i (both signs); seen = last = t". Our reading: roles narrow whom the picks are made from,
 * districts narrow pilot and listeners.
 */
export function illuminate(work: Work): number | null {
  const {net, spend, draw} = work;
  const pilots = net.educators.filter(i => i.ring === PRACTICE && within(i, {among: null, where: spend.where}));
  const listens = (i: Educator) => i.ring === INTEREST || i.ring === ENGAGEMENT;
  const anywhere = work.reachable([0, 1, 2, 3]);
  if (pilots.length === 0) return null;
  let pilot = pilots[pick(draw(), pilots.length)];
  for (let more = 1; more < 10; more++) {
    const other = pilots[pick(draw(), pilots.length)];
    if (other.practised > pilot.practised) pilot = other;
  }
  if (!anywhere.some(listens)) return null;
  const near = pilot.district.people.filter(i => within(i, {among: spend.among, where: null}));
  if (near.length === 0) net.took('7 nobody of these roles near');
  const search = (people: readonly Educator[], picks: number) => {
    for (let look = 0; look < picks && people.length > 0; look++) {
      const i = people[pick(draw(), people.length)];
      if (listens(i)) return i;
    }
    return null;
  };
  const shown = pilot.practised;
  for (let place = 0; place < 30; place++) {
    const found = search(near, 8);
    const i = found ?? search(anywhere, 4);
    net.took(found ? '7 a listener of the district' : i ? '7 a listener from elsewhere' : '7 no listener');
    if (!i) continue;
    work.reach(i);
    i.demand = demandAfter(net, i.demand, shown - i.practised);
    i.seen = i.last = net.week;
  }
  return net.p.priceIlluminate;
}

/** §7 inform: "random people of rings 0-1; ring 1: last = t; outside: interest with probability 0.3". */
export function inform(work: Work): number | null {
  const {net, draw} = work;
  const people = work.reachable([0, 1]);
  if (people.length === 0) return null;
  const i = people[pick(draw(), people.length)];
  work.reach(i);
  if (i.ring === INTEREST) i.last = net.week;
  else if (draw() < net.p.informed) moveTo(net, i, INTEREST, 'informed');
  return net.p.priceInform;
}

/** §7 convene: "120 h for 60 people"; fewer people cost as much less. */
export function convene(work: Work): number | null {
  const came = holdConvening(work, 60);
  return came === 0 ? null : work.net.p.priceConvene * came / 60;
}

/**
 * §7 convene: "different people by targeting, all rings; at least ring 1; d += 0.2(1 − d); k[f] += 0.1 max(0, .7 − k[f]); 5 ties w = 0.1 to random
 * co-attenders; seen = last = t". @returns how many came
 */
export function holdConvening(work: Work, people: number): number {
  const {net, draw} = work;
  const {p} = net;
  const came: Educator[] = [];
  while (came.length < people) {
    const next = work.choose(work.eligible([0, 1, 2, 3]).filter(i => !came.includes(i)));
    if (!next) break;
    came.push(next);
  }
  for (const i of came) {
    work.reach(i);
    raiseTo(net, i, INTEREST, 'convened');
    i.demand += p.conveneDemand * (1 - i.demand);
    i.knowHow[i.focus] += p.conveneKnowHow * Math.max(0, MASTERED - i.knowHow[i.focus]);
    i.seen = i.last = net.week;
  }
  for (const i of came) {
    const others = came.filter(j => j !== i);
    for (let tie = 0; tie < 5 && others.length > 0; tie++) addTie(net, i, others[pick(draw(), others.length)], p.conveneTie);
  }
  return came.length;
}
