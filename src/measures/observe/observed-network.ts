/** What a survey brings home: who says to turn to whom, as plain columns. Everything that is compared with survey results is one of these. */
import {digraph, type Digraph} from '../../kernel/graph-measures/digraph.ts';

export interface ObservedNetwork {
  /** Rows of the people on the list; everything below counts them from 0 in this order. */
  readonly people: Int32Array;
  /** 1 = answered. Who did not can be named all the same. */
  readonly answered: Uint8Array;
  /** source says to turn to target, in order of the source. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** What was said of each: the place of a name (1 = first), the point of a scale, or how often the two met. */
  readonly said: Int32Array;
}

/** Collects what one person after the other says. */
export class Answers {
  readonly people: Int32Array;
  readonly answered: Uint8Array;
  readonly #source: number[] = [];
  readonly #target: number[] = [];
  readonly #said: number[] = [];
  readonly #place = new Map<number, number>();

  constructor(people: ArrayLike<number>) {
    this.people = Int32Array.from(people);
    this.answered = new Uint8Array(people.length);
    for (let place = 0; place < people.length; place++) this.#place.set(people[place], place);
  }

  /** Where someone stands on the list; −1 = not on it. */
  placeOf(row: number): number {
    return this.#place.get(row) ?? -1;
  }

  add(source: number, target: number, said: number): void {
    this.#source.push(source);
    this.#target.push(target);
    this.#said.push(said);
  }

  network(): ObservedNetwork {
    const {people, answered} = this;
    return {people, answered, source: Int32Array.from(this.#source), target: Int32Array.from(this.#target), said: Int32Array.from(this.#said)};
  }
}

/** As a plain graph, for `kernel/graph-measures`. */
export function graphOf({people, source, target}: ObservedNetwork): Digraph {
  return digraph(people.length, source, target);
}
