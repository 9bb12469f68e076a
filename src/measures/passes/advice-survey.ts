/**
 * The advice survey that researchers hand out, asked of the simulated network: everybody in rings 2-3 names up to six people of rings
 * 2-3 who helped them, those who helped most first (equal help: the stronger tie, then the lower number). Compare only this with survey results.
 *
 * As `observe/name-generator.ts` asks it when everybody answers and nothing is forgotten, in one loop.
 */
import type {Int} from '../../kernel/memory.ts';
import {gini} from '../../kernel/graph-measures/concentration.ts';
import {ENGAGEMENT} from '../../model/rings.ts';
import type {Educators} from '../../model/world/educators.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {slotOf, type Ties} from '../../model/world/ties.ts';
import {Pass} from './pass.ts';

/** Names on the form; a quarter of a help, after discount, is still remembered. */
const NAMES = 6;
const LEAST = 0.25;
const NOBODY = -1;

interface Answers {
  asked: Int;
  names: Int;
  /** Names that the other returns. */
  returned: Int;
}

export class AdviceSurvey extends Pass {
  /** Names given / people asked. */
  named = NaN;
  /** Share of names that the other returns. */
  reciprocity = NaN;
  /** Gini coefficient of how often people are named. */
  gini = NaN;
  readonly #answers: Answers = {asked: 0, names: 0, returned: 0};

  take({educators, ties, lent, memory}: ReadonlyWorld): void {
    const timesNamed = lent.column(1), names = lent.wide(NAMES), answers = this.#answers;
    memory.run(askForAdvice, educators, ties, lent.column(0), timesNamed, names, lent.few(), answers);
    memory.run(countReturned, names, answers);
    this.named = answers.names / answers.asked;
    this.reciprocity = answers.returned / answers.names;
    this.gini = gini(timesNamed.subarray(0, answers.asked));
  }
}

/**
 * People count from 0 in the order in which they are asked: `place` of everybody, NOBODY = not asked; whom person p names stands at p · NAMES and behind,
 * up to a NOBODY. `reasons` = of the one who is being asked, what each is named for: the help, and NAMES further on the strength.
 */
function askForAdvice(
  {ring, count}: Frozen<Educators>, ties: Frozen<Ties>, place: Int32Array, timesNamed: Int32Array, names: Int32Array, reasons: Float64Array, answers: Answers,
): void {
  const {first, degree, alter, strength, help} = ties;
  let asked = 0, all = 0;
  for (let who = 0; who < count; who++) {
    const asks = Number(ring[who] >= ENGAGEMENT);
    place[who] = asks ? asked : NOBODY;
    timesNamed[asked] = 0;
    asked += asks;
  }
  for (let who = 0; who < count; who++) {
    if (place[who] === NOBODY) continue;
    const from = place[who] * NAMES;
    let named = 0;
    for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) {
      const other = alter[slot];
      if (place[other] === NOBODY) continue;
      const helped = help[slotOf(ties, other, who)];
      if (helped >= LEAST) named = addName(names, reasons, from, named, place[other], helped, strength[slot]);
    }
    for (let at = 0; at < named; at++) timesNamed[names[from + at]]++;
    if (named < NAMES) names[from + named] = NOBODY;
    all += named;
  }
  answers.asked = asked;
  answers.names = all;
}

/** Behind all with as much reason, if there is a line left. @returns how many are named then. */
function addName(names: Int32Array, reasons: Float64Array, from: Int, named: Int, whom: Int, helped: number, tied: number): Int {
  let at = named;
  for (; at > 0 && (reasons[at - 1] < helped || (reasons[at - 1] === helped && reasons[NAMES + at - 1] < tied)); at--) {
    if (at === NAMES) continue;
    names[from + at] = names[from + at - 1];
    reasons[at] = reasons[at - 1];
    reasons[NAMES + at] = reasons[NAMES + at - 1];
  }
  if (at === NAMES) return NAMES;
  names[from + at] = whom;
  reasons[at] = helped;
  reasons[NAMES + at] = tied;
  return named < NAMES ? named + 1 : NAMES;
}

function countReturned(names: Int32Array, answers: Answers): void {
  answers.returned = 0;
  for (let person = 0; person < answers.asked; person++) {
    for (let at = person * NAMES, end = at + NAMES; at < end && names[at] !== NOBODY; at++) {
      for (let back = names[at] * NAMES, last = back + NAMES; back < last && names[back] !== NOBODY; back++) answers.returned += Number(names[back] === person);
    }
  }
}
