/**
 * "How often do you work with each of these?": a list of everybody, a scale of frequency, and a cut-off above which an answer counts as a tie.
 * A list reminds people of ties they would not name, so the same staff looks far denser than through a name generator.
 */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {answers, asTicked, type Lapses} from './lapses.ts';
import {Answers, type ObservedNetwork} from './observed-network.ts';

export interface Roster {
  /** Strength of a tie from which each point is ticked, rising: point 1 from scale[0]. Below it is "never". */
  readonly scale: readonly number[];
  /** The lowest point that counts. */
  readonly cutOff: number;
}

/** 1 a few times a year, 2 monthly, 3 weekly, 4 daily; judgement, along the words that describe the strength of ties. */
export const FREQUENCIES: readonly number[] = [0.05, 0.15, 0.3, 0.6];

/** Asks the people on the list about everybody on the list. */
export function roster(world: ReadonlyWorld, people: ArrayLike<number>, {scale, cutOff}: Roster, lapses: Lapses | null): ObservedNetwork {
  const {first, degree, alter, strength} = world.ties;
  const found = new Answers(people);
  for (let source = 0; source < people.length; source++) {
    const who = people[source];
    if (!answers(lapses, who)) continue;
    found.answered[source] = 1;
    for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) {
      const target = found.placeOf(alter[slot]);
      const point = pointOn(scale, asTicked(lapses, who, alter[slot], strength[slot]));
      if (target >= 0 && point >= cutOff) found.add(source, target, point);
    }
  }
  return found.network();
}

/** How many points of the scale a strength reaches. */
function pointOn(scale: readonly number[], strength: number): number {
  let point = 0;
  while (point < scale.length && strength >= scale[point]) point++;
  return point;
}
