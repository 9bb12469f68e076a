/**
 * Every measure once more, plainly, as the model's description defines it (§9): over people, ties and schools as objects, one walk a measure. What the
 * passes add up cleverly, and together, must come out the same.
 */
import type {World} from '../../src/model/world/world.ts';

interface Person {
  readonly row: number;
  readonly ring: number;
  readonly practised: number;
  readonly gain: number;
  readonly arrival: number;
  readonly school: number;
  readonly community: number;
}

interface Tie {
  readonly one: number;
  readonly other: number;
  readonly strength: number;
  readonly floor: number;
}

/** What is remembered of the end of facilitation. */
export interface Sunset {
  readonly practising: readonly Person[];
  readonly strong: readonly Tie[];
  readonly arrival: readonly number[];
}

const [OUTSIDE, INTEREST, ENGAGEMENT, PRACTICE] = [0, 1, 2, 3];
const TEACHER = 0;

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** 0 / 0 is not defined. */
function mean<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return sum(items, of) / items.length;
}

function peopleOf({educators: {count, ring, quality, dip, startQuality, arrival, community}, places: {school}}: World): Person[] {
  return Array.from({length: count}, (_, row) => {
    const practised = quality[row] * (1 - dip[row]);
    return {row, ring: ring[row], practised, gain: Math.max(0, practised - startQuality[row]), arrival: arrival[row], school: school[row], community: community[row]};
  });
}

/** Each once. */
function tiesOf({educators: {count}, ties}: World): Tie[] {
  return Array.from({length: count}, (_, one) => Array.from({length: ties.degree[one]}, (_, at) => ties.first[one] + at)).flatMap((slots, one) =>
    slots.filter(slot => ties.alter[slot] > one).map(slot => ({one, other: ties.alter[slot], strength: ties.strength[slot], floor: ties.floor[slot]})));
}

/** helps[i].get(j): what i gave to j. */
function helpsOf({educators: {count}, ties}: World): Map<number, number>[] {
  return Array.from({length: count}, (_, i) => new Map(Array.from({length: ties.degree[i]}, (_, at) => [ties.alter[ties.first[i] + at], ties.help[ties.first[i] + at]])));
}

export function sunsetOf(world: World): Sunset {
  return {
    practising: peopleOf(world).filter(({ring}) => ring === PRACTICE), strong: tiesOf(world).filter(({floor, strength}) => floor === 0 && strength >= 0.25),
    arrival: [...world.educators.arrival],
  };
}

/** All measures by id. */
export function readPlainly(world: World, sunset: Sunset | null): Readonly<Record<string, number>> {
  return {...ofPeople(world), ...ofTies(world), ...ofHelp(world), ...ofCommunities(world), ...ofSchools(world), ...ofRecord(world), ...ofSunset(world, sunset)};
}

function ofPeople(world: World): Record<string, number> {
  const {educators, week} = world, people = peopleOf(world), N = people.length;
  const inRing = (...rings: number[]) => people.filter(({ring}) => rings.includes(ring));
  const P = inRing(PRACTICE), members = inRing(INTEREST, ENGAGEMENT, PRACTICE), active = inRing(ENGAGEMENT, PRACTICE);
  const meanOf = (column: 'demand' | 'ownership' | 'energy' | 'oldPractice' | 'peerSupport', group: Person[]) => mean(group, ({row}) => educators[column][row]);
  return {
    outside: inRing(OUTSIDE).length, interest: inRing(INTEREST).length, engagement: inRing(ENGAGEMENT).length, practice: P.length,
    reach: 1 - inRing(OUTSIDE).length / N, participation: active.length / N,
    'depth-weighted-reach': sum(P, ({gain}) => gain) / N, 'deep-share': P.filter(({practised}) => practised >= 0.5).length / N,
    'quality-of-practice': mean(P, ({practised}) => practised), 'mean-practice': mean(people, ({practised}) => practised),
    demand: meanOf('demand', members), ownership: meanOf('ownership', members), energy: meanOf('energy', members),
    'peer-support': meanOf('peerSupport', P), 'letting-go': meanOf('oldPractice', active),
    'left-out': people.filter(({row}) => educators.reached[row] < week - 52).length / N, 'leading-acts': people.filter(({row}) => educators.led[row] >= week - 26).length / N,
  };
}

function ofTies(world: World): Record<string, number> {
  const ties = tiesOf(world), N = world.educators.count, near = Array.from({length: N}, () => new Set<number>());
  for (const {one, other} of ties) {
    near[one].add(other);
    near[other].add(one);
  }
  const withTwo = near.filter(({size}) => size >= 2);
  const pairsTied = (contacts: Set<number>) => sum([...contacts], one => [...contacts].filter(other => near[one].has(other)).length);
  const unmet = new Set(near.keys()), parts: number[] = [];
  for (const start of near.keys()) {
    if (!unmet.delete(start)) continue;
    const part = [start];
    for (const who of part) for (const other of near[who]) if (unmet.delete(other)) part.push(other);
    parts.push(part.length);
  }
  return {
    density: ties.length / (N * (N - 1) / 2), 'mean-degree': 2 * ties.length / N, 'mean-strength': mean(ties, ({strength}) => strength),
    clustering: mean(withTwo, contacts => pairsTied(contacts) / (contacts.size * (contacts.size - 1))), 'largest-component': Math.max(0, ...parts) / N,
  };
}

function ofHelp(world: World): Record<string, number> {
  const people = peopleOf(world), helps = helpsOf(world);
  const links = people.flatMap(i => people.filter(j => i.ring > OUTSIDE && j.ring > OUTSIDE && (helps[i.row].get(j.row) ?? 0) > 0.15).map(j => [i, j] as const));
  const amongCommunities = links.filter(([i, j]) => i.community >= 0 && j.community >= 0);
  const strengthOf = new Map(tiesOf(world).flatMap(({one, other, strength}) => [[`${one} ${other}`, strength], [`${other} ${one}`, strength]]));
  const asked = people.filter(({ring}) => ring >= ENGAGEMENT);
  const names = new Map(asked.map(i => {
    const why = (j: Person) => [helps[j.row].get(i.row) ?? 0, strengthOf.get(`${i.row} ${j.row}`) ?? 0];
    const helped = asked.filter(j => j !== i && why(j)[0] >= 0.25).sort((one, other) => why(other)[0] - why(one)[0] || why(other)[1] - why(one)[1] || one.row - other.row);
    return [i, helped.slice(0, 6)];
  }));
  const given = [...names].flatMap(([i, named]) => named.map(j => [i, j] as const)), times = asked.map(i => given.filter(([, j]) => i === j).length);
  return {
    reciprocity: links.filter(([i, j]) => (helps[j.row].get(i.row) ?? 0) > 0.15).length / links.length,
    'help-across-communities': amongCommunities.filter(([i, j]) => i.community !== j.community).length / amongCommunities.length,
    'advice-named': given.length / asked.length, 'advice-reciprocity': given.filter(([i, j]) => names.get(j)!.includes(i)).length / given.length,
    'advice-gini': sum(times, one => sum(times, other => Math.abs(one - other))) / (2 * asked.length * given.length),
  };
}

function ofCommunities({communities, educators: {ownership, energy, focus, themes}, week}: World): Record<string, number> {
  const all = communities.alive.filter(id => communities.size[id] > 0).map(id => ({id, members: [...communities.members.subarray(16 * id, 16 * id + communities.size[id])]}));
  return {
    communities: all.length, 'community-size': mean(all, ({members}) => members.length), 'community-age': mean(all, ({id}) => week - communities.founded[id]),
    cohesion: mean(all, ({id}) => communities.cohesion[id]),
    'focus-diversity': all.length > 0 ? new Set(all.map(({id}) => communities.focus[id])).size / themes : NaN,
    'self-convened': mean(all, ({members}) => mean(members, who => ownership[who] * energy[who])),
    'shared-purpose': mean(all, ({id, members}) => members.filter(who => focus[who] === communities.focus[id] && ownership[who] > 0.5).length / members.length),
  };
}

function ofSchools(world: World): Record<string, number> {
  const {places} = world, people = peopleOf(world);
  const schools = Array.from({length: places.schools}, (_, s) => ({
    s, posts: places.firstPost[s + 1] - places.firstPost[s], staff: people.filter(({school}) => school === s), share: places.underserved[s],
    x: places.experience[s], y: places.achievement[s], C: places.collaboration[s],
  })).filter(({s}) => !places.office[s]);
  const byShare = schools.toSorted((one, other) => one.share - other.share || one.s - other.s), size = Math.floor(schools.length / 3);
  const apart = places.underservedKnown && size > 0 && byShare[size - 1].share !== byShare[schools.length - size].share;
  const least = apart ? byShare.slice(0, size) : [], most = apart ? byShare.slice(-size) : [];
  type Schools = typeof schools;
  const weighted = (group: Schools, of: (school: Schools[number]) => number) => sum(group, school => school.posts * of(school)) / sum(group, ({posts}) => posts);
  const practising = (group: readonly Person[]) => group.filter(({ring}) => ring === PRACTICE).length / group.length;
  const takeUp = (group: Schools) => practising(group.flatMap(({staff}) => staff));
  const [xMost, xLeast, yMost, yLeast] = [weighted(most, ({x}) => x), weighted(least, ({x}) => x), weighted(most, ({y}) => y), weighted(least, ({y}) => y)];
  return {
    'schools-without': schools.filter(({staff}) => !staff.some(({ring}) => ring >= ENGAGEMENT)).length,
    'student-experience': weighted(schools, ({x}) => x), achievement: weighted(schools, ({y}) => y),
    symmetry: sum(schools, ({posts, C, x}) => posts * Math.min(C, x)) / sum(schools, ({posts, C, x}) => posts * Math.max(C, x)),
    'student-experience-most': xMost, 'student-experience-least': xLeast, 'achievement-most': yMost, 'achievement-least': yLeast,
    'equity-gap': xLeast - xMost, 'achievement-gap': yLeast - yMost, 'take-up-most': takeUp(most), 'take-up-least': takeUp(least),
    'take-up-gap': (takeUp(least) - takeUp(most)) / practising(people),
  };
}

function ofRecord(world: World): Record<string, number> {
  const {tallies, week} = world, weeks = Array.from({length: week}, (_, past) => past);
  const all = (column: Float64Array, last = week) => sum(weeks.slice(Math.max(0, week - last)), past => column[past]);
  const acts = [0, 1, 2, 3].map(role => sum(weeks.slice(Math.max(0, week - 26)), past => tallies.leadingActs[past * 4 + role]));
  const deep = peopleOf(world).filter(({ring, practised}) => ring === PRACTICE && practised >= 0.5).length;
  const hours = all(tallies.budgetHours), sought = all(tallies.contacts, 52);
  return {
    hours, 'idle-hours': all(tallies.idleHours), 'idle-share': all(tallies.idleHours) / hours, 'educator-hours': all(tallies.educatorHours),
    'hours-per-deep-practitioner': deep > 0 ? hours / deep : NaN, 'member-led-share': sought / (sought + all(tallies.reachedByTeam, 52)),
    'told-by-interested': all(tallies.wonByInterested) / all(tallies.won), 'led-by-teachers': acts[TEACHER] / sum(acts, number => number),
  };
}

function ofSunset(world: World, sunset: Sunset | null): Record<string, number> {
  if (!sunset) return {retained: NaN, 'deep-retained': NaN, 'ties-kept': NaN};
  const now = peopleOf(world), ties = tiesOf(world);
  const isThere = (row: number) => now[row].arrival === sunset.arrival[row];
  const still = (then: Person) => isThere(then.row) && now[then.row].ring === PRACTICE;
  const deep = sunset.practising.filter(({practised}) => practised >= 0.5);
  const kept = sunset.strong.filter(({one, other}) => isThere(one) && isThere(other) && ties.some(tie => tie.one === one && tie.other === other && tie.strength >= 0.1));
  return {
    retained: sunset.practising.filter(still).length / sunset.practising.length,
    'deep-retained': deep.filter(then => still(then) && now[then.row].practised >= 0.5).length / deep.length, 'ties-kept': kept.length / sunset.strong.length,
  };
}
