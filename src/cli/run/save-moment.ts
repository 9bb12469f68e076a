/** What `dlsim run --until` does: every run to that week, and all of them kept as they stand, to be gone on with. */
import {basename, join} from 'node:path';
import type {FailedRun} from '../../experiment/ensemble.ts';
import type {Moment} from '../../experiment/outcomes.ts';
import {momentWords} from '../../experiment/moments.ts';
import {writeScenario} from '../../experiment/write-scenario.ts';
import {exists} from '../../io/files.ts';
import {MANIFEST, verifyFolder} from '../../io/manifest.ts';
import {pack} from '../../io/packing.ts';
import type {ResultsFolder} from '../../io/results-folder.ts';
import {version} from '../../io/version.ts';
import {writeYaml} from '../../io/yaml.ts';
import {DONE, INCOMPLETE} from '../exit-codes.ts';
import {SCENARIO_FILE} from '../results/load-ensemble.ts';
import {print, printJson} from '../screen.ts';
import {tellStopped, type Errand} from './errand.ts';
import type {Interruption} from './interruption.ts';
import {momentFile} from './moment-files.ts';
import {runUnits} from './run-units.ts';
import {MOMENT_KIND} from './saved-moment.ts';

export async function saveMoment(errand: Errand, week: number, folder: ResultsFolder, interruption: Interruption): Promise<number> {
  const {options, read: {scenario, inputs, roster}, scenarioHash} = errand;
  const failed: FailedRun[] = [];
  const reached = await runUnits({scenario, until: week, from: errand.from}, {...errand, units: folder.units, interruption}, ({strategy, from}, outcomes) => {
    for (const [index, one] of (outcomes as readonly Moment[]).entries()) {
      const {id} = scenario.strategies[strategy];
      if ('failed' in one) failed.push({strategy: id, replicate: from + index, message: one.failed});
      folder.write(momentFile(id, from + index), pack(one));
    }
  });
  if (reached.finished < reached.total) {
    tellStopped(errand, reached);
    return interruption.code();
  }
  failed.sort((a, b) => (a.strategy < b.strategy ? -1 : a.strategy > b.strategy ? 1 : a.replicate - b.replicate));
  folder.write('scenario.yaml', writeYaml(writeScenario(scenario, roster)));
  folder.write(SCENARIO_FILE, `${JSON.stringify(scenario)}\n`);
  await folder.publish({
    kind: MOMENT_KIND, week, dlsim: version(), node: process.versions.node, command: `dlsim run ${basename(options.scenario)} --until ${week}`, scenario: scenario.name,
    scenarioHash, seed: scenario.seed, replicates: scenario.replicates, strategies: scenario.strategies.map(({id}) => id), failed, inputs,
  });
  sayWhere(errand, week, failed.length);
  if (options.json) printJson(momentJson(errand, week, failed));
  return failed.length > 0 ? INCOMPLETE : DONE;
}

export function momentJson({read: {scenario}, path}: Errand, week: number, failed: readonly FailedRun[]): unknown {
  return {ok: failed.length === 0, moment: path, week, scenario: scenario.name, replicates: scenario.replicates, strategies: scenario.strategies.map(({id}) => id), failed};
}

/** Whether exactly this moment lies there already, whole. */
export function isSaved({path, scenarioHash}: Errand, week: number): boolean {
  if (!exists(join(path, MANIFEST))) return false;
  const {whole, manifest} = verifyFolder(path);
  return whole && manifest.kind === MOMENT_KIND && manifest.week === week && manifest.scenarioHash === scenarioHash && manifest.dlsim === version();
}

export function sayWhere({options, read: {scenario}, path}: Errand, week: number, failed = 0): void {
  if (options.json) return;
  const runs = scenario.strategies.length * scenario.replicates;
  print(`${runs - failed} of ${runs} runs are saved as they stand ${momentWords(week, scenario)} (week ${week}): ${path}`);
  print(`dlsim run ${options.scenario} --from ${path} goes on; so can another plan for the same network.`);
}
