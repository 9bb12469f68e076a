/** §9 What was done and what it took, week by week. Nothing in the model reads it back. */

export class Tallies {
  readonly #columns = new Map<string, Map<number, number>>();

  add(column: string, week: number, amount: number): void {
    const weeks = this.#columns.get(column) ?? new Map<number, number>();
    weeks.set(week, (weeks.get(week) ?? 0) + amount);
    this.#columns.set(column, weeks);
  }

  /** Hours left idle for good; hours are sums of fractions, and a crumb of one is none. */
  addIdle(week: number, hours: number): void {
    if (hours > 1e-9) this.add('idleHours', week, hours);
  }

  at(column: string, week: number): number {
    return this.#columns.get(column)?.get(week) ?? 0;
  }
}
