/** Worlds played through for the patterns, each once however many rows ask for it. A setting is told in the words of a scenario, so that anyone can repeat it. */
import {Course} from '../../src/engine/index.ts';
import type {Job} from '../../src/engine/index.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {valueAt} from '../../src/experiment/ensemble.ts';
import {parseScenario} from '../../src/index.ts';
import type {Run} from '../../src/engine/run.ts';

export interface Setting {
  /** One of the library, or phases written out. */
  readonly strategy: string;
  /** Default: twelve districts of eight schools, about 3,400 people. */
  readonly network?: string;
  /** Hours a week for all; default 60. */
  readonly hours?: number;
  /** Weeks with a team, and weeks in all; default 156 of 208. */
  readonly until?: number;
  readonly weeks?: number;
  /** Further lines of the scenario: `assumptions: {leave: 0.16}`, `start: {…}`. */
  readonly more?: string;
  readonly seeds: number;
}

export const REFERENCE_HOURS = 60;
/** Half a year: everything is read as often as that. */
export const HALF_YEAR = 26;

export function scenarioText({strategy, network = '{synthetic: {districts: 12}}', hours = REFERENCE_HOURS, until = 156, weeks = 208, more = '', seeds}: Setting): string {
  return [
    'dlsim: 1', 'seed: patterns', `replicates: ${seeds}`, `network: ${network}`, `team: {hours: ${hours} a week, until: ${until} weeks}`, `horizon: ${weeks} weeks`,
    `strategies: {tried: ${strategy.startsWith('{') ? strategy : `{use: ${strategy}}`}}`, more,
  ].join('\n');
}

function jobsOf(setting: Setting): Job[] {
  const {scenario, issues} = parseScenario(scenarioText(setting));
  if (!scenario) throw new Error(`${issues.map(({message}) => message).join('\n')}\n${scenarioText(setting)}`);
  return Array.from({length: setting.seeds}, (_, replicate) => {
    const job = jobOf(scenario, 0, replicate);
    const moments = new Set([...job.record.moments, ...Array.from({length: Math.floor(job.weeks / HALF_YEAR) + 1}, (__, at) => at * HALF_YEAR)]);
    return {...job, record: {every: 4, moments: [...moments].sort((a, b) => a - b), networkAt: [], log: false}};
  });
}

/** Looks at a world after each of its weeks (and before the first), and says at the end what it saw. */
export interface Watch<T> {
  look(course: Course): void;
  result(): T;
}

export class Plays {
  readonly seeds: number;
  readonly #runs = new Map<string, readonly Run[]>();
  readonly #seen = new Map<string, readonly unknown[]>();

  /** `seeds` = worlds where a row doesn't say otherwise. */
  constructor(seeds: number) {
    this.seeds = seeds;
  }

  runs(setting: Setting): readonly Run[] {
    const key = JSON.stringify(setting);
    let runs = this.#runs.get(key);
    if (!runs) {
      runs = jobsOf(setting).map(job => {
        const course = new Course(job);
        while (course.world.week < job.weeks) course.step();
        return course.finish();
      });
      this.#runs.set(key, runs);
    }
    return runs;
  }

  /** Forgets what was played, where much is played that nobody asks for again. */
  forget(): void {
    this.#runs.clear();
    this.#seen.clear();
  }

  /** A measure at a week, one value a world; NaN where it is not defined. */
  values(setting: Setting, measure: string, week: number): number[] {
    return this.runs(setting).map(run => valueAt(run, measure, week));
  }

  mean(setting: Setting, measure: string, week: number): number {
    return mean(this.values(setting, measure, week));
  }

  /** What a watch saw, one result a world. `name` tells watches apart. */
  watched<T>(setting: Setting, name: string, open: () => Watch<T>): readonly T[] {
    const key = `${name} ${JSON.stringify(setting)}`;
    let seen = this.#seen.get(key) as readonly T[] | undefined;
    if (!seen) {
      seen = jobsOf(setting).map(job => {
        const course = new Course({...job, record: {every: job.weeks, moments: [], networkAt: [], log: false}});
        const watch = open();
        watch.look(course);
        while (course.world.week < job.weeks) {
          course.step();
          watch.look(course);
        }
        return watch.result();
      });
      this.#seen.set(key, seen);
    }
    return seen;
  }
}

/** Over what is defined; NaN over nothing. */
export function mean(values: Iterable<number>): number {
  const defined = [...values].filter(value => !Number.isNaN(value));
  return defined.reduce((sum, value) => sum + value, 0) / defined.length;
}

export function median(values: Iterable<number>): number {
  const defined = [...values].filter(value => !Number.isNaN(value)).sort((a, b) => a - b);
  return defined.length === 0 ? NaN : (defined[(defined.length - 1) >> 1] + defined[defined.length >> 1]) / 2;
}

export function standardDeviation(values: ArrayLike<number>): number {
  const list = Array.from(values);
  const middle = mean(list);
  return Math.sqrt(mean(list.map(value => (value - middle) * (value - middle))));
}
