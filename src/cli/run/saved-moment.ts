/**
 * A folder with every run of a scenario as it stood after so many weeks: `dlsim run --until` leaves it, `dlsim run --from` goes on from it.
 * It is complete or absent and can be verified like results; the weeks after it are not in it.
 */
import {basename, dirname, join} from 'node:path';
import type {SavedRuns} from '../../experiment/going-on.ts';
import {exists, foldersIn} from '../../io/files.ts';
import {MANIFEST, verifyFolder} from '../../io/manifest.ts';
import {version} from '../../io/version.ts';
import {BAD_INPUT, CORRUPT, Stop} from '../exit-codes.ts';
import {loadScenario} from '../results/load-ensemble.ts';

/** What the manifest says it is. */
export const MOMENT_KIND = 'saved moment';

export interface SavedMoment extends SavedRuns {
  readonly folder: string;
}

/** The latest moment of exactly this scenario that `--until` left under its usual name beside these results; null = none. */
export function momentBeside(results: string, scenarioHash: string): string | null {
  const place = dirname(results);
  const weeks = (exists(place) ? foldersIn(place) : []).flatMap(name => (name.startsWith(`${basename(results)}-until-`) ? [Number(name.split('-').at(-1))] : []));
  const folders = weeks.filter(week => week > 0).sort((a, b) => b - a).map(week => `${results}-until-${week}`);
  return folders.find(folder => exists(join(folder, MANIFEST)) && verifyFolder(folder).manifest.scenarioHash === scenarioHash) ?? null;
}

/** Reads and verifies the folder; single runs are read when they are gone on with. */
export function openMoment(folder: string): SavedMoment {
  if (!exists(join(folder, MANIFEST))) throw new Stop(BAD_INPUT, `${folder} holds no saved moment: it has no ${MANIFEST}`, 'Name a folder that `dlsim run --until` wrote.', 'no-moment');
  const {whole, manifest, problems} = verifyFolder(folder);
  if (manifest.kind !== MOMENT_KIND) throw new Stop(BAD_INPUT, `${folder} holds results, not a saved moment`, 'Name a folder that `dlsim run --until` wrote.', 'no-moment');
  if (!whole) throw new Stop(CORRUPT, `${folder} is not as it was written: ${problems[0].message}`, 'Save the moment again with `dlsim run --until`, or take another copy.', 'damaged');
  if (manifest.dlsim !== version()) {
    throw new Stop(BAD_INPUT, `${folder} was saved by dlsim ${String(manifest.dlsim)}; this is ${version()}`, 'Rules may have changed: save the moment again with `dlsim run --until`.', 'other-version');
  }
  return {folder, scenario: loadScenario(folder), week: Number(manifest.week)};
}
