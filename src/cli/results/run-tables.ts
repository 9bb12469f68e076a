/**
 * What runs leave by group and what their teams' hours went into, as tables: `data/groups.parquet`, a row a run, week and group with a column
 * a measure; `data/ledger.parquet`, a row a run, phase, verb, district and ring. Both can be read back to the last bit.
 */
import type {GroupTable, Run, Spending} from '../../engine/run.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import type {ParquetColumn} from '../../io/parquet.ts';
import type {ReadColumn} from '../../io/parquet-reader.ts';
import {VERBS} from '../../model/plan.ts';
import {RINGS} from '../../model/rings.ts';
import {MILLIONTHS} from '../../model/world/spending.ts';

function runsOf({runs}: Ensemble): readonly Run[] {
  return runs.flat().filter(run => run !== null);
}

export function groupColumns(ensemble: Ensemble): readonly ParquetColumn[] {
  const rows = runsOf(ensemble).flatMap(run => run.groups.weeks.flatMap((week, at) => {
    const names = run.groups.groupings.flatMap(({by, names: all}) => all.map(name => ({by, name})));
    return names.map(({by, name}, group) => ({run, week, by, name, place: at * names.length + group, size: run.groups.weeks.length * names.length}));
  }));
  const measures = runsOf(ensemble)[0]?.groups.measures ?? [];
  return [
    {title: 'strategy', kind: 'text', cells: rows.map(({run}) => run.strategy)}, {title: 'replicate', kind: 'integer', cells: rows.map(({run}) => run.replicate)},
    {title: 'week', kind: 'integer', cells: rows.map(({week}) => week)}, {title: 'by', kind: 'text', cells: rows.map(({by}) => by)},
    {title: 'group', kind: 'text', cells: rows.map(({name}) => name)}, {title: 'people', kind: 'integer', cells: rows.map(({run, place}) => run.groups.people[place])},
    ...measures.map((title, measure): ParquetColumn =>
      ({title, kind: 'number', cells: rows.map(({run, place, size}) => run.groups.values[measure * size + place])})),
  ];
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

export function ledgerColumns(ensemble: Ensemble): readonly ParquetColumn[] {
  const rows = runsOf(ensemble).flatMap(run => Array.from(run.spending.millionths, (_, cell) => ({run, spending: run.spending, cell})));
  return [
    {title: 'strategy', kind: 'text', cells: rows.map(({run}) => run.strategy)}, {title: 'replicate', kind: 'integer', cells: rows.map(({run}) => run.replicate)},
    {title: 'phase', kind: 'integer', cells: rows.map(({spending, cell}) => (spending.phase[cell] < 0 ? null : spending.phase[cell]))},
    {title: 'verb', kind: 'text', cells: rows.map(({spending, cell}) => VERBS[spending.verb[cell]])},
    {title: 'district', kind: 'text', cells: rows.map(({spending, cell}) => spending.districts[spending.district[cell]] ?? null)},
    {title: 'ring', kind: 'text', cells: rows.map(({spending, cell}) => RINGS[spending.ring[cell]] ?? null)},
    {title: 'hours', kind: 'number', cells: rows.map(({spending, cell}) => spending.millionths[cell] / MILLIONTHS)},
  ];
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
