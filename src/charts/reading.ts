/** A measure as charts read it: its words, and its numbers in whole people where it is a share of everybody. */
import {measureById} from '../measures/index.ts';
import type {Measure} from '../measures/measure.ts';
import {grouped, percent, twoFigures} from '../measures/numerals.ts';
import {NOT_DEFINED, readsAsPeople, unitInWords} from '../measures/words.ts';

export interface Reading {
  readonly id: string;
  readonly measure: Measure;
  readonly title: string;
  /** On an axis and under a heading. */
  readonly unit: string;
  /** The number is multiplied by the people of the run. */
  readonly inPeople: boolean;
  /** Heads, which come whole. */
  readonly whole: boolean;
  /** A number as it is shown, without its unit. */
  print(shown: number): string;
  /** A round number on an axis, in full. */
  tick(shown: number): string;
}

export function readingOf(id: string): Reading {
  const measure = measureById(id);
  if (!measure) throw new RangeError(`no measure is called "${id}"`);
  return {
    id, measure, title: measure.title, unit: unitInWords(measure), inPeople: measure.unit === 'share' && readsAsPeople(measure),
    whole: readsAsPeople(measure) && !measure.weighted,
    print: shown => (Number.isFinite(shown) ? figures(measure, shown) : NOT_DEFINED),
    tick: shown => (measure.unit === 'share' && !readsAsPeople(measure) ? `${exactly(shown * 100)} %` : exactly(shown)),
  };
}

function figures(measure: Measure, shown: number): string {
  if (readsAsPeople(measure)) return measure.weighted && Math.abs(shown) < 9.95 ? twoFigures(shown) : grouped(shown);
  if (measure.unit === 'share') return percent(shown);
  return twoFigures(shown);
}

/** Without the last bits of binary fractions. */
function exactly(round: number): string {
  const tidy = Number(round.toPrecision(10));
  return Math.abs(tidy) >= 1000 ? grouped(tidy) : String(tidy).replace('-', '−');
}

/** "1 person", "36 people", "nobody". */
export function peopleWords(people: number): string {
  const heads = grouped(people);
  return heads === '0' ? 'nobody' : `${heads} ${heads === '1' ? 'person' : 'people'}`;
}
