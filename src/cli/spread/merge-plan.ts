/** What `dlsim merge` does: the units of a plan become a results folder, the same as `dlsim run` would have written, byte for byte. */
import {DONE} from '../exit-codes.ts';
import {errandFor, type RunOptions} from '../run/errand.ts';
import {playErrand} from '../run/run-scenario.ts';
import {print, printJson} from '../screen.ts';
import {asTyped} from './as-typed.ts';
import {openPlan, storeOf, unitOf} from './plan-folder.ts';
import {exitOf, nameOf, statesOf, wordsFor} from './states.ts';

export type MergeOptions = Pick<RunOptions, 'out' | 'jobs' | 'charts' | 'force' | 'quiet' | 'json'> & {readonly folder: string};

export async function mergePlan({folder, ...asked}: MergeOptions): Promise<number> {
  const open = openPlan(folder);
  const {plan, read} = open;
  const states = statesOf(open);
  const code = exitOf(states);
  if (code !== DONE) {
    const message = wordsFor(open, states).join('\n');
    if (asked.json) printJson({ok: false, errors: [{code: nameOf(states), message, hint: `${states.different.length > 0 ? 'delete the files named, then ' : ''}dlsim shard ${asTyped(folder)} --shard 0/1`}]});
    else print(message);
    return code;
  }
  const options: RunOptions = {...asked, scenario: plan.scenario, futures: plan.futures, names: plan.names, resume: false, 'allow-outside': false, 'allow-large': true};
  const given = {units: plan.units.map(planned => unitOf(planned, read.scenario)), store: storeOf(open)};
  return playErrand(errandFor({read, from: null}, options), given);
}
