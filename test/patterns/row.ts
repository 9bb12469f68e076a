/** One row of what the model is held to: a statement, the band, where it comes from, how it is measured, and the model's value. */

export type Band = readonly [low: number, high: number];

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly band: Band;
  /** Basis mark and source. */
  readonly source: string;
  /** What was done to the simulated network to get the value. */
  readonly how: string;
  value(): number;
}

export interface Measured extends Row {
  readonly measured: number;
  readonly held: boolean;
}

export function measure(row: Row): Measured {
  const measured = row.value();
  return {...row, measured, held: measured >= row.band[0] && measured <= row.band[1]};
}

export function bandText([low, high]: Band): string {
  if (low === high) return figure(low);
  if (low === -Infinity) return `at most ${figure(high)}`;
  return high === Infinity ? `at least ${figure(low)}` : `${figure(low)} to ${figure(high)}`;
}

/** Three figures that count. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return 'not defined';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  return size >= 100 || Number.isInteger(value) ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : size >= 1 ? value.toFixed(2) : value.toFixed(3);
}

/** A table in Markdown, one row a line. */
export function tableOf(rows: readonly Measured[]): string {
  return [
    '| row | pattern | band | seen | | source | how measured |', '|---|---|---|---|---|---|---|',
    ...rows.map(({id, text, band, measured, held, source, how}) => `| ${id} | ${text} | ${bandText(band)} | ${figure(measured)} | ${held ? 'pass' : '**miss**'} | ${source} | ${how} |`),
  ].join('\n');
}
