/**
 * `npm run bench`: how long a week of an educator takes. CPU nanoseconds per educator and week, one world each, at two sizes; beside each the
 * ratio to a plain loop over ten neighbours in typed arrays on the same machine, so that machines can be compared. Then worlds of the flagship
 * a second, all cores. --sizes 3400,100000
 */
import {availableParallelism, cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {simulate} from '../../src/engine/simulate.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {parseScenario, run} from '../../src/index.ts';

const WEEKS = 208;
const STRATEGIES = ['hands-off', 'quality-first', 'scale-first'];
const SCHOOLS_A_DISTRICT = 8;
const EDUCATORS_A_SCHOOL = 35;

const {values: asked} = parseArgs({options: {sizes: {type: 'string', default: '3400,100000'}}});

/** Hours grow with the people, as in the default network. */
function scenarioOf(people: number, replicates: number) {
  const districts = Math.max(1, Math.round(people / (SCHOOLS_A_DISTRICT * EDUCATORS_A_SCHOOL + 3)));
  const {scenario, issues} = parseScenario([
    'dlsim: 1', 'seed: bench', `replicates: ${replicates}`, `network: {synthetic: {districts: ${districts}, schools per district: ${SCHOOLS_A_DISTRICT}}}`,
    `team: {hours: ${Math.round(people * 60 / 3400)} a week, until: 3 years}`, `horizon: ${WEEKS} weeks`, 'strategies:', ...STRATEGIES.map(id => `  ${id}: {use: ${id}}`),
  ].join('\n'));
  if (!scenario) throw new Error(issues.map(({message}) => message).join('\n'));
  return scenario;
}

/** CPU seconds of this process that `work` takes. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Nanoseconds per node and week of a loop that reads ten neighbours of each of n nodes. */
function yardstick(n: number): number {
  const DEGREE = 10;
  const neighbour = Int32Array.from({length: n * DEGREE}, (_, at) => (Math.floor(at / DEGREE) + 1 + (Math.imul(at, 2654435761) >>> 0) % (n - 1)) % n);
  const state = Float64Array.from({length: n}, (_, at) => (at % 97) / 97);
  const next = new Float64Array(n);
  const weeks = Math.ceil(2e7 / n);
  const seconds = cpuSeconds(() => {
    for (let week = 0; week < weeks; week++) {
      for (let node = 0; node < n; node++) {
        let sum = 0;
        for (let slot = node * DEGREE; slot < (node + 1) * DEGREE; slot++) sum += state[neighbour[slot]];
        next[node] = 0.9 * state[node] + 0.01 * sum;
      }
      state.set(next);
    }
  });
  return seconds * 1e9 / (weeks * n);
}

/** The fastest of some runs: what else the machine does can only add. */
function fastest(times: number, work: () => void): number {
  return Math.min(...Array.from({length: times}, () => cpuSeconds(work)));
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}\n`);
console.log('| people | strategy | ns per educator-week | ratio to the plain loop | CPU seconds | memory, MB |\n|---|---|---|---|---|---|');
for (const people of asked.sizes.split(',').map(Number)) {
  const scenario = scenarioOf(people, 1);
  const plain = Math.min(yardstick(people), yardstick(people), yardstick(people));
  console.log(`| ${people} | plain loop, ten neighbours | ${plain.toFixed(1)} | 1 | | |`);
  for (const [index, id] of STRATEGIES.entries()) {
    const job = jobOf(scenario, index, 0);
    const slim = {...job, record: {...job.record, log: false, networkAt: []}};
    let number = 0;
    const seconds = fastest(people < 10_000 ? 5 : 1, () => { number = simulate(slim).people; });
    const nanoseconds = seconds * 1e9 / (number * WEEKS);
    console.log(`| ${number} | ${id} | ${nanoseconds.toFixed(0)} | ${(nanoseconds / plain).toFixed(1)} | ${seconds.toFixed(2)} | ${(process.memoryUsage().rss / 1048576).toFixed(0)} |`);
  }
}

const replicates = 10;
const started = process.hrtime.bigint();
await run(scenarioOf(3400, replicates), {threads: 0});
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(`\n${(replicates * STRATEGIES.length / seconds).toFixed(1)} runs of 3,400 people over ${WEEKS} weeks a second on ${availableParallelism()} cores`);
