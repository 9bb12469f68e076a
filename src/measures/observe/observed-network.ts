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
  /** Doubled when full: plain lists of a nation's answers would take twice as much again. */
  #source = new Int32Array(256);
  #target = new Int32Array(256);
  #said = new Int32Array(256);
  #count = 0;
  /** By row: place on the list + 1, 0 = not on it. */
  readonly #place: Int32Array;

  constructor(people: ArrayLike<number>) {
    this.people = Int32Array.from(people);
    this.answered = new Uint8Array(people.length);
    let last = -1;
    for (let place = 0; place < people.length; place++) last = Math.max(last, people[place]);
    this.#place = new Int32Array(last + 1);
    for (let place = 0; place < people.length; place++) this.#place[people[place]] = place + 1;
  }

  /** Where someone stands on the list; −1 = not on it. */
  placeOf(row: number): number {
    return row < this.#place.length ? this.#place[row] - 1 : -1;
  }

  add(source: number, target: number, said: number): void {
    if (this.#count === this.#source.length) [this.#source, this.#target, this.#said] = [doubled(this.#source), doubled(this.#target), doubled(this.#said)];
    this.#source[this.#count] = source;
    this.#target[this.#count] = target;
    this.#said[this.#count++] = said;
  }

  network(): ObservedNetwork {
    const {people, answered} = this;
    const [source, target, said] = [this.#source, this.#target, this.#said].map(column => column.slice(0, this.#count));
    return {people, answered, source, target, said};
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * column.length);
  longer.set(column);
  return longer;
}

/** As a plain graph, for `kernel/graph-measures`. */
export function graphOf({people, source, target}: ObservedNetwork): Digraph {
  return digraph(people.length, source, target);
}
