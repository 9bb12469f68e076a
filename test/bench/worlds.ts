/** How long a week of an educator takes, what building a network costs, and memory: CPU seconds of this process, one world each. */
import type {Job} from '../../src/engine/job.ts';
import {parseScenario, part} from '../built.ts';
import {cpuSeconds, fastest} from './yardstick.ts';

const {Course, simulate} = await part<typeof import('../../src/engine/simulate.ts')>('engine/simulate.js');
const {jobOf} = await part<typeof import('../../src/experiment/plan.ts')>('experiment/plan.js');
const {Chance} = await part<typeof import('../../src/kernel/random.ts')>('kernel/random.js');
const {createWorld} = await part<typeof import('../../src/model/population/population.ts')>('model/population/population.js');

export const WEEKS = 208;
const SCHOOLS_A_DISTRICT = 8;
const EDUCATORS_A_DISTRICT = SCHOOLS_A_DISTRICT * 35 + 3;

/** The default network with about so many people; hours grow with them. */
export function jobFor(people: number, strategy: string): Job {
  const {scenario, issues} = parseScenario([
    'dlsim: 1', 'seed: bench', 'replicates: 1',
    `network: {synthetic: {districts: ${Math.max(1, Math.round(people / EDUCATORS_A_DISTRICT))}, schools per district: ${SCHOOLS_A_DISTRICT}}}`,
    `team: {hours: ${Math.round(people * 60 / 3400)} a week, until: 3 years}`, `horizon: ${WEEKS} weeks`, 'strategies:', `  ${strategy}: {use: ${strategy}}`,
  ].join('\n'));
  if (!scenario) throw new Error(issues.map(({message}) => message).join('\n'));
  const job = jobOf(scenario, 0, 0);
  return {...job, record: {...job.record, log: false, networkAt: []}};
}

/** Nanoseconds an educator and week, all mechanisms and default measures on. Making the network is a line of its own. */
export function weekOf(people: number, strategy: string, times: number): number {
  const job = jobFor(people, strategy);
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const course = new Course(job);
    const seconds = cpuSeconds(() => {
      for (let week = 0; week < WEEKS; week++) course.step();
      course.finish();
    });
    least = Math.min(least, seconds * 1e9 / (course.world.educators.count * WEEKS));
  }
  return least;
}

/** Nanoseconds an educator to make the network. */
export function networkOf(people: number, times: number): number {
  const job = jobFor(people, 'hands-off');
  let number = 0;
  const seconds = fastest(times, () => { number = createWorld(job, job.parameters, new Chance(job.seed, 0), job.weeks, false).educators.count; });
  return seconds * 1e9 / number;
}

/** Bytes an educator that this process holds at most while it plays a world, over what it held before. Only the first call tells: memory once held counts on. */
export function bytesOf(people: number, weeks: number): number {
  const job = {...jobFor(people, 'quality-first'), weeks};
  const before = process.resourceUsage().maxRSS;
  const number = simulate(job).people;
  return (process.resourceUsage().maxRSS - before) * 1024 / number;
}
