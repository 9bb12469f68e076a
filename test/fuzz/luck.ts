/** Luck of one case: numbered draws, so that any case can be made again from its seed and number alone. */
import {Stream} from '../../src/kernel/random.ts';

export class Luck {
  readonly #draws: {uniform(who: number): number};
  #drawn = 0;

  constructor(seed: string, at: number) {
    this.#draws = new Stream(seed, 'fuzz', 0).at(at);
  }

  below(count: number): number {
    return Math.floor(this.#draws.uniform(this.#drawn++) * count);
  }

  chance(share: number): boolean {
    return this.#draws.uniform(this.#drawn++) < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)];
  }
}
