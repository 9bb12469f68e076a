/** A project of somebody else's, in strict mode: a mechanism of its own tried by the contract, in a plan, and the types of all that is offered. */
import {chart, compare, judgeExpectations, parseScenario, run, valuesAt, type Comparison, type Ensemble, type Scenario} from 'dlsim';
import {checkMechanism} from 'dlsim/contract';
import {simulate, STAGE_NAMES, type Job, type Mechanism, type Run} from 'dlsim/engine';
import {coffee} from './mechanism.ts';

const PLAN = `dlsim: 1
horizon: 30 weeks
replicates: 3
network: {synthetic: {districts: 1, schools per district: 2, educators per school: 15}}
start: {engagement: 30 %}
team: {hours: 4 a week, until: 20 weeks}
strategies: {steady: {use: steady}, hands-off: {use: hands-off}}
compare: {at: [20 weeks, end], measures: [energy, reach]}
`;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const typesHold: readonly [
  Same<ReturnType<typeof run>, Promise<Ensemble>>, Same<Parameters<typeof simulate>[0], Job>, Same<ReturnType<typeof simulate>, Run>, Same<ReturnType<typeof compare>, Comparison>,
] = [true, true, true, true];

const {scenario, issues} = parseScenario(PLAN);
if (!scenario) throw new Error(issues.map(({message}) => message).join('; '));
// @ts-expect-error a scenario is frozen
void (() => { scenario.weeks = 3; });
// @ts-expect-error a scenario is no text
void (() => run(PLAN));
// @ts-expect-error a mechanism changes declared columns only if it says which
const unnamed: Mechanism = {name: 'nothing', about: 'Does nothing.', idea: 'none', parameters: {}};

const settled: Scenario = scenario;
const [plain, lifted] = await Promise.all([run(settled), run(settled, {mechanisms: [{stage: 'doing', mechanism: coffee}]})]);
const energy = (ensemble: Ensemble) => Array.from(valuesAt(ensemble, 0, 'energy', 30));
const refused = await run(settled, {threads: 2, mechanisms: [{stage: 'doing', mechanism: coffee}]}).then(() => '', (fault: Error) => fault.message);

console.log(JSON.stringify({
  breaks: checkMechanism(coffee), wrong: checkMechanism({...coffee, writes: []}), plain: energy(plain), lifted: energy(lifted), stages: STAGE_NAMES, refused,
  finding: chart('rings-over-time', plain)?.finding, held: judgeExpectations(plain).length, differences: compare(plain).differences.length, typesHold, unnamed: unnamed.name,
  nowhere: await run(settled, {mechanisms: [{stage: 'nowhere', mechanism: coffee}]}).then(({failed}) => failed[0]?.message),
}));
