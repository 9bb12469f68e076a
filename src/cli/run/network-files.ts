/** The networks kept at chosen weeks, as files for other tools: who stood where, tied to whom how strongly. */
import type {Run, Snapshot} from '../../engine/run.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {gexf, graphml, peopleCsv, tiesCsv, type NetworkTable} from '../../io/network-formats.ts';
import {ROLES} from '../../model/plan.ts';
import {RINGS} from '../../model/rings.ts';

export const NETWORK_FORMATS = ['gexf', 'graphml', 'csv'] as const;
export type NetworkFormat = typeof NETWORK_FORMATS[number];

export interface NamedFile {
  /** With forward slashes, counted from the results folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** One network a strategy and week; `week` picks one of those kept, `only` some of the strategies by their place. */
export function* networkFiles(ensemble: Ensemble, formats: readonly NetworkFormat[], week?: number, only?: readonly number[]): Generator<NamedFile> {
  for (const [index, {id, title}] of ensemble.scenario.strategies.entries()) {
    if (only && !only.includes(index)) continue;
    const run = ensemble.runs[index].find(one => one !== null && one.snapshots.length > 0);
    for (const snapshot of run?.snapshots ?? []) {
      if (week !== undefined && snapshot.week !== week) continue;
      yield* filesOf(tableOf(ensemble, run!, snapshot), `network/${id}-week-${snapshot.week}`, `${title}, week ${snapshot.week}`, formats);
    }
  }
}

function* filesOf(table: NetworkTable, name: string, title: string, formats: readonly NetworkFormat[]): Generator<NamedFile> {
  if (formats.includes('gexf')) yield {name: `${name}.gexf`, content: gexf(table, title)};
  if (formats.includes('graphml')) yield {name: `${name}.graphml`, content: graphml(table)};
  if (!formats.includes('csv')) return;
  yield {name: `${name}-people.csv`, content: peopleCsv(table)};
  yield {name: `${name}-ties.csv`, content: tiesCsv(table)};
}

function tableOf(ensemble: Ensemble, run: Run, {people, ties}: Snapshot): NetworkTable {
  const {network} = ensemble.scenario;
  const roles = network.kind === 'survey' ? network.roles : ROLES;
  return {
    ids: Array.from(people.arrival, (week, row) => personId(ensemble, row, week)),
    people: [
      {title: 'ring', kind: 'text', cells: Array.from(people.ring, ring => RINGS[ring])},
      {title: 'school', kind: 'text', cells: Array.from(people.school, school => run.schools.names[school])},
      {title: 'role', kind: 'text', cells: Array.from(people.role, role => roles[role])},
      {title: 'community', kind: 'integer', cells: Array.from(people.community, community => (community < 0 ? null : community))},
      {title: 'quality of practice', kind: 'number', cells: people.quality},
    ],
    source: ties.one, target: ties.other, strength: ties.strength,
  };
}

/** A surveyed person's id; who was made up, or came later, is the row and the week of arrival: `217@42`. */
export function personId({scenario}: Ensemble, row: number, arrival: number): string {
  if (arrival > 0) return `${row}@${arrival}`;
  return scenario.network.kind === 'survey' ? scenario.network.people.id[row] : String(row);
}
