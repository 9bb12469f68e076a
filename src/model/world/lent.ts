/**
 * Whole numbers, one a person, that one part of a week after the other works with: a verb its lists of people, a measure its marks. What one wrote means
 * nothing to the next. A nation's are many megabytes, so there are only as many as one part needs at once.
 */
import {NO_MEMORY, type Memory} from '../../kernel/memory.ts';

export class Lent {
  readonly #people: number;
  readonly #memory: Memory;
  readonly #columns: Int32Array[] = [];

  constructor(people: number, memory = NO_MEMORY) {
    this.#memory = memory;
    this.#people = people;
  }

  /** The same one whoever asks for it, holding whatever was left in it. */
  column(number: number): Int32Array {
    return this.#columns[number] ??= this.#memory.column(Int32Array, this.#people);
  }
}
