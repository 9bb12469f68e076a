/**
 * Who is left out: measures by district, third of schools, role, ring and the columns of a roster that group people; and by school how many
 * people anybody reached. Read at asked moments; changes nothing.
 */
import type {Int} from '../kernel/memory.ts';
import {FEWEST_IN_GROUP, GroupReader} from '../measures/groups.ts';
import {REACHED_WEEKS} from '../measures/passes/census.ts';
import {thirdsOf} from '../measures/passes/thirds.ts';
import type {NetworkPlan} from '../model/plan.ts';
import {RINGS} from '../model/rings.ts';
import type {Educators} from '../model/world/educators.ts';
import type {Places} from '../model/world/places.ts';
import type {World} from '../model/world/world.ts';
import type {Grouping, GroupTable, SchoolTable} from './run.ts';

/** Where no moment was asked for. */
export const NO_GROUPS: GroupTable = {weeks: [], measures: [], groupings: [], people: new Int32Array(0), values: new Float64Array(0)};
export const NO_SCHOOLS: SchoolTable = {weeks: [], people: new Int32Array(0), reached: new Int32Array(0)};

const THIRDS = ['schools with the fewest underserved students', 'schools in between', 'schools with the most underserved students'];
const CAME_LATER = 'came later';
const FEW = `values shared by fewer than ${FEWEST_IN_GROUP} people`;
const NOWHERE = -1;

/** A grouping, and in which of its groups everybody stands now, by row; NOWHERE where in none. */
interface Sorter extends Grouping {
  sort(groupOf: Int32Array): void;
}

/** One moment: as in `GroupTable` and `SchoolTable`, without the other weeks. */
export interface GroupsAt {
  readonly week: number;
  readonly people: Int32Array;
  /** values[m·groups + g] */
  readonly values: Float64Array;
  readonly staff: Int32Array;
  readonly reached: Int32Array;
}

/** Reads groups in the course of one run. */
export class GroupRecorder {
  readonly #measures: readonly string[];
  readonly #sorters: readonly Sorter[];
  readonly #reader: GroupReader;
  readonly #schools: Int32Array;

  constructor(measures: readonly string[], network: NetworkPlan, world: World) {
    this.#measures = measures;
    this.#reader = new GroupReader(measures);
    this.#sorters = sortersOf(network, world);
    this.#schools = world.memory.column(Int32Array, 2 * world.places.schools);
  }

  readNow(world: World): GroupsAt {
    const groups = this.#sorters.reduce((sum, {names}) => sum + names.length, 0);
    const people = new Int32Array(groups), values = new Float64Array(this.#measures.length * groups);
    let group = 0;
    for (const sorter of this.#sorters) {
      for (const rows of rowsOf(sorter, world)) {
        people[group] = rows.length;
        this.#reader.read(world, rows).forEach((number, measure) => { values[measure * groups + group] = number; });
        group++;
      }
    }
    return {week: world.week, people, values, ...reachedBySchool(world, this.#schools)};
  }

  /** All moments read in one table each. */
  tables(moments: readonly GroupsAt[]): {readonly groups: GroupTable; readonly reached: SchoolTable} {
    const weeks = moments.map(({week}) => week);
    const groups = this.#sorters.reduce((sum, {names}) => sum + names.length, 0);
    const values = new Float64Array(this.#measures.length * weeks.length * groups);
    moments.forEach((moment, at) => this.#measures.forEach((_, measure) =>
      values.set(moment.values.subarray(measure * groups, (measure + 1) * groups), (measure * weeks.length + at) * groups)));
    return {
      groups: {
        weeks, measures: this.#measures, groupings: this.#sorters.map(({by, names}) => ({by, names})), people: joined(moments.map(({people}) => people)), values,
      },
      reached: {weeks, people: joined(moments.map(({staff}) => staff)), reached: joined(moments.map(({reached}) => reached))},
    };
  }
}

function sortersOf(network: NetworkPlan, world: World): readonly Sorter[] {
  const {places, educators} = world;
  const thirds = thirdsOf(world);
  const bySchool = (groupOfSchool: Int32Array) => (groupOf: Int32Array) => world.memory.run(groupBySchool, places.school, groupOfSchool, groupOf, educators.count);
  return [
    {by: 'district', names: [...places.districtNames], sort: bySchool(places.districtOf)},
    ...(thirds.some(third => third !== NOWHERE) ? [{by: 'third of schools', names: THIRDS, sort: bySchool(thirds)}] : []),
    {by: 'role', names: [...places.roleNames], sort: groupOf => groupOf.set(places.role)},
    {by: 'ring', names: [...RINGS], sort: groupOf => groupOf.set(educators.ring)},
    ...(network.kind === 'survey' ? Object.entries(network.people.groups).map(([by, answers]) => columnOf(by, answers, world)) : []),
  ];
}

function groupBySchool(school: Int32Array, groupOfSchool: Int32Array, groupOf: Int32Array, people: Int): void {
  for (let who = 0; who < people; who++) groupOf[who] = groupOfSchool[school[who]];
}

/** A column of a roster: values of too few people are one group, and newcomers, who were not asked, another. */
function columnOf(by: string, answers: readonly string[], {educators}: World): Sorter {
  const count = new Map<string, number>();
  for (const answer of answers) count.set(answer, (count.get(answer) ?? 0) + 1);
  const common = [...count].filter(([, people]) => people >= FEWEST_IN_GROUP).map(([answer]) => answer);
  const few = common.length < count.size;
  const names = [...common, ...(few ? [FEW] : []), CAME_LATER];
  const group = new Map(common.map((answer, at) => [answer, at]));
  const asked = answers.map(answer => group.get(answer) ?? common.length);
  return {
    by, names,
    sort: groupOf => {
      for (let who = 0; who < groupOf.length; who++) groupOf[who] = educators.arrival[who] > 0 ? names.length - 1 : asked[who];
    },
  };
}

/** Rising rows of each group, one group after the other in a column with a place for everybody. */
function rowsOf({names, sort}: Sorter, {memory, lent}: World): readonly Int32Array[] {
  const rows = lent.column(0), groupOf = lent.column(1);
  const end = names.length > rows.length ? new Int32Array(names.length) : lent.column(2);
  sort(groupOf);
  memory.run(placeByGroup, groupOf, rows.length, names.length, end, rows);
  return names.map((_, group) => rows.subarray(group === 0 ? 0 : end[group - 1], end[group]));
}

/** Counts each group, then puts its people behind those of the groups before; `end` of each is where the next one begins. */
function placeByGroup(groupOf: Int32Array, people: Int, groups: Int, end: Int32Array, rows: Int32Array): void {
  for (let group = 0; group < groups; group++) end[group] = 0;
  for (let who = 0; who < people; who++) if (groupOf[who] !== NOWHERE) end[groupOf[who]]++;
  for (let group = 0, before = 0; group < groups; group++) {
    const inGroup = end[group];
    end[group] = before;
    before += inGroup;
  }
  for (let who = 0; who < people; who++) if (groupOf[who] !== NOWHERE) rows[end[groupOf[who]]++] = who;
}

/** @param counts with two places a school */
function reachedBySchool({places, educators, week, memory}: World, counts: Int32Array): {readonly staff: Int32Array; readonly reached: Int32Array} {
  memory.run(countReached, educators, places, week - REACHED_WEEKS, counts);
  return {staff: counts.slice(0, places.schools), reached: counts.slice(places.schools)};
}

/** People of each school, then those of them whom anybody reached since; 0 in offices. */
function countReached({reached, count}: Educators, {schools, school, office}: Places, since: Int, counts: Int32Array): void {
  for (let at = 0; at < 2 * schools; at++) counts[at] = 0;
  for (let who = 0; who < count; who++) {
    const where = school[who], counted = Number(office[where] === 0);
    counts[where] += counted;
    counts[schools + where] += counted * Number(reached[who] >= since);
  }
}

function joined(columns: readonly Int32Array[]): Int32Array {
  return Int32Array.from(columns.flatMap(column => [...column]));
}
