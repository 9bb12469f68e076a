/** §5 What a survey says: about single people, about ties, about rings and communities. */
import type {SurveyNetwork} from '../../../src/model/plan.ts';
import {LARGEST_COMMUNITY} from './10-numbers.ts';
import {moveTo, openCommunity} from './2-rings.ts';
import {askForAdvice, colleagueStrength, distantStrength} from './2-ties.ts';
import {setPractice} from './4-birth.ts';
import {meanKnowHow} from './6-4-doing.ts';
import {chooseFocus} from './6-8-communities.ts';
import {OUTSIDE, PRACTICE, type Educator, type Network, type Ring} from './2-state.ts';

type People = SurveyNetwork['people'];

/** §5 "A column named like a state variable sets it." Practice follows from the attachment read, unless it is read itself. */
export function describe(net: Network, {state}: People): void {
  for (const i of net.educators) {
    const told = (column: Exclude<keyof People['state'], 'ring' | 'community'>) => state[column]?.[i.number] ?? null;
    const set = <Name extends 'ownership' | 'threshold' | 'activity'>(name: Name) => { i[name] = told(name) ?? i[name]; };
    set('ownership');
    set('threshold');
    set('activity');
    i.demand = i.ownDemand = told('demand') ?? i.demand;
    if (told('old practice') !== null) {
      i.oldPractice = told('old practice')!;
      setPractice(i, meanKnowHow(i) * (1 - i.oldPractice / 2));
    }
    if (told('quality') !== null) setPractice(i, told('quality')!);
  }
}

/** The ring a survey names, or null; who is in a community practises, unless the ring is said otherwise. */
export function ringTold({state}: People, i: Educator): Ring | null {
  const ring = state.ring?.[i.number] ?? null;
  if (ring !== null) return ring as Ring;
  return (state.community?.[i.number] ?? null) === null ? null : PRACTICE;
}

/**
 * §5 "'source asks target' is one proposal of a tie, added in file order, with w drawn as in section 4 (same school, else the other range; tie0,
 * partner = target) or from a column scaled to 0..1; named both ways, the second adds to the first. φ = the w reached. Each naming is one help,
 * h_target,source = 1, R_source and G_target += 1."
 */
export function tieAsSurveyed(net: Network, {source, target, strength}: NonNullable<SurveyNetwork['ties']>): void {
  source.forEach((asks, row) => {
    const i = net.educators[asks], j = net.educators[target[row]];
    if (i === j) return;
    const u = net.U('tie0', i.number, 0, j.number);
    net.took(i.ties.has(j) ? '5 named again' : strength[row] === null ? '5 a strength drawn' : '5 a strength read');
    askForAdvice(net, i, j, strength[row] ?? (i.school === j.school ? colleagueStrength(u) : distantStrength(u)));
  });
}

/** §5 "D is at least the largest degree read + 8, so that no tie is lost." */
export function widenCapacity(net: Network, pairs: readonly (readonly [number, number])[]): void {
  const colleagues = net.educators.map(() => new Set<number>());
  for (const [one, other] of pairs) {
    if (one === other) continue;
    colleagues[one].add(other);
    colleagues[other].add(one);
  }
  net.tieCapacity = Math.max(net.tieCapacity, Math.max(...colleagues.map(({size}) => size)) + 8);
}

/** §5 Rings and communities as read; communities in order of their first member, one of more than 14 in equal parts. */
export function startAsSurveyed(net: Network, people: People): void {
  for (const i of net.educators) {
    const told = ringTold(people, i);
    if (told !== null && told !== OUTSIDE && i.ring === OUTSIDE) moveTo(net, i, told, 'start');
  }
  const label = (i: Educator) => people.state.community?.[i.number] ?? null;
  const gathered = net.educators.filter(i => label(i) !== null && i.ring === PRACTICE && !i.community);
  for (const name of new Set(gathered.map(label))) {
    const group = gathered.filter(i => label(i) === name);
    const parts = Math.ceil(group.length / LARGEST_COMMUNITY);
    net.took(parts > 1 ? '5 a community read in parts' : '5 a community read');
    for (let part = 0; part < parts; part++) {
      const members = group.slice(Math.floor(part * group.length / parts), Math.floor((part + 1) * group.length / parts));
      openCommunity(net, members, chooseFocus(net, members), 'start');
    }
  }
}
