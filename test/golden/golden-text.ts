/** What a shipped scenario says, small, as text: enough numbers that no rule of the model can change unseen, few enough to read. */
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {sizeOf} from '../../src/experiment/scenario/size.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {momentsOf} from '../../src/experiment/plan.ts';
import {valueAt} from '../../src/experiment/ensemble.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';

/** People from which a scenario takes too long for tests: a nation. */
const LARGE = 100_000;

/** From the folder of the project that is being tested, also when this file was compiled elsewhere. */
export function scenarioPaths(root: URL): readonly string[] {
  const folder = new URL('scenarios/', root);
  return readdirSync(folder).filter(name => name.endsWith('.yaml')).sort().map(name => fileURLToPath(new URL(name, folder)))
    .filter(path => !isLarge(readScenarioFile(path)));
}

export function isLarge({network}: Scenario): boolean {
  return sizeOf(network).people >= LARGE;
}

export const GOLDEN_REPLICATES = 1;

/** One world over two years, the last half-year of it without facilitation. */
export const GOLDEN_WEEKS = 104;

export function small(scenario: Scenario): Scenario {
  const weeks = Math.min(scenario.weeks, GOLDEN_WEEKS);
  return {
    ...scenario, replicates: GOLDEN_REPLICATES, weeks, team: {...scenario.team, until: Math.min(scenario.team.until, 78)},
    compare: {...scenario.compare, at: [...new Set([...scenario.compare.at.filter(week => week < weeks), weeks])]},
  };
}

const MEASURES = [
  'interest', 'engagement', 'practice', 'reach', 'depth-weighted-reach', 'deep-share', 'quality-of-practice', 'mean-practice', 'demand', 'ownership', 'energy', 'reciprocity',
  'mean-degree', 'clustering', 'communities', 'cohesion', 'peer-support', 'student-experience', 'achievement', 'equity-gap', 'take-up-gap', 'hours', 'idle-hours', 'educator-hours',
];

export function goldenText({scenario, runs, failed}: Ensemble): string {
  const lines = [`# ${scenario.question}`, `seed ${scenario.seed}, ${scenario.weeks} weeks, ${runs[0].length} worlds`];
  for (const [index, {id}] of scenario.strategies.entries()) {
    for (const run of runs[index]) {
      if (!run) continue;
      lines.push('', `## ${id}, world ${run.replicate}: ${run.people} people, end state ${run.endState.slice(0, 16)}`);
      lines.push(`phases: ${run.phases.map(({name, started, ended}) => `${name} from week ${started} to ${ended}`).join('; ') || 'none'}`);
      const moments = momentsOf(scenario);
      lines.push(`week ${moments.join(', ')}`);
      for (const measure of MEASURES) lines.push(`${measure}: ${moments.map(week => said(valueAt(run, measure, week))).join(', ')}`);
    }
  }
  return `${[...lines, ...failed.map(({strategy, replicate, message}) => `failed: ${strategy}, world ${replicate}: ${message}`)].join('\n')}\n`;
}

function said(value: number): string {
  return Number.isNaN(value) ? '-' : String(value);
}
