/**
 * Who is who: the pseudonyms of results beside the ids of the staff list, as a table that only its owner may read. It stands beside the results
 * folder or where `--key` says, never inside: the folder can be mailed, the key stays.
 */
import {dirname, join, resolve} from 'node:path';
import {csvText} from '../../io/csv-writer.ts';
import {exists, readText, writeFile} from '../../io/files.ts';
import {within} from '../../io/inside.ts';
import {MANIFEST} from '../../io/manifest.ts';
import {BAD_INPUT, Stop, WRONG_USAGE} from '../exit-codes.ts';
import type {ReadScenario} from '../read-scenario.ts';
import {tell} from '../screen.ts';

/** Of the owner alone: read and write. */
const PRIVATE = 0o600;

interface KeyOptions {
  readonly key?: string | undefined;
  readonly names: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

/** Where the key is written; null where there is nobody to look up. @param path of the results folder. */
export function keyPlace({key: rows, paths, inputs}: ReadScenario, path: string, {key: asked, names}: KeyOptions): string | null {
  if (asked === undefined) return rows.length === 0 || names ? null : `${path}-key.csv`;
  if (names) throw new Stop(WRONG_USAGE, '--key and --names exclude each other: where names are kept there is no one to look up', 'Leave one of them out.', 'wrong-usage');
  if (rows.length === 0) throw new Stop(WRONG_USAGE, '--key needs a network from a staff list', 'Leave it out: made-up people have no names.', 'wrong-usage');
  if (within(resolve(path), resolve(asked)) || exists(join(dirname(asked), MANIFEST))) {
    throw new Stop(BAD_INPUT, `${asked} lies inside a results folder, which may be passed on`, 'Name a place of your own for the key.', 'key-inside');
  }
  const read = [...paths, ...inputs.map(({file}) => resolve(dirname(paths[0]), file))];
  if (read.some(one => resolve(one) === resolve(asked))) throw new Stop(BAD_INPUT, `${asked} is what the network is read from`, 'Name another file for the key.', 'key-over-input');
  return asked;
}

export function writeKey(place: string | null, {key: rows}: ReadScenario, {key: asked, force, quiet}: KeyOptions): void {
  if (place === null) return;
  const text = csvText([
    {title: 'pseudonym', cells: rows.map(({pseudonym}) => pseudonym)}, {title: 'id', cells: rows.map(({id}) => id)}, {title: 'line', cells: rows.map(({line}) => line)},
  ]);
  const there = exists(place) && readText(place) === text;
  if (!there) writeFile(place, text, {replace: force || asked === undefined, mode: PRIVATE});
  if (!quiet) tell(`who is who: ${place}, which only you may read; keep it apart from the results`);
}
