/** What the patterns look at while a world runs, where no measure tells it: people one by one, contacts one by one. */
import type {Course} from '../../src/engine/index.ts';
import {doing} from '../../src/model/mechanisms/learning-by-doing.ts';
import {GIVEN, REFUSED} from '../../src/model/world/contacts.ts';
import {practisedQuality} from '../../src/model/world/educators.ts';
import {mean, type Watch} from './play.ts';

/** Everybody at one moment. */
export interface People {
  readonly ring: Uint8Array;
  readonly quality: Float64Array;
  readonly startQuality: Float32Array;
  readonly demand: Float32Array;
  readonly arrival: Int32Array;
  readonly school: Int32Array;
  /** 1 = reached by someone or something up to now. */
  readonly reached: Uint8Array;
  readonly schools: number;
  readonly underserved: Float32Array;
  readonly office: Uint8Array;
}

export function peopleOf({world: {educators, places}}: Course): People {
  return {
    ring: educators.ring.slice(), quality: Float64Array.from({length: educators.count}, (_, who) => practisedQuality(educators, who)),
    startQuality: educators.startQuality.slice(), demand: educators.demand.slice(), arrival: new Int32Array(educators.arrival), school: places.school.slice(),
    reached: Uint8Array.from(educators.reached, week => (week >= 0 ? 1 : 0)), schools: places.schools, underserved: places.underserved.slice(), office: places.office.slice(),
  };
}

/** Everybody at the weeks asked for, by week. */
export function peopleAt(weeks: readonly number[]): Watch<ReadonlyMap<number, People>> {
  const seen = new Map<number, People>();
  return {
    look: course => { if (weeks.includes(course.world.week)) seen.set(course.world.week, peopleOf(course)); },
    result: () => seen,
  };
}

/** How many persons have ever been in practice, at the end of each half-year. */
export function everPractised(halfYear: number): Watch<number[]> {
  const last: number[] = [];
  const counts: number[] = [];
  let sum = 0;
  return {
    look({world: {week, educators: {ring, arrival}}}) {
      for (let who = 0; who < ring.length; who++) {
        if (ring[who] !== 3 || last[who] === arrival[who]) continue;
        last[who] = arrival[who];
        sum++;
      }
      if (week > 0 && week % halfYear === 0) counts.push(sum);
    },
    result: () => counts,
  };
}

/** Practised quality relative to one's own start, by weeks since the first try, of those who still practise or try then. */
export function sinceFirstTry(longest: number): Watch<readonly number[]> {
  const sum = new Float64Array(longest + 1), people = new Float64Array(longest + 1);
  return {
    look({world: {week, educators}}) {
      for (let who = 0; who < educators.count; who++) {
        const lag = week - 1 - educators.firstTry[who];
        if (lag < 0 || lag > longest || doing(educators, who) === 0) continue;
        sum[lag] += practisedQuality(educators, who) / educators.startQuality[who] - 1;
        people[lag]++;
      }
    },
    result: () => Array.from(sum, (total, lag) => total / people[lag]),
  };
}

/** First contacts that members ask for: were they answered, and did the person ask again within so many weeks? By how active the person is. */
export interface FirstAsk {
  readonly answered: boolean;
  readonly activity: number;
  again: boolean;
}

export function firstAsks(within: number): Watch<readonly FirstAsk[]> {
  const asks: FirstAsk[] = [];
  const open = new Map<string, {ask: FirstAsk; week: number}>();
  return {
    look({world: {week, contacts, educators: {activity, arrival}}, job}) {
      if (week === 0) return;
      for (let at = 0; at < contacts.count; at++) {
        const outcome = contacts.outcome[at];
        if (outcome !== GIVEN && outcome !== REFUSED) continue;
        const who = contacts.asker[at], key = `${who}@${arrival[who]}`;
        const first = open.get(key);
        if (first) {
          if (week > first.week && week - first.week <= within) first.ask.again = true;
        } else {
          const ask = {answered: outcome === GIVEN, activity: activity[who], again: false};
          open.set(key, {ask, week});
          if (week + within <= job.weeks) asks.push(ask);
        }
      }
    },
    result: () => asks,
  };
}

/** By week: who is in the network for the first time; what went on (contacts, and people the team reached). */
export function joinersAndActivity(): Watch<{readonly joined: readonly number[]; readonly activity: readonly number[]}> {
  const joined: number[] = [], activity: number[] = [];
  const known = new Set<number>();
  return {
    look({world: {week, educators: {ring, arrival, count}, tallies}}) {
      let fresh = 0;
      for (let who = 0; who < count; who++) {
        const person = (arrival[who] + 1) * count + who;
        if (ring[who] === 0 || known.has(person)) continue;
        known.add(person);
        fresh++;
      }
      if (week === 0) return;
      joined.push(fresh);
      activity.push(tallies.contacts[week - 1] + tallies.reachedByTeam[week - 1]);
    },
    result: () => ({joined, activity}),
  };
}

/** In term weeks of a stretch, of everybody and of those in a ring: who had a contact in the week, asked or was asked; who saw no one practise for a month. */
export interface Touch {
  readonly contact: number;
  readonly unseen: number;
}

export function contactAndSight(from: number, to: number): Watch<{readonly all: Touch; readonly members: Touch}> {
  const all = {contact: [] as number[], unseen: [] as number[]}, members = {contact: [] as number[], unseen: [] as number[]};
  const met = new Set<number>();
  return {
    look({world: {week, contacts, educators: {ring, seen, count}}}) {
      if (week <= from || week > to || (week - 1) % 52 >= 42) return;
      met.clear();
      for (let at = 0; at < contacts.count; at++) for (const who of [contacts.asker[at], contacts.partner[at]]) met.add(who);
      const everybody = Array.from({length: count}, (_, who) => who);
      for (const [touch, people] of [[all, everybody], [members, everybody.filter(who => ring[who] > 0)]] as const) {
        touch.contact.push(people.filter(who => met.has(who)).length / people.length);
        touch.unseen.push(people.filter(who => week - seen[who] > 4).length / people.length);
      }
    },
    result: () => ({all: {contact: mean(all.contact), unseen: mean(all.unseen)}, members: {contact: mean(members.contact), unseen: mean(members.unseen)}}),
  };
}

/** Adopters, that is those who ever came to the ring named or further in, and were told of it by a colleague first: was that colleague an adopter then? */
export function firstInformed(adopted: number): Watch<{readonly byDoers: number; readonly byOthers: number}> {
  const teller = new Map<number, boolean>();
  const adopters = new Set<number>();
  let rings = new Uint8Array(0);
  return {
    look({world: {educators, contacts, week}}) {
      const {ring, arrival, count} = educators;
      const person = (who: number) => (arrival[who] + 1) * count + who;
      for (let at = 0; week > 0 && at < contacts.count; at++) {
        const who = contacts.asker[at], whom = contacts.partner[at];
        if (rings[whom] !== 0 || ring[whom] === 0 || teller.has(person(whom))) continue;
        teller.set(person(whom), rings[who] >= adopted);
      }
      rings = ring.slice();
      for (let who = 0; who < count; who++) if (ring[who] >= adopted) adopters.add(person(who));
    },
    result() {
      const told = [...adopters].filter(one => teller.has(one));
      const byDoers = told.filter(one => teller.get(one)).length;
      return {byDoers, byOthers: told.length - byDoers};
    },
  };
}

/** Share of everybody in a ring at every week. */
export function reachByWeek(): Watch<number[]> {
  const reach: number[] = [];
  return {
    look: ({world: {educators: {ring}}}) => { reach.push(ring.filter(one => one > 0).length / ring.length); },
    result: () => reach,
  };
}

/** Mean number of ties of people in practice, at the weeks asked for. */
export function degreeInPractice(weeks: readonly number[]): Watch<readonly number[]> {
  const means: number[] = [];
  return {
    look({world: {week, educators: {ring}, ties: {degree}}}) {
      if (weeks.includes(week)) means.push(mean(Array.from(ring, (one, who) => (one === 3 ? degree[who] : NaN))));
    },
    result: () => means,
  };
}
