/** The runs of a scenario and nothing else, in a process of its own as `dlsim run` has one: node bare-simulation.js SCENARIO REPLICATES prints milliseconds. */
import {readFileSync} from 'node:fs';
import {outcomesOf} from '../../src/experiment/outcomes.ts';
import {unitsOf} from '../../src/experiment/plan.ts';
import {parseScenario} from '../../src/index.ts';

const [path, replicates] = process.argv.slice(2);
const {scenario} = parseScenario(readFileSync(path, 'utf8'));
const asked = {...scenario!, replicates: Number(replicates)};
const started = process.hrtime.bigint();
for (const unit of unitsOf(asked, asked.replicates)) outcomesOf(asked, unit);
console.log(Number(process.hrtime.bigint() - started) / 1e6);
