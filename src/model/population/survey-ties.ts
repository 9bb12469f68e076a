/**
 * Ties as a survey names them: "source asks target" is one proposal, added in the order of the file, φ = the w reached, named both ways the
 * second adds to the first. Each naming is one help that the target gave: h_target,source += 1, R_source += 1, G_target += 1.
 *
 * Draws (`tie0`, partner = target): k = 0 the strength where the survey doesn't say it.
 */
import type {Stream} from '../../kernel/random.ts';
import type {SurveyNetwork} from '../plan.ts';
import type {Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';
import type {Ties} from '../world/ties.ts';
import {askForAdvice, colleagueStrength, distantStrength} from './everyday-tie.ts';

export type SurveyTies = NonNullable<SurveyNetwork['ties']>;

export function tieAsSurveyed(educators: Educators, places: Places, ties: Ties, {source, target, strength}: SurveyTies, draws: Stream): void {
  for (let row = 0; row < source.length; row++) {
    const asker = source[row];
    const giver = target[row];
    if (asker === giver) continue;
    const uniform = draws.uniform(asker, 0, giver);
    const sameSchool = places.school[asker] === places.school[giver];
    askForAdvice(educators, ties, asker, giver, strength[row] ?? (sameSchool ? colleagueStrength(uniform) : distantStrength(uniform)));
  }
}

/** The largest number of different colleagues that anyone has in a list of pairs. */
export function largestDegree(people: number, one: ArrayLike<number>, other: ArrayLike<number>): number {
  const pairs = new Float64Array(one.length);
  for (let row = 0; row < pairs.length; row++) pairs[row] = Math.min(one[row], other[row]) * people + Math.max(one[row], other[row]);
  pairs.sort();
  const degree = new Int32Array(people);
  let largest = 0;
  for (let row = 0; row < pairs.length; row++) {
    const low = Math.floor(pairs[row] / people);
    const high = pairs[row] % people;
    if (low === high || pairs[row] === pairs[row - 1]) continue;
    largest = Math.max(largest, ++degree[low], ++degree[high]);
  }
  return largest;
}
