/**
 * Numbers, one a person, that one part of a week after the other works with: a verb its lists of people, a measure its marks. What one wrote means
 * nothing to the next. A nation's are many megabytes, so there are only as many as one part needs at once.
 */
import {NO_MEMORY, type Memory} from '../../kernel/memory.ts';

const FEW = 16;

export class Lent {
  readonly #people: number;
  readonly #memory: Memory;
  readonly #columns: Int32Array[] = [];
  readonly #wide: Int32Array[] = [];
  #fractions: Float64Array | null = null;
  #few: Float64Array | null = null;

  constructor(people: number, memory = NO_MEMORY) {
    this.#memory = memory;
    this.#people = people;
  }

  /** The same one whoever asks for it, holding whatever was left in it. */
  column(number: number): Int32Array {
    return this.#columns[number] ??= this.#memory.column(Int32Array, this.#people);
  }

  /** The same with so many places a person. Memory is given only as far as it is written. */
  wide(each: number): Int32Array {
    return this.#wide[each] ??= this.#memory.column(Int32Array, each * this.#people);
  }

  /** The same for fractions. */
  fractions(): Float64Array {
    return this.#fractions ??= this.#memory.column(Float64Array, this.#people);
  }

  /** Fractions for one person at a time: FEW of them. */
  few(): Float64Array {
    return this.#few ??= this.#memory.column(Float64Array, FEW);
  }
}
