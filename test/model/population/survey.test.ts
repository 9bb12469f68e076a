/** Goal: a staff list and a tie survey are read as they stand: nothing lost, nothing made up. Method: small surveys by hand. */
import {describe, expect, test} from 'vitest';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {COACH, DISTRICT_LEADER, LEADER, TEACHER} from '../../../src/model/plan.ts';
import {slotOf} from '../../../src/model/world/ties.ts';
import {build, quietStart, survey, surveyTies, tiesOf, usualStart} from './plans.ts';

const f = Math.fround;
const people = [
  {id: 'a1', school: 0, role: LEADER}, {id: 'b1', school: 1}, {id: 'o1', school: 3, role: DISTRICT_LEADER}, {id: 'c1', school: 2, role: COACH},
  {id: 'a2', school: 0}, {id: 'b2', school: 1}, {id: 'c2', school: 2}, {id: 'b3', school: 1},
];

describe('people', () => {
  test('keep their row; posts stand in order of district, school and file', () => {
    const {places, educators} = build(survey(people), quietStart);
    expect(educators.count).toBe(8);
    expect(places.schoolNames).toEqual(['A', 'C', 'Office of North', 'B']);
    expect([...places.holder]).toEqual([0, 4, 3, 6, 2, 1, 5, 7]);
    expect([...places.role]).toEqual([LEADER, TEACHER, DISTRICT_LEADER, COACH, TEACHER, TEACHER, TEACHER, TEACHER]);
    expect([...places.school]).toEqual([0, 3, 2, 1, 0, 3, 1, 3]);
    checkInvariants(build(survey(people)));
  });

  test('roles of a roster’s own are kept, and a school without a leader gets none', () => {
    const {places} = build(survey([{id: 'x', school: 0, role: 4}], {roles: ['teacher', 'coach', 'school leader', 'district leader', 'librarian']}), quietStart);
    expect(places.roleNames[places.role[0]]).toBe('librarian');
  });

  test('underserved shares are known only where every school tells its own', () => {
    const schools = survey([]).schools;
    const told = schools.map((school, number) => ({...school, underserved: school.office ? null : 0.1 * (number + 1)}));
    const known = build(survey(people, {schools: told})).places;
    expect(known.underservedKnown).toBe(true);
    expect([...known.underserved]).toEqual([f(0.1), f(0.30000000000000004), f(0.4), f(0.2)]);
    const unknown = build(survey(people)).places;
    expect(unknown.underservedKnown).toBe(false);
    expect([...unknown.underserved]).toEqual(Array(4).fill(f(0.4)));
    expect(build(survey(people, {schools: [...told.slice(0, 2), schools[2], schools[3]]})).places.underservedKnown).toBe(false);
  });

  test('what a column says replaces what would be drawn, and only for those it says it of', () => {
    const drawn = build(survey(people), quietStart).educators;
    const {educators} = build(survey(people, {}, {
      demand: [0.9, null, 0.1], ownership: [null, 0.2], threshold: [0.3], activity: [2.5], quality: [0.7], 'old practice': [0, 0, null],
    }), quietStart);
    expect([educators.demand[0], educators.demand[2], educators.ownDemand[0]]).toEqual([f(0.9), f(0.1), f(0.9)]);
    expect(educators.demand[1]).toBe(drawn.demand[1]);
    expect([educators.ownership[0], educators.ownership[1]]).toEqual([drawn.ownership[0], f(0.2)]);
    expect([educators.threshold[0], educators.activity[0]]).toEqual([f(0.3), 2.5]);
    expect([educators.quality[0], educators.habit[0], educators.startQuality[0]]).toEqual([f(0.7), f(0.7), f(0.7)]);
    // Without attachment to the old way people practise what they know.
    expect(educators.quality[1]).toBeCloseTo((educators.knowHow[4] + educators.knowHow[5] + educators.knowHow[6] + educators.knowHow[7]) / 4, 6);
    expect(educators.quality[2]).toBe(drawn.quality[2]);
  });
});

describe('rings and communities', () => {
  test('are taken from the survey; who is said to be outside stays there; the rest is drawn', () => {
    const {educators, communities} = build(
      survey(people, {ties: surveyTies([[0, 3, 0.6], [0, 1, 0.9]])}, {ring: [3, 0, 2, 3, 1, null, null, null], community: [7, null, null, 7, null, 7, null, null]}),
      {practice: null, engagement: 1, interest: 0},
    );
    expect([...educators.ring]).toEqual([3, 0, 2, 3, 1, 3, 2, 2]);
    expect(communities.alive).toEqual([0]);
    expect([...communities.members.subarray(0, communities.size[0])]).toEqual([0, 3, 5]);
    expect(communities.cohesion[0]).toBeCloseTo(0.6 * 2 / 6, 6);
  });

  test('a community of more than a circle can hold begins as several of like size', () => {
    const crowd = Array.from({length: 31}, (_, number) => ({id: `p${number}`, school: number % 3}));
    const world = build(survey(crowd, {}, {community: crowd.map(() => 1)}), quietStart, {}, 'any', 0, true);
    expect(world.log!.entries.filter(({what}) => what.kind === 'founded').map(({week, who, whom}) => [week, who, whom])).toEqual([[0, -1, -1], [0, -1, -1], [0, -1, -1]]); // nobody is known to have
    expect(world.communities.alive.map(id => world.communities.size[id])).toEqual([10, 10, 11]);
    checkInvariants(world);
  });
});

describe('ties', () => {
  test('each naming is one tie of its strength and one help of the person asked', () => {
    const {ties, educators} = build(survey(people, {ties: surveyTies([[0, 1, 0.5], [1, 2, 0.25], [3, 2, 1], [5, 5, 1]])}), quietStart);
    expect(tiesOf(ties)).toEqual(new Map([['0-1', [0.5, 0.5, 0, 1]], ['1-2', [0.25, 0.25, 0, 1]], ['2-3', [1, 1, 1, 0]]]));
    expect([...educators.received]).toEqual([1, 1, 0, 1, 0, 0, 0, 0]);
    expect([...educators.given]).toEqual([0, 1, 2, 0, 0, 0, 0, 0]);
  });

  test('named both ways, the second adds to the first, and the tie rests there', () => {
    const {ties, educators} = build(survey(people, {ties: surveyTies([[0, 1, 0.5], [1, 0, 0.5]])}), quietStart);
    expect(tiesOf(ties)).toEqual(new Map([['0-1', [0.75, 0.75, 1, 1]]]));
    expect([educators.given[0], educators.received[0]]).toEqual([1, 1]);
  });

  test('without a strength it is drawn: stronger in one school than beyond', () => {
    const rows: [number, number][] = [];
    const crowd = Array.from({length: 60}, (_, number) => ({id: `p${number}`, school: number < 30 ? 0 : 1}));
    for (let who = 0; who < 29; who++) rows.push([who, who + 1], [who, who + 30]);
    const {ties} = build(survey(crowd, {ties: surveyTies(rows)}), quietStart);
    const strengths = [...tiesOf(ties)].map(([pair, [strength]]) => ({near: Number(pair.split('-')[1]) < 30, strength}));
    const range = (near: boolean) => strengths.filter(tie => tie.near === near).map(tie => tie.strength);
    expect(new Set(strengths.map(tie => tie.strength)).size).toBe(58);
    expect(Math.min(...range(true)) >= 0.1 && Math.max(...range(true)) < 0.5 && Math.max(...range(true)) > 0.4).toBe(true);
    expect(Math.min(...range(false)) >= 0.05 && Math.max(...range(false)) < 0.3 && Math.min(...range(false)) < 0.1).toBe(true);
  });

  test('none is lost, however many colleagues somebody names, and there is room for eight more', () => {
    const crowd = Array.from({length: 80}, (_, number) => ({id: `p${number}`, school: 0}));
    const rows = crowd.slice(1).map((_, at): [number, number] => at % 2 ? [0, at + 1] : [at + 1, 0]);
    const {ties} = build(survey(crowd, {ties: surveyTies([...rows, [0, 1], [1, 0]])}), quietStart);
    expect(ties.degree[0]).toBe(79);
    expect(ties.capacity).toBe(87);
    expect(slotOf(ties, 79, 0)).toBeGreaterThanOrEqual(0);
  });

  test('a staff list without a survey of ties gets everyday ties; the office knows the leaders', () => {
    const world = build(survey(people), quietStart, {'ties-inside-school': 4});
    const pairs = [...tiesOf(world.ties).keys()];
    expect(pairs).toContain('0-4');
    expect(pairs).toContain('0-2'); // The district leader and the only school leader of the district.
    checkInvariants(world);
  });

  test('everyday ties stay within the school, in whatever order the file has its staff', () => {
    const orders = Array.from({length: 64}, (_, bits) => Array.from({length: 6}, (__, row) => (bits >> row) & 1)).filter(schools => schools.filter(school => school === 1).length === 3);
    for (const order of orders) {
      const world = build(survey(order.map((school, row) => ({id: `p${row}`, school}))), quietStart, {'ties-inside-school': 3, 'ties-across-schools': 0, 'ties-across-districts': 0});
      checkInvariants(world);
      const pairs = [...tiesOf(world.ties).keys()].map(pair => pair.split('-').map(who => order[Number(who)]));
      expect(pairs.length, order.join('')).toBeGreaterThan(0);
      expect(pairs.filter(([one, other]) => one !== other), order.join('')).toEqual([]);
    }
  });

  test('a large school that comes last in the file has all its staff among its everyday ties', () => {
    const sizes = [3, 30];
    const world = build(survey(sizes.flatMap((size, school) => Array.from({length: size}, (_, at) => ({id: `p${school}-${at}`, school})))), quietStart,
      {'ties-inside-school': 12, 'ties-across-schools': 0, 'ties-across-districts': 0});
    checkInvariants(world);
    expect(Array.from(world.ties.degree).map(degree => degree > 0)).toEqual(Array(33).fill(true));
  });

  test('across districts everybody finds somebody else, also the last in the list', () => {
    const alone = Array.from({length: 40}, (_, number) => ({id: `p${number}`, school: number % 2}));
    const world = build(survey(alone), quietStart, {'ties-inside-school': 0, 'ties-across-schools': 0, 'ties-across-districts': 2});
    expect(Math.min(...world.ties.degree)).toBeGreaterThanOrEqual(1);
  });

  test('a survey without a single tie leaves everybody without', () => {
    expect(tiesOf(build(survey(people, {ties: surveyTies([])}), quietStart).ties).size).toBe(0);
  });
});

test('one more person, alone in a district of its own, changes nobody else', () => {
  const districts = ['North', 'South', 'Far'];
  const schools = [...survey([]).schools, {name: 'Z', district: 2, office: false, underserved: null}];
  const ties = surveyTies([[0, 1], [4, 0], [3, 6], [5, 7]]);
  const few = build(survey(people, {districts, schools, ties}), usualStart, {}, 'any', 0, true);
  const more = build(survey([...people, {id: 'z', school: 4}], {districts, schools, ties}), usualStart, {}, 'any', 0, true);
  for (const [name, column] of Object.entries(few.educators)) {
    if (typeof column === 'number') continue;
    expect(more.educators[name as 'ring'].subarray(0, column.length), name).toEqual(column);
  }
  expect(tiesOf(more.ties)).toEqual(tiesOf(few.ties));
  expect(more.places.experience.subarray(0, 4)).toEqual(few.places.experience.subarray(0, 4));
});
