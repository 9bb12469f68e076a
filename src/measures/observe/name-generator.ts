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
  const found = new Answers(people);
  for (let source = 0; source < people.length; source++) {
    if (!answers(lapses, people[source])) continue;
    found.answered[source] = 1;
    const names = thoughtOf(world, people[source], question, lapses).filter(({row}) => found.placeOf(row) >= 0);
    for (let place = 0; place < Math.min(names.length, question.cap); place++) found.add(source, found.placeOf(names[place].row), place + 1);
  }
  return found.network();
}

interface Name {
  readonly row: number;
  readonly help: number;
  readonly strength: number;
}

function thoughtOf({ties}: ReadonlyWorld, who: number, {first, least}: NameGenerator, lapses: Lapses | null): Name[] {
  const names: Name[] = [];
  for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
    const row = ties.alter[slot], strength = ties.strength[slot];
    if (first === 'strength' && strength < least) continue;
    const help = ties.help[slotOf(ties, row, who)];
    if ((first === 'strength' || help >= least) && comesToMind(lapses, who, row, strength)) names.push({row, help, strength});
  }
  const rank = first === 'help'
    ? (one: Name, other: Name) => other.help - one.help || other.strength - one.strength || one.row - other.row
    : (one: Name, other: Name) => other.strength - one.strength || one.row - other.row;
  return names.sort(rank);
}
