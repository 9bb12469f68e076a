/** The staff of every school asked twice, a year apart, through an instrument of `src/measures/observe`: what becomes of what people said of each other. */
import {Stream} from '../../src/kernel/random.ts';
import type {Lapses} from '../../src/measures/observe/lapses.ts';
import {nameGenerator} from '../../src/measures/observe/name-generator.ts';
import type {ObservedNetwork} from '../../src/measures/observe/observed-network.ts';
import {FREQUENCIES, roster} from '../../src/measures/observe/roster.ts';
import type {ReadonlyWorld} from '../../src/model/world/readonly.ts';
import {median, type Watch} from './play.ts';

export type Instrument = (world: ReadonlyWorld, people: ArrayLike<number>) => ObservedNetwork;

/** The point of the scale that reads "weekly". */
const WEEKLY = 3;
/** A list of the staff and "how often do you work with each of these?": weekly and oftener counts. What is ticked strays, as two people of a pair answer apart. */
export const tickedWeekly = (noise: number): Instrument => (world, people) => {
  const lapses: Lapses = {silent: 0, forgotten: 0, noise, draws: new Stream('patterns', 'roster', 0).at(world.week)};
  return roster(world, people, {scale: FREQUENCIES, cutOff: WEEKLY}, lapses);
};

/** Discounted helps from which someone is remembered, as in the advice survey of the measures. */
const REMEMBERED = 0.25;
/** "Who has helped you?", with room for every name. */
export const rememberedHelp: Instrument = (world, people) => nameGenerator(world, people, {cap: Infinity, first: 'help', least: REMEMBERED}, null);

/** What a school's staff said at both times: `who·people + whom`, of pairs of whom both were there both times. */
export interface SaidTwice {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  readonly people: number;
}

export function askedTwice(week: number, later: number, ask: Instrument): Watch<readonly SaidTwice[]> {
  const first: Staff[] = [];
  const both: SaidTwice[] = [];
  return {
    look({world}) {
      if (world.week === week) first.push(...staffsOf(world, ask));
      if (world.week !== later) return;
      for (const [at, {said: after, persons}] of staffsOf(world, ask).entries()) {
        const {said: before, persons: earlier} = first[at];
        const people = world.educators.count;
        const stayed = (who: number) => earlier.has(who) && earlier.get(who) === persons.get(who);
        const among = (pairs: ReadonlySet<number>) => new Set([...pairs].filter(pair => stayed(Math.floor(pair / people)) && stayed(pair % people)));
        both.push({before: among(before), after: among(after), people});
      }
    },
    result: () => both,
  };
}

/** Share of the ties of a kind that are there a year later: the median school of a world. */
export function kept(staffs: readonly SaidTwice[], kind: 'mutual' | 'one-way'): number {
  return median(staffs.map(({before, after, people}) => {
    const those = [...before].filter(pair => before.has(pair % people * people + Math.floor(pair / people)) === (kind === 'mutual'));
    return those.filter(pair => after.has(pair)).length / those.length;
  }));
}

interface Staff {
  readonly said: ReadonlySet<number>;
  /** Week of arrival by row: the row and the week name a person. */
  readonly persons: ReadonlyMap<number, number>;
}

function staffsOf(world: ReadonlyWorld, ask: Instrument): Staff[] {
  const {places, educators: {count, arrival}} = world;
  return Array.from({length: places.schools}, (_, school) => school).filter(school => places.office[school] === 0).map(school => {
    const list = places.holder.slice(places.firstPost[school], places.firstPost[school + 1]);
    const {people, source, target} = ask(world, list);
    return {said: new Set(Array.from(source, (from, at) => people[from] * count + people[target[at]])), persons: new Map(Array.from(list, who => [who, arrival[who]]))};
  });
}
