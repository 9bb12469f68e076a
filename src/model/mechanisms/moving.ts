/**
 * Moving: in the first week of summer some change schools; movers, in the order of a draw, swap posts and roles in pairs.
 *
 *     P(move) = move · m_s        (not in an office; the same draw as leaving, above it)
 *
 * A mover keeps row, state and community; each tie is kept with probability ½ and no longer rests on everyday work (φ = 0); new colleagues
 * are met. An odd mover stays, as does a pair of one school.
 */
import {parameter} from '../../schema/parameter.ts';
import type {Stream} from '../../kernel/random.ts';
import {defineMechanism} from '../mechanism.ts';
import {welcomeIntoSchool, welcomeParameters, type WelcomeValues} from '../population/arrival.ts';
import {dropTie, slotOf} from '../world/ties.ts';
import {seat} from '../world/places.ts';
import type {World} from '../world/world.ts';
import {goes, turnover, turnoverFactor} from './leaving.ts';

const ORDER_DRAW = 1;
const KEPT_DRAW = 2;
const NEW_TIES_DRAW = 3;
const KEPT = 0.5;

export const moving = defineMechanism({
  name: 'moving',
  about: 'Each summer some educators change schools and take what they know along.',
  idea: 'permeable boundaries',
  parameters: {
    ...turnover,
    ...welcomeParameters,
    move: parameter({
      name: 'move', symbol: 'move', short: 'move', default: 0.08, range: [0.04, 0.16], domain: 'share', unit: 'share a year',
      about: 'How many educators change schools each summer.', basis: 'S', source: 'NCES 2024-039', matters: 1,
    }),
  },
  writes: ['ties', 'places.post', 'places.school', 'places.role', 'places.holder'],

  step(world, values, chance) {
    const {week, places} = world;
    const draws = chance.stream('turnover').at(week);
    const movers = moversOf(world, values, draws);
    for (let pair = 0; pair + 1 < movers.length; pair += 2) {
      const one = movers[pair], other = movers[pair + 1];
      if (places.school[one] === places.school[other]) continue;
      swap(world, one, other);
      for (const who of [one, other]) resettle(world, who, values, draws);
    }
  },
});

function moversOf(
  {educators: {count}, places}: World, {leave, move, underservedMean, underTurn}: {leave: number; move: number; underservedMean: number; underTurn: number},
  draws: Stream,
): number[] {
  const movers: number[] = [];
  for (let who = 0; who < count; who++) {
    const school = places.school[who];
    if (places.office[school] === 1) continue;
    const factor = turnoverFactor(places, school, underservedMean, underTurn);
    const draw = goes(draws, who);
    if (draw >= leave * factor && draw < (leave + move) * factor) movers.push(who);
  }
  return movers.sort((a, b) => draws.uniform(a, ORDER_DRAW) - draws.uniform(b, ORDER_DRAW) || a - b);
}

function swap({week, places, log}: World, one: number, other: number): void {
  const [post, otherPost] = [places.post[one], places.post[other]];
  const [school, otherSchool] = [places.school[one], places.school[other]];
  seat(places, one, otherPost, otherSchool);
  seat(places, other, post, school);
  log?.add(week, one, -1, {kind: 'changed school', school: otherSchool});
  log?.add(week, other, -1, {kind: 'changed school', school});
}

function resettle(world: World, who: number, values: WelcomeValues, draws: Stream): void {
  const {ties} = world;
  for (let first = ties.first[who], slot = first + ties.degree[who] - 1; slot >= first; slot--) {
    const alter = ties.alter[slot];
    if (draws.uniform(who, KEPT_DRAW, alter) < KEPT) {
      ties.floor[slot] = 0;
      ties.floor[slotOf(ties, alter, who)] = 0;
    } else {
      dropTie(ties, who, alter);
    }
  }
  welcomeIntoSchool(world, who, values, k => draws.uniform(who, NEW_TIES_DRAW + k));
}
