/** §2 "Reals are doubles unless a column is declared Float32 (then rounded at every write)": fields that round whatever is written to them. */

export function holdsSinglePrecision(kind: {readonly prototype: object}, names: readonly string[]): void {
  for (const name of names) {
    const held = Symbol(name);
    Object.defineProperty(kind.prototype, name, {
      get(this: Record<symbol, number>) { return this[held] ?? 0; },
      set(this: Record<symbol, number>, real: number) { this[held] = Math.fround(real); },
    });
  }
}
