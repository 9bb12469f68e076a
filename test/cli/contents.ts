/** A folder as its files: what two folders must share to be the same. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Every file below a folder with its bytes, by name. */
export function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
  return new Map(files.map(entry => join(entry.parentPath, entry.name)).sort().map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}
