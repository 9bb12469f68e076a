/** §6.8 Communities (every 4 weeks, in order of id, then of educator); sequential. */
import {FOUNDING_TIE, LARGEST_COMMUNITY, MASTERED, SMALLEST_COMMUNITY} from './10-numbers.ts';
import {cohesionOf, isThrough, joinCommunity, leaveCommunity, noteLeadingAct, openCommunity} from './2-rings.ts';
import {strengthBetween} from './2-ties.ts';
import {ENGAGEMENT, PRACTICE, Community, type Educator, type Network} from './2-state.ts';

/** §6.8 "Fewer than 3 members: dissolves (members stay in ring 3). More than 14: splits. ... κ recomputed." */
export function renewCommunities(net: Network): void {
  for (const g of [...net.communities]) {
    if (g.members.length < SMALLEST_COMMUNITY) {
      net.took('6.8 a community dissolves');
      for (const i of [...g.members]) leaveCommunity(i);
    } else if (g.members.length > LARGEST_COMMUNITY) {
      net.took('6.8 a community splits');
      split(net, g);
    }
  }
  net.communities = net.communities.filter(({members}) => members.length > 0);
  for (const g of net.communities) g.cohesion = cohesionOf(g);
}

/** §6.8 "The second half is a new community with the focus, c_g and protection of the first." */
function split(net: Network, g: Community): void {
  const second = new Community(net.communitiesFounded++, net.week, g.focus);
  second.coached = g.coached;
  second.protectedUntil = g.protectedUntil;
  net.communities.push(second);
  for (const i of secondHalf(net, g.members)) {
    g.members = g.members.filter(member => member !== i);
    second.members = [...second.members, i].sort((one, other) => one.number - other.number);
    i.community = second;
  }
}

/**
 * §6.8 "The two least tied members seed two halves (of equal pairs the first in order); the others, by decreasing difference of tie to the seeds
 * (of equals the lower number), join the half with the larger mean tie (of equals the first), at most ⌈n/2⌉ each."
 */
function secondHalf(net: Network, members: readonly Educator[]): Educator[] {
  const pairs = members.flatMap((i, at) => members.slice(at + 1).map(j => [i, j] as const));
  const seeds = pairs.reduce((least, pair) => strengthBetween(...pair) < strengthBetween(...least) ? pair : least);
  const difference = (i: Educator) => Math.abs(strengthBetween(i, seeds[0]) - strengthBetween(i, seeds[1]));
  const others = members.filter(i => !seeds.includes(i)).sort((i, j) => difference(j) - difference(i) || i.number - j.number);
  const halves = seeds.map(seed => [seed]);
  const most = Math.ceil(members.length / 2);
  for (const i of others) {
    const [first, second] = halves.map(half => half.reduce((sum, j) => sum + strengthBetween(i, j), 0) / half.length);
    const prefers = second > first ? 1 : 0;
    if (first === second) net.took('6.8 neither half is nearer');
    const isFull = halves[prefers].length >= most;
    if (isFull) net.took('6.8 a half is full');
    halves[isFull ? 1 - prefers : prefers].push(i);
  }
  return halves[1];
}

/** §6.8 "Focus moves on when the members' mean k[focus] > 0.7 ... A member whose own k[f] > 0.7 takes its weakest theme as f." */
export function moveFocus(net: Network): void {
  for (const g of net.communities) {
    const mean = g.members.reduce((sum, i) => sum + i.knowHow[g.focus], 0) / g.members.length;
    if (net.focusOfTheTeam !== null) g.focus = net.focusOfTheTeam;
    else if (mean > MASTERED) {
      net.took('6.8 a focus moves on');
      g.focus = chooseFocus(net, g.members);
    }
    for (const i of g.members) {
      if (i.knowHow[i.focus] <= MASTERED) continue;
      net.took('6.8 a member takes up another theme');
      i.focus = i.knowHow.indexOf(i.knowHow.reduce((least, k) => k < least ? k : least));
    }
  }
}

/**
 * §6.8 "The theme with mean k ≤ 0.7 that maximises Σ_{members with f = θ} d + ½(1 − mean k_θ); if none is left, the one with the lowest mean; a new
 * community chooses in the same way." Of equals the first theme. §7 A theme set by the team is taken.
 */
export function chooseFocus(net: Network, members: readonly Educator[]): number {
  if (net.focusOfTheTeam !== null) return net.focusOfTheTeam;
  const themes = Array.from({length: net.themes}, (_, theme) => {
    const mean = members.reduce((sum, i) => sum + i.knowHow[theme], 0) / members.length;
    const wanted = members.reduce((sum, i) => sum + (i.focus === theme ? i.demand : 0), 0);
    return {theme, mean, pull: wanted + 0.5 * (1 - mean)};
  });
  const open = themes.filter(({mean}) => mean <= MASTERED);
  if (open.length > 0) return open.reduce((best, one) => one.pull > best.pull ? one : best).theme;
  net.took('6.8 all themes are mastered');
  return themes.reduce((lowest, one) => one.mean < lowest.mean ? one : lowest).theme;
}

/** §6.8 "free = ring 3 without community, or ring 2, not nominal, tries ≥ 5, dip < 0.1". */
function isFree(net: Network, i: Educator): boolean {
  if (i.ring === PRACTICE) return i.community === null;
  return i.ring === ENGAGEMENT && !i.nominal && isThrough(net, i);
}

/**
 * §6.8 "A free educator with at least 3 free ties of w ≥ 0.25 founds one with them (up to 14, strongest ties first; all enter ring 3). Otherwise a
 * ring 3 free educator joins the community (< 14) of its strongest tie of w ≥ 0.25 into one that has room."
 */
export function foundCommunities(net: Network): void {
  for (const i of net.educators) {
    if (!isFree(net, i)) continue;
    const strong = i.tiesInOrder.filter(([, {strength}]) => strength >= FOUNDING_TIE).sort(([, one], [, other]) => other.strength - one.strength);
    const friends = strong.map(([j]) => j).filter(j => isFree(net, j));
    if (friends.length >= 3) {
      if (friends.length > LARGEST_COMMUNITY - 1) net.took('6.8 more friends than a community holds');
      const members = [i, ...friends.slice(0, LARGEST_COMMUNITY - 1)].sort((one, other) => one.number - other.number);
      openCommunity(net, members, chooseFocus(net, members), 'founded a community');
      noteLeadingAct(net, i);
      net.took(net.focusOfTheTeam === null ? '6.8 a community is founded' : '6.8 founded under the focus of the team');
    } else if (i.ring === PRACTICE) {
      const home = strong.map(([j]) => j.community).find(g => g && g.members.length < LARGEST_COMMUNITY);
      net.took(home ? '6.8 joins a community' : '6.8 nowhere to join');
      if (home) joinCommunity(i, home);
    }
  }
}

