/**
 * Goal: a log tells all that happened: whoever reads it from the start knows everybody's ring, school, community and first try at the end (but not who goes
 * with which half of a community that splits). Method: entry by entry, in every plan that the second implementation is given, held against the world itself.
 */
import {describe, expect, test} from 'vitest';
import {Course} from '../../src/engine/simulate.ts';
import type {Job} from '../../src/engine/job.ts';
import {NEVER} from '../../src/model/calendar.ts';
import {OUTSIDE} from '../../src/model/rings.ts';
import {NO_COMMUNITY} from '../../src/model/world/educators.ts';
import type {LogEntry} from '../../src/model/world/log.ts';
import {CORNERS} from '../docking/corners.ts';
import {RANDOM, SHIPPED} from '../docking/jobs.ts';

interface Told {
  readonly ring: number[];
  readonly school: number[];
  readonly community: number[];
  readonly firstTry: number[];
  readonly arrival: number[];
}

/** What somebody knows who was told where people are at the start, and reads on from there. */
function read(entries: readonly LogEntry[], school: ArrayLike<number>): Told {
  const all = (value: number) => Array.from(school, () => value);
  const told: Told = {ring: all(OUTSIDE), school: Array.from(school), community: all(NO_COMMUNITY), firstTry: all(NEVER), arrival: all(0)};
  for (const {week, who, what} of entries) {
    if (what.kind === 'move') {
      expect(told.ring[who], `week ${week}, ${who}: ${what.cause}`).toBe(what.from);
      told.ring[who] = what.to;
      if (what.to < what.from) told.community[who] = NO_COMMUNITY;
    }
    if (what.kind === 'joined') told.community[who] = what.community;
    if (what.kind === 'community dissolved') told.community.forEach((community, one) => { if (community === what.community) told.community[one] = NO_COMMUNITY; });
    if (what.kind === 'changed school') told.school[who] = what.school;
    if (what.kind === 'first try') told.firstTry[who] = week;
    if (what.kind === 'arrived') {
      told.firstTry[who] = NEVER;
      told.arrival[who] = week;
    }
  }
  return told;
}

const known = new Map<Job, ReturnType<typeof play>>();

function played(job: Job): ReturnType<typeof play> {
  if (!known.has(job)) known.set(job, play(job));
  return known.get(job)!;
}

function play(job: Job) {
  const course = new Course({...job, record: {...job.record, log: true}});
  const school = course.world.places.school.slice();
  for (let week = 0; week < job.weeks; week++) course.step();
  const {world: {educators, places, log}} = course;
  return {told: read(log!.entries, school), educators, places, splits: log!.entries.some(({what}) => what.kind === 'community split')};
}

test('communities split in a few of the plans alone', () => expect([...RANDOM, ...CORNERS, ...SHIPPED].filter(job => played(job).splits).length).toBeLessThan(8));

describe.each([['random', RANDOM], ['made by hand', CORNERS], ['that ship', SHIPPED]])('plans %s', (_, jobs) => {
  test.each(jobs.map(job => [job.strategy.id, job] as const))('%s', (__, job) => {
    const {told, educators, places, splits} = played(job);
    for (const name of ['ring', 'firstTry', 'arrival'] as const) expect(told[name], name).toEqual(Array.from(educators[name]));
    if (!splits) expect(told.community).toEqual(Array.from(educators.community));
    expect(told.school).toEqual(Array.from(places.school));
  });
});
