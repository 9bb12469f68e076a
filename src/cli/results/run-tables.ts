/**
 * What runs leave by group and by school, and what their teams' hours went into, as tables: `data/groups.parquet`, a row a run, week and group
 * with a column a measure; `data/schools.parquet`, a row a run, week and school; `data/ledger.parquet`, a row a run, phase, verb, district and
 * ring. All can be read back to the last bit.
 */
import type {GroupTable, Run, SchoolTable, Spending} from '../../engine/run.ts';
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

const SCHOOL_COLUMNS: Table['columns'] = [
  {title: 'strategy', kind: 'text'}, {title: 'replicate', kind: 'integer'}, {title: 'week', kind: 'integer'}, {title: 'school', kind: 'text'}, {title: 'people', kind: 'integer'},
  {title: 'reached', kind: 'integer'}, ...RINGS.map(title => ({title, kind: 'integer' as const})),
];
export const SCHOOL_TITLES = SCHOOL_COLUMNS.map(({title}) => title).filter(title => title !== 'school');

/** Of each run first how its schools stand at the horizon (rows without a week), ring by ring; then whom anybody reached in them, at asked moments. */
export function schoolTable(ensemble: Ensemble): Table {
  return tableOf(ensemble, SCHOOL_COLUMNS, ({strategy, replicate, schools: {names, rings, people}, reached}) => {
    const size = people.length + reached.people.length;
    const row = (place: number) => (place < people.length ? {school: place, at: -1} : {school: place % people.length, at: Math.floor(place / people.length) - 1});
    const column = <T>(cell: (school: number, at: number, place: number) => T) => Array.from({length: size}, (_, place) => cell(row(place).school, row(place).at, place - people.length));
    return [
      column(() => strategy), column(() => replicate), column((_, at) => reached.weeks[at] ?? null), column(school => names[school]),
      [...people, ...reached.people], column((_, at, place) => (at < 0 ? null : reached.reached[place])),
      ...RINGS.map((_, ring) => column((school, at) => (at < 0 ? rings[school * RINGS.length + ring] : null))),
    ];
  });
}

/** By `strategy/replicate`. */
export function schoolsFrom([strategy, replicate, week, people, reached, ...rings]: readonly ReadColumn[]): ReadonlyMap<string, {readonly schools: Omit<Run['schools'], 'names'>; readonly reached: SchoolTable}> {
  return new Map([...stretches(strategy, replicate)].map(([run, [from, to]]) => {
    const later = week.slice(from, to).findIndex(one => one !== null), middle = later < 0 ? to : from + later;
    return [run, {
      schools: {people: Int32Array.from(people.slice(from, middle), Number), rings: Int32Array.from({length: (middle - from) * rings.length}, (_, at) => Number(rings[at % rings.length][from + Math.floor(at / rings.length)]))},
      reached: {weeks: [...new Set(week.slice(middle, to).map(Number))], people: Int32Array.from(people.slice(middle, to), Number), reached: Int32Array.from(reached.slice(middle, to), Number)},
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
