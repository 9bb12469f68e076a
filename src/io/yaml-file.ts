/**
 * A scenario file with everything it builds on. `extends: base.yaml` merges: maps merge, lists and single values replace, a key with nothing
 * after it removes what the base says. Every part keeps its place in its own file. Bases lie in the scenario's folder, unless allowed.
 */
import {dirname, isAbsolute, join, relative, win32} from 'node:path';
import {idOf} from '../schema/parameter.ts';
import {MEBIBYTE, readText} from './files.ts';
import {pathInside, realPath} from './inside.ts';
import {IoError} from './io-error.ts';
import {parseYaml} from './yaml.ts';
import {locatedAt, type Located} from './yaml-located.ts';
import {yamlMessages, type Said} from './yaml-messages.ts';
import {plain, type YamlEntry, type YamlMap, type YamlNode} from './yaml-tree.ts';

export interface YamlFile {
  /** Undefined where it can't be read. */
  readonly value: unknown;
  /** Where everything stands; null where it can't be read. */
  readonly root: YamlNode | null;
  readonly issues: readonly Located[];
  /** Paths of all files read, the scenario first. */
  readonly files: readonly string[];
}

const MOST_FILES = 16;

/** @throws IoError when the file itself can't be read; what is wrong in it or in its bases is in `issues`. */
export function readYamlFile(path: string, {allowOutside = false, shown = path}: {readonly allowOutside?: boolean; readonly shown?: string} = {}): YamlFile {
  const files: string[] = [];
  const issues: Located[] = [];
  const root = readTree(path, shown, {folder: dirname(path), allowOutside, chain: [], files, issues});
  return {value: root ? plain(root) : undefined, root, issues, files};
}

interface Journey {
  readonly folder: string;
  readonly allowOutside: boolean;
  /** Files that led here: real path, and how it is shown. */
  readonly chain: readonly (readonly [path: string, shown: string])[];
  readonly files: string[];
  readonly issues: Located[];
}

function readTree(path: string, shown: string, journey: Journey): YamlNode | null {
  const {root, issues} = parseYaml(readText(path, {limit: MEBIBYTE, shown}), shown);
  journey.files.push(path);
  journey.issues.push(...issues);
  if (root?.kind !== 'map') return root;
  const entry = root.entries.find(({key}) => idOf(key) === 'extends');
  if (!entry) return root;
  const own: YamlMap = {...root, entries: root.entries.filter(one => one !== entry)};
  const say = (said: Said) => { journey.issues.push(locatedAt(entry.node.span, said)); };
  const named = entry.node.kind === 'scalar' ? entry.node.value : null;
  if (typeof named !== 'string') {
    say(yamlMessages.badExtends);
    return own;
  }
  try {
    const absolute = isAbsolute(named) || win32.isAbsolute(named);
    const base = pathInside(journey.folder, absolute ? named : join(relative(journey.folder, dirname(path)), named), journey.allowOutside);
    const chain = [...journey.chain, [realPath(path), shown] as const];
    const real = realPath(base);
    if (chain.some(([before]) => before === real)) say(yamlMessages.cycle([...chain.map(([, name]) => name), named]));
    else if (chain.length >= MOST_FILES) say(yamlMessages.longChain(MOST_FILES));
    else {
      const below = readTree(base, absolute ? named : join(dirname(shown), named), {...journey, chain});
      return below?.kind === 'map' ? merged(below, own) : own;
    }
  } catch (fault) {
    if (!(fault instanceof IoError)) throw fault;
    say(yamlMessages.outside(fault.message, fault.hint));
  }
  return own;
}

function merged(base: YamlMap, over: YamlMap): YamlMap {
  const entries = new Map<string, YamlEntry>(base.entries.map(entry => [idOf(entry.key), entry]));
  for (const entry of over.entries) {
    const id = idOf(entry.key);
    const below = entries.get(id);
    if (below && entry.node.kind === 'scalar' && entry.node.value === null) entries.delete(id);
    else if (below?.node.kind === 'map' && entry.node.kind === 'map') entries.set(id, {...entry, node: merged(below.node, entry.node)});
    else entries.set(id, entry);
  }
  return {...over, entries: [...entries.values()]};
}
