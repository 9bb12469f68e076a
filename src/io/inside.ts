/** Paths that a scenario names are found beside it, never outside its folder, be it by `..`, from the root, or through a link. */
import {dirname, isAbsolute, join, relative, resolve, sep, win32} from 'node:path';
import {disk} from './file-system.ts';
import {exists} from './files.ts';
import {about, IoError} from './io-error.ts';

/** The path of `named` counted from `folder`; refused when it lies outside, unless the person running dlsim allows it. */
export function pathInside(folder: string, named: string, allowOutside = false): string {
  if (named.trim() === '' || named.includes('\0')) throw new IoError(65, named, 'a file name is expected here, found nothing', 'Name a file, as in people.csv.');
  const path = resolve(folder, named);
  if (allowOutside) return path;
  if (isAbsolute(named) || win32.isAbsolute(named) || !within(resolve(folder), path)) throw outside(named);
  try {
    if (within(realPath(resolve(folder)), realPath(path))) return path;
  } catch (fault) {
    // Where the folder lies is nobody's business: the file is named as the scenario does.
    if (!(fault instanceof IoError)) throw fault;
    throw new IoError(fault.code, named, fault.message.replace(fault.path, named), fault.hint, fault);
  }
  throw outside(named);
}

/** Whether `path` is `folder` or lies in it; both resolved. */
export function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** `path` with every link followed; of what isn't there yet, the folder it would be in. */
export function realPath(path: string): string {
  if (exists(path)) return about(path, () => disk().realpathSync(path));
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), path.slice(parent.length));
}

function outside(named: string): IoError {
  return new IoError(65, named, `${named} lies outside the folder of the scenario`,
    'Copy it beside the scenario, or add --allow-outside to the command if you trust the scenario.');
}
