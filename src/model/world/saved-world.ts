/**
 * A world at one moment as a plain value, to be kept and gone on with. Everything that a later week reads is in it. What a plan settles once
 * (places, names, sizes) is not: it comes from making the same world again; nor is the working memory of a week, which every week makes anew.
 */
import {COMMUNITY_LIMIT, openCommunity, type Communities} from './communities.ts';
import type {LogEntry} from './log.ts';
import type {Places} from './places.ts';
import {clearTies, listed, makeRoom, type Ties} from './tie-lists.ts';
import {addCells, cellsOf, type SpendingCells} from './spending.ts';
import type {World} from './world.ts';

type Column = Uint8Array | Uint16Array | Int16Array | Int32Array | Float32Array | Float64Array;
type Columns = Readonly<Record<string, Column>>;

export interface SavedWorld {
  /** Weeks elapsed. */
  readonly week: number;
  readonly educators: Columns;
  /** Only slots in use, one educator's after the other's. */
  readonly ties: Columns;
  readonly communities: {readonly alive: readonly number[]; readonly imposedFocus: number; readonly columns: Columns};
  readonly places: Columns;
  /** Of the weeks elapsed. */
  readonly tallies: Columns;
  readonly spending: {readonly cells: SpendingCells; readonly hours: number; readonly millionths: number};
  /** Null where no log is kept. */
  readonly log: readonly LogEntry[] | null;
}

/** What changes in places when people move and students learn. */
const PLACES = ['holder', 'post', 'school', 'role', 'collaboration', 'experience', 'achievement', 'exchange'] as const satisfies readonly (keyof Places)[];
const TIES = ['alter', 'strength', 'floor', 'help'] as const satisfies readonly (keyof Ties)[];
const COMMUNITIES = ['size', 'members', 'focus', 'cohesion', 'coached', 'protectedUntil', 'founded', 'meets', 'presenter'] as const satisfies readonly (keyof Communities)[];

/** A copy: the world may go on. */
export function saveWorld({week, educators, ties, communities, places, tallies, log}: World): SavedWorld {
  const weeks = tallies.contacts.length;
  return {
    week,
    educators: columnsOf(educators, column => column.slice()),
    ties: {degree: ties.degree.slice(), ...Object.fromEntries(TIES.map(name => [name, listed(ties, name)]))},
    communities: {
      alive: [...communities.alive], imposedFocus: communities.imposedFocus,
      columns: Object.fromEntries(COMMUNITIES.map(name => [name, communities[name].slice(0, communities.count * widthOf(name))])),
    },
    places: Object.fromEntries(PLACES.map(name => [name, places[name].slice()])),
    tallies: columnsOf(tallies, column => column.slice(0, column.length / weeks * week)),
    spending: {cells: cellsOf(tallies.spending), hours: tallies.spending.hours, millionths: tallies.spending.millionths},
    log: log && log.entries.slice(),
  };
}

/** Turns a world that was just made, of the same plan and seed, into the one that was saved. */
export function restoreWorld(world: World, saved: SavedWorld): void {
  world.week = saved.week;
  fill(world.educators, saved.educators);
  world.members.stale = world.members.engagedStale = true;
  unpack(world.ties, saved.ties);
  restoreCommunities(world.communities, saved.communities);
  for (const name of PLACES) world.places[name].set(saved.places[name] as never);
  fill(world.tallies, saved.tallies);
  const {cells, ...sums} = saved.spending;
  addCells(world.tallies.spending, cells);
  Object.assign(world.tallies.spending, sums);
  world.log?.clear();
  world.log?.addAll(saved.log ?? []);
}

function columnsOf(table: object, copy: (column: Column) => Column): Columns {
  return Object.fromEntries(Object.entries(table).flatMap(([name, column]) => (ArrayBuffer.isView(column) ? [[name, copy(column as Column)]] : [])));
}

function fill(table: object, saved: Columns): void {
  for (const [name, column] of Object.entries(saved)) (table as Record<string, Column>)[name].set(column as never);
}

function unpack(ties: Ties, saved: Columns): void {
  clearTies(ties);
  saved.degree.forEach((number, who) => {
    makeRoom(ties, who, number);
    ties.degree[who] = number;
  });
  ties.astray.fill(0); // one list after the other
  for (const name of TIES) {
    let at = 0;
    ties.degree.forEach((number, who) => {
      ties[name].set(saved[name].subarray(at, at + number) as never, ties.first[who]);
      at += number;
    });
  }
}

function widthOf(name: typeof COMMUNITIES[number]): number {
  return name === 'members' ? COMMUNITY_LIMIT : 1;
}

function restoreCommunities(communities: Communities, {alive, imposedFocus, columns}: SavedWorld['communities']): void {
  while (communities.count < columns.size.length) openCommunity(communities, 0, 0);
  for (const name of COMMUNITIES) communities[name].set(columns[name] as never);
  communities.alive = [...alive];
  communities.imposedFocus = imposedFocus;
}
