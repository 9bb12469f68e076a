/** §2 Ties: at most D an educator; how one is added to a list, and what gives way. */
import {Tie, type Educator, type Network} from './2-state.ts';

/** w of the tie {i, j}; untied pairs count 0. */
export function strengthBetween(i: Educator, j: Educator): number {
  return i.ties.get(j)?.strength ?? 0;
}

/**
 * §2 "Adding a tie that exists: w += w_new (1 − w), floor unchanged. Adding to a full list: the weakest tie (of equals, the one to the
 * higher number) goes if weaker than the new one, otherwise the new one is refused; both ends must accept before anything goes."
 * @returns whether the two are now tied.
 */
export function addTie(net: Network, i: Educator, j: Educator, strength: number, floor = 0): boolean {
  if (i === j) return false;
  const known = i.ties.get(j);
  if (known) {
    net.took('2 an existing tie grows');
    known.strength += strength * (1 - known.strength);
    return true;
  }
  const tie = new Tie(i, j);
  tie.strength = strength;
  tie.floor = floor;
  const full = [i, j].filter(({ties}) => ties.size >= net.tieCapacity);
  const weakest = full.map(weakestTie);
  if (weakest.some(({tie: weak}) => weak.strength >= tie.strength)) {
    net.took('2 a full list refuses a tie');
    return false;
  }
  full.forEach((end, at) => {
    net.took('2 a full list gives up its weakest tie');
    dropTie(end, weakest[at].colleague);
  });
  i.ties.set(j, tie);
  j.ties.set(i, tie);
  return true;
}

function weakestTie(i: Educator): {colleague: Educator; tie: Tie} {
  let [colleague, tie] = i.tiesInOrder[0];
  for (const [other, weight] of i.tiesInOrder) if (weight.strength <= tie.strength) [colleague, tie] = [other, weight];
  return {colleague, tie};
}

export function dropTie(i: Educator, j: Educator): void {
  i.ties.delete(j);
  j.ties.delete(i);
}

/**
 * §4, §6.9 An everyday tie rests at its floor, φ = w. Where the two are tied already, strength and floor both rise towards 1 by the new w
 * (our reading: §2 leaves the floor of an existing tie alone, but what everyday work brings once more, everyday work sustains).
 */
export function addEverydayTie(net: Network, i: Educator, j: Educator, strength: number): void {
  const known = i.ties.get(j);
  addTie(net, i, j, strength, strength);
  if (known) known.floor += strength * (1 - known.floor);
}

/** §4, §5 Turning to someone: an everyday tie and one help received, "h_target,source = 1, R_source and G_target += 1". */
export function askForAdvice(net: Network, i: Educator, j: Educator, strength: number): void {
  addEverydayTie(net, i, j, strength);
  const tie = i.ties.get(j);
  if (!tie) return;
  tie.setHelp(j, tie.help(j) + 1);
  i.received += 1;
  j.given += 1;
}

/** §4 w ~ U(.1, .5) inside a school and to leaders; w ~ U(.05, .3) to anyone else. */
export const colleagueStrength = (u: number) => 0.1 + 0.4 * u;
export const distantStrength = (u: number) => 0.05 + 0.25 * u;

/** A random colleague of the same school: floor(U·n) among the others, in order of posts; null where there is none. */
export function randomColleague(i: Educator, u: number): Educator | null {
  const others = i.school.staff.filter(other => other !== i);
  return others[Math.floor(u * others.length)] ?? null;
}
