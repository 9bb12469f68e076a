/** The luck of one part of a made-up plan: drawn in order, a pure function of the part and the plan's number. */
import {Stream} from '../../src/kernel/random.ts';

export class Luck {
  readonly #draws: Stream;
  #k = 0;

  constructor(part: string, plan: number) {
    this.#draws = new Stream('docking', part, plan).at(0);
  }

  uniform(): number {
    return this.#draws.uniform(0, this.#k++);
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  happens(chance: number): boolean {
    return this.uniform() < chance;
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)];
  }

  some<T>(list: readonly T[], chance: number): T[] {
    return list.filter(() => this.happens(chance));
  }

  /** Numbers with gaps: what a column of a survey looks like. */
  column(length: number, told: number, draw: () => number): (number | null)[] {
    return Array.from({length}, () => this.happens(told) ? draw() : null);
  }
}
