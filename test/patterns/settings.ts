/** The settings that several rows share, so that each is played once. */
import type {Plays, Setting} from './play.ts';
import {mean, standardDeviation} from './play.ts';
import {peopleAt, type People} from './watches.ts';

/** Ten years with a team that stays. */
export const LONG = {until: 520, weeks: 520};

export const reference = (plays: Plays, strategy: string): Setting => ({strategy, seeds: plays.seeds});

export const unending = (plays: Plays, strategy: string, hours = 60): Setting => ({strategy, hours, ...LONG, seeds: Math.ceil(plays.seeds / 4)});

const DISTRICT = '{synthetic: {districts: 1, schools per district: 20, educators per school: 30}}';

export interface Programme {
  readonly people: number;
  readonly hours: number;
  /** Weeks that the programme runs. */
  readonly lasts: number;
}

/** A coaching programme as studies report it: so many people drawn at random, in communities of eight that are visited in turn; nobody else is served. */
export function programme(plays: Plays, {people, hours, lasts}: Programme): Setting {
  return {
    strategy: '{phases: [{spend: {nourish: 100 %}}]}', network: DISTRICT, hours, until: lasts, weeks: 104, seeds: plays.seeds,
    more: `start: {practice: {people: ${people}, communities of: 8, who: random}, engagement: 0, interest: 0}`,
  };
}

/** The same people in the same worlds, without it. */
export function withoutProgramme(plays: Plays): Setting {
  return {strategy: '{phases: []}', network: DISTRICT, hours: 0, until: 1, weeks: 104, seeds: plays.seeds, more: 'start: {engagement: 0, interest: 0}'};
}

/** Mean over worlds of the effect on those who took part, whoever stayed in the job, in standard deviations of practice at the start. */
export function effectOfProgramme(plays: Plays, asked: Programme, week: number): number {
  return effect(plays, programme(plays, asked), withoutProgramme(plays), week, ({ring}) => who => ring[who] === 3);
}

/** Practised quality of those that `took` picks at week 0 or 1, against the same people without, in standard deviations. */
export function effect(plays: Plays, treated: Setting, untreated: Setting, week: number, took: (people: People) => (who: number) => boolean, from = 0): number {
  const weeks = [...new Set([0, 1, week])];
  const withIt = plays.watched(treated, `people ${weeks.join()}`, () => peopleAt(weeks));
  const without = plays.watched(untreated, `people ${weeks.join()}`, () => peopleAt(weeks));
  return mean(withIt.map((seen, world) => {
    const then = seen.get(from)!, now = seen.get(week)!, other = without[world].get(week)!;
    const isIn = took(then);
    const gains = Array.from(now.quality, (quality, who) => (isIn(who) && now.arrival[who] === 0 && other.arrival[who] === 0 ? quality - other.quality[who] : NaN));
    return mean(gains) / standardDeviation(then.startQuality);
  }));
}
