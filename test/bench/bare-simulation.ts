/** The runs of a scenario and nothing else, in a process of its own as `dlsim run` has one: node bare-simulation.js SCENARIO REPLICATES prints milliseconds. */
import {readFileSync} from 'node:fs';
import {parseScenario, part} from '../built.ts';

const {outcomesOf} = await part<typeof import('../../src/experiment/outcomes.ts')>('experiment/outcomes.js');
const {unitsOf} = await part<typeof import('../../src/experiment/plan.ts')>('experiment/plan.js');

const [path, replicates] = process.argv.slice(2);
const {scenario} = parseScenario(readFileSync(path, 'utf8'));
const asked = {...scenario!, replicates: Number(replicates)};
const started = process.hrtime.bigint();
for (const unit of unitsOf(asked, asked.replicates)) outcomesOf(asked, unit);
console.log(Number(process.hrtime.bigint() - started) / 1e6);
