/** §4 Who is in a ring before the first week: a core in practice, then engagement and interest among the rest. */
import type {Reach, StartPlan} from '../../../src/model/plan.ts';
import {COMMUNITY_LIMIT, FOUNDERS_NEEDED} from './10-numbers.ts';
import {moveTo} from './2-rings.ts';
import {RING_AT_START} from './4-birth.ts';
import {chooseFocus} from './6-8-communities.ts';
import {foundWith} from './7-founding.ts';
import {scoreOf, within} from './7-targeting.ts';
import {ENGAGEMENT, INTEREST, OUTSIDE, type Educator, type Network} from './2-state.ts';

/** Draws of start: 0 the score of random picks; from 1 of a group's first member, one a pair. */
const SCORE = 0, PAIRS = 1;

/**
 * §4 "A scenario may start people in practice: picked by a targeting score over everybody (random: lowest draws), in groups of the size given of one
 * district (the best left and the next best of its district), each as founding members under `name`, without price or refusal".
 *
 * Our reading: a group smaller than four enters engagement instead; a district with too few left for a community waits until no other has enough;
 * groups have at most 16. `stands`: where a survey says someone stands.
 */
export function startPractice(net: Network, practice: NonNullable<StartPlan['practice']>, isOutside: (i: Educator) => boolean): void {
  const score = new Map(net.educators.map(i => [i, practice.who === 'random' ? -net.U('start', i.number, SCORE) : scoreOf(net, i, practice.who)]));
  const reach: Reach = practice;
  const best = (people: readonly Educator[]) => people.toSorted((i, j) => score.get(j)! - score.get(i)! || i.number - j.number);
  let left = best(net.educators.filter(i => isOutside(i) && within(i, reach)));
  for (let people = practice.people; people > 0 && left.length > 0;) {
    const size = Math.min(people, COMMUNITY_LIMIT, Math.max(1, practice.communitiesOf));
    const ofDistrict = (i: Educator) => left.filter(j => j.district === i.district);
    const first = left.find(i => ofDistrict(i).length >= Math.min(size, FOUNDERS_NEEDED)) ?? left[0];
    const group = ofDistrict(first).slice(0, size);
    begin(net, group);
    left = left.filter(i => !group.includes(i));
    people -= group.length;
  }
}

function begin(net: Network, group: readonly Educator[]): void {
  if (group.length < FOUNDERS_NEEDED) {
    net.took(group.length === 1 ? '4 only one to start with' : '4 too few to start a community');
    for (const i of group) moveTo(net, i, ENGAGEMENT, 'start');
    return;
  }
  net.took('4 a community at the start');
  let k = PAIRS;
  foundWith(net, group, chooseFocus(net, group), 'start', () => net.U('start', group[0].number, k++));
}

/** §4 "1 % engagement, 4 % interest, at random (one draw each: U < .01, U < .05)", "among the rest". */
export function startAtRandom(net: Network, {engagement, interest}: StartPlan, isOutside: (i: Educator) => boolean): void {
  for (const i of net.educators) {
    if (i.ring !== OUTSIDE || !isOutside(i)) continue;
    const u = net.U('birth', i.number, RING_AT_START);
    if (u < engagement) moveTo(net, i, ENGAGEMENT, 'start');
    else if (u < engagement + interest) moveTo(net, i, INTEREST, 'start');
  }
}
