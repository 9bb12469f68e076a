/** Whether a folder holds, whole, exactly the results that are asked for: then nothing has to be done again. */
import {join} from 'node:path';
import {exists, readText} from '../../io/files.ts';
import {MANIFEST, verifyFolder} from '../../io/manifest.ts';

export interface EarlierResults {
  readonly summary: Readonly<Record<string, unknown>>;
  readonly answer: string;
  /** Whether an expectation of the scenario failed. */
  readonly unmet: boolean;
}

/** Null where there are none, or others, or damaged ones: the results folder then says what it thinks of that. */
export function earlierResults(
  path: string, scenarioHash: string, {version, rules}: {readonly version: string; readonly rules: string}, formats: readonly string[],
): EarlierResults | null {
  if (!exists(join(path, MANIFEST))) return null;
  const {whole, manifest} = verifyFolder(path);
  if (!whole || manifest.kind !== undefined || manifest.dlsim !== version || manifest.rules !== rules || manifest.scenarioHash !== scenarioHash) return null;
  const drawn = Array.isArray(manifest.charts) ? manifest.charts : [];
  if (formats.some(format => !drawn.includes(format))) return null;
  const summary = JSON.parse(readText(join(path, 'summary.json'))) as Record<string, unknown> & {readonly expectations?: readonly {readonly held: boolean}[]};
  return {summary, answer: readText(join(path, 'answer.txt')).trimEnd(), unmet: summary.expectations?.some(({held}) => !held) ?? false};
}
