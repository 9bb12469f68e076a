/**
 * Goal: a made-up network has the schools, people and ties that the plan asks for, the same for the same seed.
 * Method: exact where a rule is exact; elsewhere means of thousands of people against their expectation, within five standard deviations
 * (one seed in 1.7 million misses that), at fixed seeds.
 */
import {describe, expect, test} from 'vitest';
import {checkInvariants} from '../../../src/model/invariants.ts';
import {COACH, DISTRICT_LEADER, LEADER, TEACHER} from '../../../src/model/plan.ts';
import {meanKnowHow} from '../../../src/model/world/educators.ts';
import {listed} from '../../../src/model/world/tie-lists.ts';
import {build, dozen, mean, quietStart, tiesOf, usualStart} from './plans.ts';

describe('schools', () => {
  test('lie within the spread around their mean, and none is smaller than six', () => {
    const {places} = build(dozen());
    for (let school = 0; school < places.schools; school++) {
      const size = places.firstPost[school + 1] - places.firstPost[school];
      if (places.office[school]) expect(size).toBe(3);
      else expect(size >= 21 && size <= 49).toBe(true);
    }
    const sizes = Array.from({length: places.schools}, (_, school) => places.firstPost[school + 1] - places.firstPost[school]).filter(size => size > 3);
    expect(new Set(sizes).size).toBeGreaterThan(15);
    const tiny = build(dozen({educators: 4}, 1)).places;
    expect(tiny.firstPost[1]).toBe(6);
  });

  test('have a leader, a coach, and teachers; an office has district leaders', () => {
    const {places} = build(dozen({name: 'Riverton', spread: 0}, 2));
    expect(places.schools).toBe(18);
    expect(places.schoolNames[8]).toBe('Office of Riverton');
    expect([...places.office].filter(office => office)).toHaveLength(2);
    expect([...places.roleOfPost.subarray(0, 35)]).toEqual([LEADER, COACH, ...Array(33).fill(TEACHER)]);
    expect([...places.roleOfPost.subarray(280, 284)]).toEqual([DISTRICT_LEADER, DISTRICT_LEADER, DISTRICT_LEADER, LEADER]);
    expect([...places.districtPost]).toEqual([0, 283, 566]);
  });

  test('lie apart within and between districts', () => {
    const {places} = build(dozen({schools: 30, educators: 6, spread: 0}, 40), quietStart);
    let within = 0;
    const districts: number[] = [];
    for (let district = 0; district < 40; district++) {
      const shares = places.underserved.subarray(district * 31, district * 31 + 30);
      districts.push(mean(shares));
      within += shares.reduce((sum, share) => sum + (share - mean(shares)) * (share - mean(shares)), 0) / 29 / 40;
    }
    // Variance (.7 · .2)² in each; an estimate from n has a relative standard deviation of √(2/n). Clipping hardly bites.
    expect(Math.abs(within / 0.0196 - 1)).toBeLessThan(0.03 + 5 * Math.sqrt(2 / (40 * 29)));
    const between = districts.reduce((sum, share) => sum + (share - mean(districts)) * (share - mean(districts)), 0) / 39;
    expect(between > 0.0196 / 3 && between < 0.0196 * 2.2).toBe(true);
  });

  test('are named by district and number where the plan gives no name; a district without schools has nobody', () => {
    const {places} = build({kind: 'synthetic', districts: [...dozen({schools: 0}, 1).districts, ...dozen({}, 2).districts]});
    expect(places.districtNames).toEqual(['District 1', 'District 2', 'District 3']);
    expect([places.schoolNames[0], places.schoolNames[7], places.schoolNames[8], places.schoolNames[17]])
      .toEqual(['School 2.1', 'School 2.8', 'Office of District 2', 'Office of District 3']);
    expect([...places.districtPost.subarray(0, 2)]).toEqual([0, 0]);
  });

  test('serve the share of underserved students their district is told to, and know less the larger it is', () => {
    const {places} = build(dozen({underserved: 0.7}), quietStart, {'spread-of-know-how-between-schools': 0});
    const shares = places.underserved.filter((_, school) => !places.office[school]);
    expect(Math.abs(mean(shares) - 0.7)).toBeLessThan(5 * 0.14 / Math.sqrt(96));
    for (let school = 0; school < places.schools; school++) {
      expect(places.knowHow[school]).toBeCloseTo(0.25 - 0.1 * (places.underserved[school] - 0.4), 6);
      if (places.office[school]) expect(places.underserved[school]).toBeCloseTo(0.4, 6);
    }
    expect(places.underservedKnown).toBe(true);
  });
});

describe('people', () => {
  const {educators, places} = build(dozen(), quietStart);
  const count = educators.count;
  // Clipping moves these means by less than 0.003.
  test.each([
    ['demand', 0.4, 0.18], ['ownership', 0.5, 0.15], ['threshold', 0.55, 0.2], ['oldPractice', 0.6, 0.2], ['energy', 0.7, 0], ['focus', 1.5, 1.12],
  ] as const)('differ in %s around %d', (name, expected, sd) => {
    expect(Math.abs(mean(educators[name]) - expected)).toBeLessThan(0.003 + 5 * sd / Math.sqrt(count));
  });

  test('have on average one share of time, very unequally', () => {
    // exp(0.8 z − 0.32) has mean 1 and sd 0.95; cutting it at 4 takes away 0.033: ∫ above 4.
    expect(Math.abs(mean(educators.activity) - 0.967)).toBeLessThan(0.01 + 5 * 0.95 / Math.sqrt(count));
    expect(educators.activity.every(activity => activity > 0 && activity <= 4)).toBe(true);
  });

  test('know the average theme as well as their school, and one theme much better', () => {
    // Level .25 and a quarter of the strength of .3 per theme; sd of a person .12, of a school .05 (96 of them).
    const sd = Math.sqrt(0.12 * 0.12 / count + 0.05 * 0.05 / 96);
    expect(Math.abs(mean(educators.knowHow) - 0.325)).toBeLessThan(0.01 + 5 * sd);
  });

  test('differ in know-how within a school', () => {
    const level = (who: number) => meanKnowHow(educators, who) - places.knowHow[places.school[who]] - 0.075;
    let variance = 0;
    for (let who = 0; who < count; who++) variance += level(who) * level(who) / count;
    // .12² for the person, and a quarter of .08² for the mean of four themes; clipping at .01 takes a little.
    expect(variance / (0.0144 + 0.0016)).toBeGreaterThan(0.88 - 5 * Math.sqrt(2 / count));
    expect(variance / (0.0144 + 0.0016)).toBeLessThan(1 + 5 * Math.sqrt(2 / count));
  });

  test('practise what they know, held back by the old way; at entry nothing has become habit but that', () => {
    for (let who = 0; who < count; who += 7) {
      expect(educators.quality[who]).toBeCloseTo(meanKnowHow(educators, who) * (1 - educators.oldPractice[who] / 2), 6);
      expect(educators.habit[who]).toBe(educators.quality[who]);
      expect(educators.startQuality[who]).toBe(educators.quality[who]);
      expect(educators.ownDemand[who]).toBe(educators.demand[who]);
    }
  });

  test('are felt by students from the start: mean practice of the school; offices have no students', () => {
    for (let school = 0; school < places.schools; school++) {
      if (places.office[school]) { expect(places.experience[school]).toBeNaN(); continue; }
      const staff = educators.quality.subarray(places.firstPost[school], places.firstPost[school + 1]);
      expect(places.experience[school]).toBeCloseTo(mean(staff), 6);
      expect(places.achievement[school]).toBe(places.experience[school]);
      expect(places.collaboration[school]).toBe(0);
    }
  });
});

describe('ties', () => {
  const only = (which: string, ties: number) => ({'ties-inside-school': 0, 'ties-across-schools': 0, 'ties-across-districts': 0, [which]: ties});

  test('across schools: within the district, four times as many for leaders and coaches', () => {
    const {ties, places} = build(dozen({spread: 0}), quietStart, only('ties-across-schools', 1));
    let teachers = 0;
    for (const pair of tiesOf(ties).keys()) {
      const [one, other] = pair.split('-').map(Number);
      if (places.office[places.school[one]] || places.office[places.school[other]]) continue;
      expect(places.school[one]).not.toBe(places.school[other]);
      expect(places.districtOf[places.school[one]]).toBe(places.districtOf[places.school[other]]);
      teachers++;
    }
    // Of 35 people 33 name .5 and 2 name 2 each, thinned by 1 + 6/35; an even chance at most decides each, repeats are under 1 %.
    const expected = 96 * (33 * 0.5 + 2 * 2) / (1 + 6 / 35);
    expect(Math.abs(teachers - expected)).toBeLessThan(0.01 * expected + 5 * Math.sqrt(96 * 35 / 4));
    // A coach names 2 thinned and is named by .5, as everybody; a teacher names .5 thinned.
    const meanOf = (role: number) => mean([...ties.degree].filter((_, who) => places.role[who] === role));
    expect(Math.abs(meanOf(COACH) - (2 / (1 + 6 / 35) + 0.5))).toBeLessThan(5 * Math.sqrt((0.25 + 0.5) / 96));
    expect(Math.abs(meanOf(TEACHER) - (0.5 / (1 + 6 / 35) + 0.5))).toBeLessThan(5 * Math.sqrt((0.25 + 0.5) / (96 * 33)));
  });

  test('across districts: three in a hundred people name one', () => {
    const {ties, places, educators} = build(dozen(), quietStart, only('ties-across-districts', 0.06));
    const far = [...tiesOf(ties).keys()].filter(pair => {
      const [one, other] = pair.split('-').map(Number);
      return places.districtOf[places.school[one]] !== places.districtOf[places.school[other]];
    });
    const expected = 0.03 * educators.count * 11 / 12;
    expect(Math.abs(far.length - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  test('from an office: three people know four different school leaders each', () => {
    const {ties, places, educators} = build(dozen(), quietStart, only('ties-inside-school', 0));
    for (let who = 0; who < educators.count; who++) {
      if (!places.office[places.school[who]]) continue;
      expect(ties.degree[who]).toBe(4);
      for (let slot = ties.first[who]; slot < ties.first[who] + 4; slot++) expect(places.role[ties.alter[slot]]).toBe(LEADER);
    }
  });

  test('rest at the strength that everyday work gave them, also where both named each other', () => {
    const {ties} = build(dozen());
    const strengths = [...tiesOf(ties).values()];
    expect(strengths.every(([strength, floor]) => strength === floor && strength >= 0.05 && strength < 1)).toBe(true);
    expect(strengths.filter(([strength]) => strength > 0.5).length).toBeGreaterThan(100);
  });

  test('number about 8 a person as shipped, within capacity', () => {
    const {ties} = build(dozen());
    expect(mean(ties.degree)).toBeGreaterThan(7.4);
    expect(mean(ties.degree)).toBeLessThan(8.6);
    checkInvariants(build(dozen(), usualStart, {'tie-capacity': 6}));
  });
});

describe('rings at the start', () => {
  test('hold the shares of the plan', () => {
    const {educators, log} = build(dozen({}, 30), {practice: null, engagement: 0.01, interest: 0.04}, {}, 'any', 0, true);
    const inRing = (ring: number) => educators.ring.filter(other => other === ring).length / educators.count;
    expect(Math.abs(inRing(2) - 0.01)).toBeLessThan(5 * Math.sqrt(0.01 * 0.99 / educators.count));
    expect(Math.abs(inRing(1) - 0.04)).toBeLessThan(5 * Math.sqrt(0.04 * 0.96 / educators.count));
    expect(inRing(3)).toBe(0);
    expect(log!.entries.filter(entry => entry.what.kind === 'move' && entry.what.cause === 'start')).toHaveLength(educators.ring.filter(ring => ring > 0).length);
  });
});

describe('chance', () => {
  test('the same seed and replicate give the same world, another replicate another', () => {
    expect(build(dozen())).toEqual(build(dozen()));
    expect(build(dozen(), usualStart, {}, 'any', 1).educators.demand).not.toEqual(build(dozen()).educators.demand);
    expect(build(dozen(), usualStart, {}, 'other').educators.demand).not.toEqual(build(dozen()).educators.demand);
  });

  test('one more district leaves the schools and people before it as they were', () => {
    const few = build(dozen({}, 3), usualStart, {'ties-across-districts': 0});
    const more = build(dozen({}, 4), usualStart, {'ties-across-districts': 0});
    const count = few.educators.count;
    for (const name of ['ring', 'quality', 'demand', 'threshold', 'activity'] as const) {
      expect(more.educators[name].subarray(0, count)).toEqual(few.educators[name]);
    }
    expect(listed(more.ties, 'strength', count)).toEqual(listed(few.ties, 'strength'));
  });

  test('the number of ties inside a school leaves those across schools alone', () => {
    const across = (inside: number) => {
      const {ties, places} = build(dozen({}, 3), quietStart, {'ties-inside-school': inside, 'tie-capacity': 60});
      return [...tiesOf(ties)].filter(([pair]) => {
        const [one, other] = pair.split('-').map(Number);
        return places.school[one] !== places.school[other];
      });
    };
    expect(across(9)).toEqual(across(5));
  });

  test.each(['a', 'b', 'c'])('every world holds together (seed %s)', seed => {
    checkInvariants(build(dozen({educators: 12, spread: 0.9}), usualStart, {themes: 7}, seed));
  });
});
