/** What `dlsim doctor` does: says of a plan's folder, or of a results folder, what is missing or corrupt, and what mends it. */
import {join} from 'node:path';
import {exists} from '../../io/files.ts';
import {MANIFEST, verifyFolder} from '../../io/manifest.ts';
import {BAD_INPUT, CORRUPT, DONE, Stop} from '../exit-codes.ts';
import {harmless, print, printJson} from '../screen.ts';
import {asTyped} from './as-typed.ts';
import {hasPlan, openPlan} from './plan-folder.ts';
import {exitOf, statesOf, wordsFor} from './states.ts';

export function examine({folder, json}: {readonly folder: string; readonly json: boolean}): number {
  if (hasPlan(folder)) return examinePlan(folder, json);
  if (exists(join(folder, MANIFEST))) return examineResults(folder, json);
  throw new Stop(BAD_INPUT, `${folder} holds neither a plan nor results`, 'Name a folder that `dlsim plan` or `dlsim run` wrote.', 'no-plan');
}

function examinePlan(folder: string, json: boolean): number {
  const open = openPlan(folder);
  const states = statesOf(open);
  const torn = open.files.look().unfinished;
  if (json) {
    const names = (units: typeof states.whole) => units.map(({strategy, from, to}) => ({strategy, from, to}));
    printJson({ok: exitOf(states) === DONE, units: open.plan.units.length, finished: states.whole.length, missing: names(states.missing), damaged: names(states.damaged), different: names(states.different), torn});
  } else {
    print([
      `${folder}: ${states.whole.length} of ${open.plan.units.length} units are finished and whole`,
      ...wordsFor(open, states),
      ...(torn.length === 0 ? [] : [`${torn.length} unfinished files, being written or left by a machine that stopped, are in nobody\'s way: ${torn.slice(0, 5).join(', ')}`]),
      ...(exitOf(states) === DONE ? [`  dlsim merge ${asTyped(folder)}`] : []),
    ].join('\n'));
  }
  return exitOf(states);
}

function examineResults(folder: string, json: boolean): number {
  const {whole, files, problems} = verifyFolder(folder);
  if (json) printJson({ok: whole, files, problems});
  else print([...problems.map(({message}) => harmless(message)), whole ? `${folder}: all ${files} files are as they were written` : `${folder}: not as it was written; \`dlsim run\` with --force writes it anew`].join('\n'));
  return whole ? DONE : CORRUPT;
}
