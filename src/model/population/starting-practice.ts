/**
 * Communities that exist at the start: the best left by the targeting score, and the next best of its district, in groups of the size
 * given; each group founds a community as if a facilitator had named it, without price or refusal. Fewer than four are engaged instead.
 *
 * Draws (`start`, week 0): k = 0 of a person, the score of random picks (lowest first); from k = 1 of a group's first member, one a pair.
 */
import type {Stream} from '../../kernel/random.ts';
import {foundCommunity} from '../facilitation/founding-together.ts';
import type {Support} from '../facilitation/support-now.ts';
import {score} from '../facilitation/targeting.ts';
import type {Serve, StartPlan} from '../plan.ts';
import {ENGAGEMENT, OUTSIDE} from '../rings.ts';
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import {chooseFocus, FOUNDERS_NEEDED} from '../world/founding.ts';
import {moveTo} from '../world/membership.ts';
import type {World} from '../world/world.ts';

export interface StartOfPractice {
  readonly practice: NonNullable<StartPlan['practice']>;
  /** Whether someone is kept out: a survey says where that person stands. */
  readonly isTaken: (who: number) => boolean;
  readonly depthOfDip: number;
  readonly support: Support;
}

export function startPractice(world: World, {practice, isTaken, depthOfDip, support}: StartOfPractice, draws: Stream): void {
  const chosen = eligible(world, practice, isTaken);
  const scores = scoresOf(world, practice.who, draws);
  const size = Math.min(COMMUNITY_LIMIT, Math.max(1, practice.communitiesOf));
  const lines = new Lines(world, chosen, scores);
  for (let left = practice.people; left > 0;) {
    const group = lines.take(Math.min(size, left));
    if (group.length === 0) return;
    left -= group.length;
    if (group.length < FOUNDERS_NEEDED) {
      for (const who of group) moveTo(world, who, ENGAGEMENT, 'start');
      continue;
    }
    foundCommunity(world, {
      founder: group[0], members: group.toSorted((one, other) => one - other), focus: chooseFocus(world.educators, group), cause: 'start', depthOfDip,
      support, draws, drawer: group[0], firstDraw: 1,
    });
  }
}

function eligible({educators, places}: World, {among, where}: StartOfPractice['practice'], isTaken: (who: number) => boolean): Uint8Array {
  const chosen = new Uint8Array(educators.count);
  for (let who = 0; who < educators.count; who++) {
    const fits = educators.ring[who] === OUTSIDE && (!among || among.includes(places.role[who]))
      && (!where || where.includes(places.districtOf[places.school[who]])) && !isTaken(who);
    chosen[who] = fits ? 1 : 0;
  }
  return chosen;
}

function scoresOf(world: World, serve: Serve, draws: Stream): Float64Array {
  const scores = new Float64Array(world.educators.count);
  for (let who = 0; who < scores.length; who++) scores[who] = serve === 'random' ? -draws.uniform(who) : score(world, who, serve);
  return scores;
}

/** Those who may be picked, by district, best first, of equals the lower number; a district's line is formed when it is first needed. */
class Lines {
  readonly #world: World;
  readonly #chosen: Uint8Array;
  readonly #scores: Float64Array;
  /** By district: who is next, −1 = nobody, and how many are left. */
  readonly #best: Int32Array;
  readonly #left: Int32Array;
  readonly #lines = new Map<number, number[]>();

  constructor(world: World, chosen: Uint8Array, scores: Float64Array) {
    this.#world = world;
    this.#chosen = chosen;
    this.#scores = scores;
    this.#best = new Int32Array(world.places.districts).fill(-1);
    this.#left = new Int32Array(world.places.districts);
    for (let who = 0; who < scores.length; who++) {
      const district = world.places.districtOf[world.places.school[who]];
      if (!chosen[who]) continue;
      this.#left[district]++;
      if (this.#best[district] < 0 || scores[who] > scores[this.#best[district]]) this.#best[district] = who;
    }
  }

  /** The best left, and the next best of its district. A district with too few for a community waits until no other has enough. */
  take(count: number): number[] {
    let district = this.#first(Math.min(count, FOUNDERS_NEEDED));
    if (district < 0) district = this.#first(1);
    if (district < 0) return [];
    const line = this.#lines.get(district) ?? this.#form(district);
    const group = line.splice(0, count);
    this.#lines.set(district, line);
    this.#left[district] = line.length;
    this.#best[district] = line[0] ?? -1;
    return group;
  }

  /** The district of the best, among those with so many left; −1 = none. */
  #first(needed: number): number {
    let first = -1;
    for (let district = 0; district < this.#best.length; district++) {
      if (this.#left[district] < needed) continue;
      if (first < 0 || this.#precedes(this.#best[district], this.#best[first])) first = district;
    }
    return first;
  }

  #form(district: number): number[] {
    const {districtPost, holder} = this.#world.places;
    const line: number[] = [];
    for (let post = districtPost[district]; post < districtPost[district + 1]; post++) if (this.#chosen[holder[post]]) line.push(holder[post]);
    return line.sort((one, other) => this.#scores[other] - this.#scores[one] || one - other);
  }

  #precedes(one: number, other: number): boolean {
    return this.#scores[one] > this.#scores[other] || this.#scores[one] === this.#scores[other] && one < other;
  }
}
