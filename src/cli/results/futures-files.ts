/** The headline in other futures as files: `data/futures.parquet`, a row a strategy, future, luck, week and measure, and what was played in `data/futures.json`. */
import type {Ensemble, PrecisionReached} from '../../experiment/ensemble.ts';
import type {FuturesLook} from '../../experiment/futures/futures-look.ts';
import type {ParquetColumn} from '../../io/parquet.ts';
import type {ReadColumn} from '../../io/parquet-reader.ts';

/** All but the numbers of the worlds. */
export interface FuturesFacts {
  readonly futures: Omit<FuturesLook, 'values'> | null;
  readonly precision: PrecisionReached | null;
}

export function futuresFacts({futures = null, precision = null}: Ensemble): FuturesFacts {
  if (!futures) return {futures: null, precision};
  const {values: _numbers, ...facts} = futures;
  return {futures: facts, precision};
}

/** In the order of `FuturesLook.values`, so that the last column is those numbers. */
export function futuresColumns({a, b, measures, weeks, futures, lucks, values}: FuturesLook): readonly ParquetColumn[] {
  const worlds = futures * lucks;
  const rows = Array.from(values, (_, at) => {
    const world = at % worlds, row = Math.floor(at / worlds);
    return {side: Math.floor(row / (measures.length * weeks.length)), measure: Math.floor(row / weeks.length) % measures.length, week: row % weeks.length, world};
  });
  return [
    {title: 'strategy', kind: 'text', cells: rows.map(({side}) => [a, b][side])}, {title: 'future', kind: 'integer', cells: rows.map(({world}) => Math.floor(world / lucks))},
    {title: 'luck', kind: 'integer', cells: rows.map(({world}) => world % lucks)}, {title: 'week', kind: 'integer', cells: rows.map(({week}) => weeks[week])},
    {title: 'measure', kind: 'text', cells: rows.map(({measure}) => measures[measure])}, {title: 'value', kind: 'number', cells: values},
  ];
}

export const FUTURES_TITLES = ['value'] as const;

export function futuresFrom(facts: Omit<FuturesLook, 'values'>, [value]: readonly ReadColumn[]): FuturesLook {
  return {...facts, values: Float64Array.from(value, cell => (cell === null ? NaN : Number(cell)))};
}
