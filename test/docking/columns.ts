/** Every column of the state in both implementations, side by side. */
import {VERBS} from '../../src/model/plan.ts';
import type {World} from '../../src/model/world/world.ts';
import type {Community, Educator, Network, School, Tie} from './reference/2-state.ts';

interface Column {
  readonly name: string;
  /** `person`, `school`, … */
  readonly of: string;
  /** Numbers of one row. */
  readonly width: number;
  readonly engine: ArrayLike<number>;
  readonly plain: ArrayLike<number>;
}

const yes = (holds: boolean) => holds ? 1 : 0;

/** What differs first, as a sentence; null = nothing does. NaN equals NaN, and nothing else is forgiven. */
export function firstDifference(world: World, net: Network): string | null {
  for (const {name, of, width, engine, plain} of columnsOf(world, net)) {
    if (engine.length !== plain.length) return `${name}: the engine has ${engine.length / width}, the reference ${plain.length / width}`;
    for (let at = 0; at < engine.length; at++) {
      if (Object.is(engine[at], plain[at]) || engine[at] === plain[at]) continue;
      const place = width > 1 ? `[${at % width}]` : '';
      return `${of === 'network' ? '' : `${of} ${Math.floor(at / width)}, `}${name}${place}: engine ${engine[at]}, reference ${plain[at]}`;
    }
  }
  return null;
}

function* columnsOf(world: World, net: Network): Generator<Column> {
  yield {name: 'week', of: 'network', width: 1, engine: [world.week], plain: [net.week]};
  yield* contactsOf(world, net); // who turned to whom explains what people know and want then
  // Before the first week who is tied to whom explains who took part and gave; later what people do explains their ties.
  const before = world.week === 0;
  if (before) yield* tiesOf(world, net);
  yield* peopleOf(world, net);
  if (!before) yield* tiesOf(world, net);
  yield* communitiesOf(world, net);
  yield* placesOf(world, net);
  yield* talliesOf(world, net);
}

function* peopleOf({educators}: World, {educators: people, themes}: Network): Generator<Column> {
  const column = (name: keyof typeof educators & string, plain: (i: Educator) => number): Column =>
    ({name, of: 'person', width: 1, engine: educators[name] as ArrayLike<number>, plain: people.map(plain)});
  yield column('ring', i => i.ring);
  yield column('nominal', i => yes(i.nominal));
  yield {name: 'knowHow', of: 'person', width: themes, engine: educators.knowHow, plain: people.flatMap(i => [...i.knowHow])};
  const alike = [
    'focus', 'quality', 'habit', 'startQuality', 'dip', 'oldPractice', 'demand', 'ownDemand', 'ownership', 'threshold', 'energy', 'activity',
    'peerSupport', 'unsupported', 'coached', 'given', 'received', 'tries', 'firstTry', 'lastTry', 'since', 'arrival', 'last', 'reached', 'seen', 'unmet', 'led', 'alone',
  ] as const;
  for (const name of alike) yield column(name, i => i[name]);
  yield column('community', i => i.community?.id ?? -1);
}

/** Each list in order; what stands behind its end is left out. Both ends of a tie are compared with the one tie of the reference. */
function* tiesOf({ties}: World, {educators: people, tieCapacity}: Network): Generator<Column> {
  yield {name: 'tie capacity', of: 'network', width: 1, engine: [ties.capacity], plain: [tieCapacity]};
  yield {name: 'degree', of: 'person', width: 1, engine: ties.degree, plain: people.map(i => i.ties.size)};
  const lists = people.map(i => i.tiesInOrder);
  const column = (name: 'alter' | 'strength' | 'floor' | 'help', plain: (i: Educator, tie: [colleague: Educator, tie: Tie]) => number): Column => {
    const width = ties.capacity, engine = new Array<number>(people.length * width).fill(-1), mine = [...engine];
    lists.forEach((list, who) => list.forEach((tie, at) => {
      engine[who * width + at] = ties[name][ties.first[who] + at];
      mine[who * width + at] = plain(people[who], tie);
    }));
    return {name: `tie ${name}`, of: 'person', width, engine, plain: mine};
  };
  yield column('alter', (_, [colleague]) => colleague.number);
  yield column('strength', (_, [, tie]) => tie.strength);
  yield column('floor', (_, [, tie]) => tie.floor);
  yield column('help', (i, [, tie]) => tie.help(i));
}

function* communitiesOf({communities}: World, net: Network): Generator<Column> {
  const {alive} = communities;
  const column = (name: 'size' | 'focus' | 'cohesion' | 'coached' | 'protectedUntil' | 'founded' | 'meets' | 'presenter', plain: (g: Community) => number): Column =>
    ({name: `community ${name}`, of: 'community at', width: 1, engine: alive.map(id => communities[name][id]), plain: net.communities.map(plain)});
  yield {name: 'communities ever', of: 'network', width: 1, engine: [communities.count], plain: [net.communitiesFounded]};
  yield {name: 'community id', of: 'community at', width: 1, engine: alive, plain: net.communities.map(({id}) => id)};
  yield column('size', g => g.members.length);
  yield {
    name: 'member', of: 'seat at', width: 1, engine: alive.flatMap(id => [...communities.members.subarray(id * 16, id * 16 + communities.size[id])]),
    plain: net.communities.flatMap(({members}) => members.map(({number}) => number)),
  };
  yield column('focus', g => g.focus);
  yield column('cohesion', g => g.cohesion);
  yield column('coached', g => g.coached);
  yield column('protectedUntil', g => g.protectedUntil);
  yield column('founded', g => g.founded);
  yield column('meets', g => ['no', 'by members', 'by a facilitator'].indexOf(g.meets));
  yield column('presenter', g => g.presenter?.number ?? -1);
  yield {name: 'imposed focus', of: 'network', width: 1, engine: [communities.imposedFocus], plain: [net.focusOfTheTeam ?? -1]};
}

function* placesOf({places}: World, {schools, educators, posts}: Network): Generator<Column> {
  const reals = ['underserved', 'knowHow', 'collaboration', 'experience', 'achievement', 'exchange'] as const;
  const column = (name: 'districtOf' | 'office' | typeof reals[number], plain: (s: School) => number): Column =>
    ({name: `school ${name}`, of: 'school', width: 1, engine: places[name], plain: schools.map(plain)});
  yield column('districtOf', s => s.district.number);
  yield column('office', s => yes(s.isOffice));
  yield {name: 'holder', of: 'post', width: 1, engine: places.holder, plain: posts.map(({holder}) => holder.number)};
  yield {name: 'role of the post', of: 'post', width: 1, engine: places.roleOfPost, plain: posts.map(({role}) => role)};
  yield {name: 'post', of: 'person', width: 1, engine: places.post, plain: educators.map(({post}) => post.number)};
  yield {name: 'school', of: 'person', width: 1, engine: places.school, plain: educators.map(({school}) => school.number)};
  yield {name: 'role', of: 'person', width: 1, engine: places.role, plain: educators.map(({role}) => role)};
  for (const name of reals) yield column(name, s => s[name]);
}

/** Of the week that was stepped last. */
function* contactsOf({tallies, week}: World, net: Network): Generator<Column> {
  for (const then of [week - 1, week]) { // after a week, and within one
    if (then in tallies.contacts) yield {name: 'contacts', of: 'network', width: 1, engine: [tallies.contacts[then]], plain: [net.tallies.at('contacts', then)]};
  }
}

function* talliesOf({tallies, week}: World, net: Network): Generator<Column> {
  const then = week - 1;
  if (then < 0) return;
  const column = (name: string, engine: ArrayLike<number>, width: number, columns: readonly string[]): Column =>
    ({name, of: 'network', width, engine: Array.from({length: width}, (_, at) => engine[then * width + at]), plain: columns.map(one => net.tallies.at(one, then))});
  const single = ['reachedByTeam', 'won', 'wonByInterested', 'budgetHours', 'idleHours', 'educatorHours'] as const;
  for (const name of single) yield column(name, tallies[name], 1, [name]);
  yield column('teamHours', tallies.teamHours, VERBS.length, VERBS.map(verb => `teamHours ${verb}`));
  yield column('leadingActs', tallies.leadingActs, 4, [0, 1, 2, 3].map(role => `leadingActs ${role}`));
  yield {name: 'phase', of: 'network', width: 1, engine: [tallies.phase[then] + 1], plain: [net.tallies.at('phase', then)]};
}
