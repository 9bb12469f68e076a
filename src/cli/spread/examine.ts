/** What `dlsim doctor` does: says of a plan's folder, or of a results folder, what is missing or corrupt, and what mends it. */
import {join} from 'node:path';
import {exists} from '../../io/files.ts';
import {MANIFEST, verifyFolder} from '../../io/manifest.ts';
import {BAD_INPUT, CORRUPT, DONE, Stop} from '../exit-codes.ts';
import {harmless, print, printJson} from '../screen.ts';
import {asTyped} from './as-typed.ts';
import {hasPlan, openPlan} from './plan-folder.ts';
import {exitOf, MOST_NAMED, statesOf, wordsFor} from './states.ts';

export function examine({folder, json}: {readonly folder: string; readonly json: boolean}): number {
  if (hasPlan(folder)) return examinePlan(folder, json);
  if (exists(join(folder, MANIFEST))) return examineResults(folder, json);
  throw new Stop(BAD_INPUT, `${folder} holds neither a plan nor results`, 'Name a folder that `dlsim plan` or `dlsim run` wrote.', 'no-plan');
}

function examinePlan(folder: string, json: boolean): number {
  const open = openPlan(folder);
  const states = statesOf(open);
  const found = open.files.look();
  const torn = found.unfinished, foreign = found.othersThan(open.plan.units.map(({key}) => key));
  if (json) {
    const names = (units: typeof states.whole) => units.map(({strategy, from, to}) => ({strategy, from, to}));
    const different = states.different.map(({key, strategy, from, to}) => ({strategy, from, to, files: found.filesOf(key)}));
    printJson({ok: exitOf(states) === DONE, units: open.plan.units.length, finished: states.whole.length, missing: names(states.missing), damaged: names(states.damaged), different, torn, foreign});
  } else {
    print([
      `${folder}: ${states.whole.length} of ${open.plan.units.length} units are finished and whole`,
      ...wordsFor(open, states),
      ...told(torn, 'unfinished, being written or left by a machine that stopped, and in nobody\'s way'),
      ...told(foreign, 'of no unit of this plan, and not read'),
      ...(exitOf(states) === DONE ? [`  dlsim merge ${asTyped(folder)}`] : []),
    ].join('\n'));
  }
  return exitOf(states);
}

/** What lies beside the units, with the first few names. */
function told(names: readonly string[], what: string): readonly string[] {
  if (names.length === 0) return [];
  return [`${names.length === 1 ? '1 file is' : `${names.length} files are`} ${what}: ${names.slice(0, MOST_NAMED).map(harmless).join(', ')}`];
}

function examineResults(folder: string, json: boolean): number {
  const {whole, files, problems} = verifyFolder(folder);
  if (json) printJson({ok: whole, files, problems});
  else print([...problems.map(({message}) => harmless(message)), whole ? `${folder}: all ${files} files are as they were written` : `${folder}: not as it was written; \`dlsim run\` with --force writes it anew`].join('\n'));
  return whole ? DONE : CORRUPT;
}
