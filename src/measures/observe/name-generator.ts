/**
 * "To whom do you turn for advice?": each person names up to so many people, the most important first. What such a question sees depends on
 * how many lines it leaves: a network grows when the form does.
 */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {slotOf} from '../../model/world/ties.ts';
import {answers, comesToMind, type Lapses} from './lapses.ts';
import {Answers, type ObservedNetwork} from './observed-network.ts';

export interface NameGenerator {
  /** Most names one person can give. */
  readonly cap: number;
  /** Who is named first: those who helped most (of equals the stronger tie), or the strongest ties. Of equals the lower number. */
  readonly first: 'help' | 'strength';
  /** Helps received, discounted, or strength, from which someone is thought of at all. */
  readonly least: number;
}

/** Asks the people on the list, who name people on the list. */
export function nameGenerator(world: ReadonlyWorld, people: ArrayLike<number>, question: NameGenerator, lapses: Lapses | null): ObservedNetwork {
  const found = new Answers(people), names = createNames(world.ties.capacity);
  for (let source = 0; source < people.length; source++) {
    if (!answers(lapses, people[source])) continue;
    found.answered[source] = 1;
    thinkOf(names, world, people[source], found, question, lapses);
    for (let place = 0; place < Math.min(names.count, question.cap); place++) found.add(source, names.target[place], place + 1);
  }
  return found.network();
}

/** Whom someone thinks of, the first to be named first. */
interface Names {
  count: number;
  /** Place on the list. */
  readonly target: Int32Array;
  /** What they are named for, help or strength; and strength. */
  readonly weight: Float64Array;
  readonly strength: Float64Array;
}

function createNames(most: number): Names {
  return {count: 0, target: new Int32Array(most), weight: new Float64Array(most), strength: new Float64Array(most)};
}

function thinkOf(names: Names, {ties}: ReadonlyWorld, who: number, list: Answers, {first, least}: NameGenerator, lapses: Lapses | null): void {
  names.count = 0;
  for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
    const row = ties.alter[slot], strength = ties.strength[slot], target = list.placeOf(row);
    if (target < 0) continue;
    const weight = first === 'strength' ? strength : ties.help[slotOf(ties, row, who)];
    if (weight >= least && comesToMind(lapses, who, row, strength)) insert(names, target, weight, strength);
  }
}

/** Behind all that weigh as much: colleagues come in order of their number. */
function insert(names: Names, to: number, weighs: number, tied: number): void {
  const {target, weight, strength} = names;
  let at = names.count++;
  for (; at > 0 && (weight[at - 1] < weighs || (weight[at - 1] === weighs && strength[at - 1] < tied)); at--) {
    target[at] = target[at - 1];
    weight[at] = weight[at - 1];
    strength[at] = strength[at - 1];
  }
  target[at] = to;
  weight[at] = weighs;
  strength[at] = tied;
}
