/** Two whole numbers a person that passes lend each other: what one wrote means nothing to the next. */

export class Scratch {
  #columns: readonly [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];

  columns(count: number): readonly [Int32Array, Int32Array] {
    if (this.#columns[0].length !== count) this.#columns = [new Int32Array(count), new Int32Array(count)];
    return this.#columns;
  }
}
