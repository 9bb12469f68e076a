/**
 * What runs leave by group and what their teams' hours went into, as tables: `data/groups.parquet`, a row a run, week and group with a column
 * a measure; `data/ledger.parquet`, a row a run, phase, verb, district and ring. Both can be read back to the last bit.
 */
import type {GroupTable, Run, Spending} from '../../engine/run.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import type {ReadColumn} from '../../io/parquet-reader.ts';
import type {Stretch, Table} from '../../io/table.ts';
import {VERBS} from '../../model/plan.ts';
import {RINGS} from '../../model/rings.ts';
import {MILLIONTHS} from '../../model/world/spending.ts';

/** A table of which each run gives some rows; only one run is looked at at once. */
function tableOf({runs}: Ensemble, columns: Table['columns'], rowsOf: (run: Run) => Stretch): Table {
  return {
    columns,
    stretches: (function* stretches() {
      for (const ofStrategy of runs) for (const run of ofStrategy) if (run) yield rowsOf(run);
    })(),
  };
}

export function groupTable(ensemble: Ensemble): Table {
  const measures = ensemble.runs.flat().find(run => run !== null)?.groups.measures ?? [];
  const numbers = measures.map(title => ({title, kind: 'number' as const}));
  return tableOf(ensemble, [
    {title: 'strategy', kind: 'text'}, {title: 'replicate', kind: 'integer'}, {title: 'week', kind: 'integer'}, {title: 'by', kind: 'text'}, {title: 'group', kind: 'text'},
    {title: 'people', kind: 'integer'}, ...numbers,
  ], ({strategy, replicate, groups: {weeks, groupings, people, values}}) => {
    const names = groupings.flatMap(({by, names: all}) => all.map(name => ({by, name})));
    const size = weeks.length * names.length;
    const rows = Array.from({length: size}, (_, place) => ({week: weeks[Math.floor(place / names.length)], ...names[place % names.length]}));
    return [
      rows.map(() => strategy), rows.map(() => replicate), rows.map(({week}) => week), rows.map(({by}) => by), rows.map(({name}) => name), people,
      ...measures.map((_, measure) => values.subarray(measure * size, measure * size + size)),
    ];
  });
}

/** Titles of the columns that `groupsFrom` reads. */
export function groupTitles(measures: readonly string[]): readonly string[] {
  return ['strategy', 'replicate', 'people', ...measures];
}

/** By `strategy/replicate`; `table` names weeks, measures and groupings. */
export function groupsFrom([strategy, replicate, people, ...measures]: readonly ReadColumn[], table: (run: string) => Omit<GroupTable, 'people' | 'values'>): ReadonlyMap<string, GroupTable> {
  return new Map([...stretches(strategy, replicate)].map(([run, [from, to]]) => [run, {
    ...table(run), people: Int32Array.from(people.slice(from, to), Number),
    values: Float64Array.from(measures.flatMap(column => column.slice(from, to)), cell => (cell === null ? NaN : Number(cell))),
  }]));
}

export const LEDGER_TITLES = ['strategy', 'replicate', 'phase', 'verb', 'district', 'ring', 'hours'] as const;

export function ledgerTable(ensemble: Ensemble): Table {
  return tableOf(ensemble, [
    {title: 'strategy', kind: 'text'}, {title: 'replicate', kind: 'integer'}, {title: 'phase', kind: 'integer'}, {title: 'verb', kind: 'text'},
    {title: 'district', kind: 'text'}, {title: 'ring', kind: 'text'}, {title: 'hours', kind: 'number'},
  ], ({strategy, replicate, spending: {districts, phase, verb, district, ring, millionths}}) => [
    Array.from(millionths, () => strategy), Array.from(millionths, () => replicate), Array.from(phase, one => (one < 0 ? null : one)), Array.from(verb, one => VERBS[one]),
    Array.from(district, one => districts[one] ?? null), Array.from(ring, one => RINGS[one] ?? null), millionths.map(one => one / MILLIONTHS),
  ]);
}

/** By `strategy/replicate`; `sums` names districts and what was given in all. */
export function ledgerFrom(
  [strategy, replicate, phase, verb, district, ring, hours]: readonly ReadColumn[], sums: (run: string) => Pick<Spending, 'districts' | 'budget' | 'idle' | 'inHand'>,
): ReadonlyMap<string, Spending> {
  return new Map([...stretches(strategy, replicate)].map(([run, [from, to]]) => {
    const known = sums(run);
    const place = (names: readonly string[]) => (cell: string | number | null) => names.indexOf(String(cell));
    return [run, {
      ...known, phase: Int16Array.from(phase.slice(from, to), cell => (cell === null ? -1 : Number(cell))), verb: Uint8Array.from(verb.slice(from, to), place(VERBS)),
      district: Int32Array.from(district.slice(from, to), place(known.districts)), ring: Int8Array.from(ring.slice(from, to), place(RINGS)),
      millionths: Float64Array.from(hours.slice(from, to), cell => Math.round(Number(cell) * MILLIONTHS)),
    }];
  }));
}

/** Rows of one run stand together. */
function stretches(strategy: ReadColumn, replicate: ReadColumn): ReadonlyMap<string, readonly [from: number, to: number]> {
  const found = new Map<string, [number, number]>();
  for (let row = 0; row < strategy.length; row++) {
    const key = `${strategy[row]}/${replicate[row]}`;
    const stretch = found.get(key);
    if (stretch) stretch[1] = row + 1;
    else found.set(key, [row, row + 1]);
  }
  return found;
}
