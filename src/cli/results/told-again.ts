/** What a results folder told when it was made, for telling it again: its ensemble with networks and logs, its warnings, its stories. */
import {join} from 'node:path';
import {compare} from '../../experiment/compare.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {exists, readText} from '../../io/files.ts';
import {version} from '../../io/version.ts';
import type {ReportParts} from '../../report/document/parts.ts';
import {DIFFERENT, Stop} from '../exit-codes.ts';
import {toldStories} from '../run/results-of.ts';
import {tell} from '../screen.ts';
import {loadEnsemble, withNetworks} from './load-ensemble.ts';


/** Where another version of dlsim made the results, no network and no log can be had again: what needs them is left out, and said. */
export function withNetworksIfSame(ensemble: Ensemble): Ensemble {
  try {
    return withNetworks(ensemble);
  } catch (fault) {
    if (!(fault instanceof Stop && fault.code === DIFFERENT)) throw fault;
    tell(`made by another version of dlsim: networks and stories are left out (${fault.message})`);
    return ensemble;
  }
}

/** All that a report is composed from, but its charts. */
export async function partsToTell(folder: string): Promise<Omit<ReportParts, 'charts' | 'otherViews'>> {
  const {ensemble: kept, manifest} = await loadEnsemble(folder);
  const ensemble = withNetworksIfSame(kept);
  return {
    ensemble, comparison: compare(ensemble), stories: toldStories(ensemble), notices: noticesOf(folder),
    howToRepeat: {fingerprint: String(manifest.fingerprint), command: 'dlsim reproduce .', version: String(manifest.dlsim ?? version())},
  };
}

/** What came of a roster, and the warnings of the scenario. */
function noticesOf(folder: string): readonly string[] {
  const path = join(folder, 'import-report.txt');
  const imported = exists(path) ? readText(path).split('\n').filter(line => line !== '') : [];
  const {warnings = []} = JSON.parse(readText(join(folder, 'summary.json'))) as {readonly warnings?: readonly string[]};
  return [...imported, ...warnings];
}
