/**
 * Fading ties: what is not fed fades to what everyday work sustains, every four weeks.
 *
 *     w = φ + (w − φ)(1 − decay)⁴;   between schools (1 − min(1, bridge · decay))⁴, bridge = 1;   below 0.02 the tie is gone
 *
 * Whether ties that bridge groups last is contested: Burt (2002) finds them decay faster, Levin, Walter & Murnighan (2011) that they can be
 * taken up again years later. A bridge here is a tie between schools.
 */
import {fadeTowards} from '../../kernel/columns.ts';
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Places} from '../world/places.ts';
import {copySlot, type Ties} from '../world/ties.ts';

const FAINTEST = 0.02;

export const fadingTies = defineMechanism({
  name: 'fading ties',
  about: 'Ties that nobody uses fade.',
  idea: 'sustained contact',
  parameters: {
    decay: parameter({
      name: 'fading of ties', symbol: 'decay', short: 'decay', default: 0.01, range: [0.005, 0.02], domain: 'share', unit: 'share a week',
      about: 'How fast a tie without contact weakens.', basis: 'M', source: 'frequent ties survive a year .45 to .65', matters: 2,
    }),
    bridgeDecay: parameter({
      name: 'fading of bridges', symbol: 'bridge', short: 'bridge', default: 1, range: [0.5, 3], domain: 'positive', unit: 'times the fading of ties',
      about: 'How much faster, or slower, unused ties between schools fade than those inside one.',
      basis: 'J', source: 'contested: Burt (2002) against Levin, Walter & Murnighan (2011); alike by default', matters: 0,
    }),
  },
  writes: ['ties'],

  step({memory, ties, educators, places}, {decay, bridgeDecay}) {
    memory.run(fadeAll, ties, educators.count, places, keptInMonth(decay), keptInMonth(Math.min(1, bridgeDecay * decay)));
  },
});

function fadeAll(ties: Ties, count: Int, places: Places, inside: number, between: number): void {
  if (inside === between) fadeTowards(ties.strength, ties.floor, ties.end, inside); // whosever they are, and slots of nobody too
  else fadeByPlace(ties, count, places, inside, between);
  for (let who = 0; who < count; who++) if (anyBelow(ties.strength, ties.first[who], ties.degree[who], FAINTEST, ties.end)) endFaint(ties, who);
}

/** Whether one of so many numbers from this place on is below the least; `end` = places in use. Several at once where it is compiled. */
function anyBelow(column: Float32Array, from: Int, count: Int, least: number, end: Int): boolean {
  for (let at = from; at < from + count && at < end; at++) if (column[at] < least) return true;
  return false;
}

function fadeByPlace({first, degree, strength, floor, alter}: Ties, count: Int, {school}: Places, inside: number, between: number): void {
  for (let who = 0; who < count; who++) {
    for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) {
      strength[slot] = floor[slot] + (strength[slot] - floor[slot]) * (school[alter[slot]] === school[who] ? inside : between);
    }
  }
}

/** A tie is as strong at both ends, so it ends at both. */
function endFaint(ties: Ties, who: Int): void {
  const {first, degree, strength} = ties;
  let stays = first[who];
  for (let slot = stays, end = slot + degree[who]; slot < end; slot++) {
    if (strength[slot] < FAINTEST) continue;
    if (stays !== slot) copySlot(ties, slot, stays);
    stays++;
  }
  degree[who] = stays - first[who];
}

/** What four weeks leave of what is above the floor. */
function keptInMonth(decay: number): number {
  return (1 - decay) * (1 - decay) * (1 - decay) * (1 - decay);
}
