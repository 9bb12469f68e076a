/** The rules of the house as pure functions: source in, complaints out. Each says what to use instead. */
import {posix} from 'node:path';
import {lineAt, type Source} from './source.ts';

/** Each floor may import itself and what stands before it. */
export const FLOORS = ['kernel', 'schema', 'model', 'measures', 'engine', 'experiment', 'charts', 'report'] as const;
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(FLOORS.map((floor, at) => [floor, FLOORS.slice(0, at + 1)])),
  io: ['kernel', 'schema', 'io'],
  cli: [...FLOORS, 'io', 'cli'],
  'index.ts': [...FLOORS, 'io'],
};

/** The one file (or floor) that may load a package at run time, and the floors that may name its types. */
const PACKAGES: Readonly<Record<string, {readonly at: RegExp; readonly types: RegExp}>> = {
  seedrandom: {at: /^src\/kernel\/random\.ts$/, types: /^src\/kernel\//},
  'simple-statistics': {at: /^src\/experiment\/statistics\.ts$/, types: /^src\/experiment\//},
  vega: {at: /^src\/io\/render\.ts$/, types: /^src\/(?:io|charts|report)\//},
  'vega-lite': {at: /^src\/io\/render\.ts$/, types: /^src\/(?:io|charts|report)\//},
  '@resvg/resvg-js': {at: /^src\/io\//, types: /^src\/io\//},
  yaml: {at: /^src\/io\//, types: /^src\/io\//},
  'csv-parse': {at: /^src\/io\//, types: /^src\/io\//},
  hyparquet: {at: /^src\/io\//, types: /^src\/io\//},
  'hyparquet-writer': {at: /^src\/io\//, types: /^src\/io\//},
  docx: {at: /^src\/report\/writers\/word\.ts$/, types: /^src\/report\/writers\//},
  pptxgenjs: {at: /^src\/report\/writers\/slides\.ts$/, types: /^src\/report\/writers\//},
  '@myriaddreamin/typst-ts-node-compiler': {at: /^src\/report\/writers\/pdf\.ts$/, types: /^src\/report\/writers\//},
  yargs: {at: /^src\/cli\/main\.ts$/, types: /^src\/cli\//},
};

interface Ban {
  readonly what: RegExp;
  readonly within: 'code' | 'strings';
  /** Files that may. */
  readonly except: RegExp;
  readonly instead: string;
}

const NOWHERE = /^$/;
const MATHS = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|PI|E|LN2|SQRT2';

export const BANS: readonly Ban[] = [
  {what: new RegExp(`\\bMath\\s*\\.\\s*(?!(?:${MATHS})\\b)\\w+|\\bMath\\s*\\[`, 'g'), within: 'code', except: NOWHERE, instead: 'engines differ: use kernel/math.ts or kernel/random.ts'},
  {what: /\*\*/g, within: 'code', except: NOWHERE, instead: 'engines differ: use pow of kernel/math.ts'},
  {what: /\b(?:Date|performance)\b(?!\s*:)/g, within: 'code', except: /^src\/io\/clock\.ts$/, instead: 'pass the clock of io/clock.ts in'},
  {what: /\bprocess\s*\./g, within: 'code', except: /^src\/(?:io|cli)\//, instead: 'only io and cli know the process'},
  {what: /\bconsole\s*\./g, within: 'code', except: /^src\/cli\//, instead: 'return text, cli prints it'},
  {what: /\b(?:Intl|localeCompare|toLocale\w+)\b/g, within: 'code', except: NOWHERE, instead: 'results are the same in every language: compare with < and format by hand'},
  {what: /\b(?:fetch|eval)\s*\(|\bnew\s+(?:Function|WebSocket|XMLHttpRequest)\b/g, within: 'code', except: NOWHERE, instead: 'no network, no code from text'},
  {what: /(?<!&)#(?:[0-9a-f]{6}|[0-9a-f]{3})(?:[0-9a-f]{2})?\b|\b(?:rgb|hsl)a?\(/gi, within: 'strings', except: /^src\/charts\/theme\.ts$/, instead: 'take the colour from charts/theme.ts'},
  {what: /(?<!review\.)\bring\s*\[[^\]\n]*\](?:\])?\s*=(?!=)/g, within: 'code', except: /^src\/(?:(?!model\/).*|model\/world\/.*)$/, instead: 'move people with model/world/membership.ts'},
];

export interface Complaint {
  readonly where: string;
  readonly what: string;
}

function complaint(source: Source, line: number, what: string): Complaint {
  return {where: `${source.path}:${line}`, what};
}

export function floorOf(path: string): string {
  return path.split('/')[1];
}

export function importsUpwards(source: Source): Complaint[] {
  const floor = floorOf(source.path);
  const allowed = MAY_IMPORT[floor];
  if (!allowed) return [complaint(source, 1, `no floor is called ${floor}`)];
  return source.imports.filter(({from}) => from.startsWith('.')).flatMap(({from, line}) => {
    const target = posix.join(posix.dirname(source.path), from);
    const complaints: Complaint[] = [];
    if (!target.startsWith('src/')) complaints.push(complaint(source, line, `${from} lies outside src`));
    else if (!allowed.includes(floorOf(target))) complaints.push(complaint(source, line, `${floor} may not import ${floorOf(target)} (${from})`));
    if (!from.endsWith('.ts')) complaints.push(complaint(source, line, `${from} should end in .ts`));
    return complaints;
  });
}

export function importsForeign(source: Source): Complaint[] {
  return source.imports.filter(({from}) => !from.startsWith('.')).flatMap(({from, type, line}) => {
    if (from.startsWith('node:')) {
      if (/^node:(?:http|https|http2|net|tls|dgram|dns|vm|child_process)\b/.test(from)) return [complaint(source, line, `${from}: no network, no programs, no code from text`)];
      return /^src\/(?:io|cli)\//.test(source.path) ? [] : [complaint(source, line, `${from}: only io and cli know Node`)];
    }
    const name = from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/');
    const rule = PACKAGES[name];
    if (!rule) return [complaint(source, line, `${name} is not one of our packages`)];
    return (type ? rule.types : rule.at).test(source.path) ? [] : [complaint(source, line, `${name} has one place, and it is not here`)];
  });
}

/** A package that is loaded in more than one file. */
export function sharedPackages(sources: readonly Source[]): Complaint[] {
  return Object.keys(PACKAGES).flatMap(name => {
    const users = sources.filter(source => source.imports.some(({from, type}) => !type && (from === name || from.startsWith(`${name}/`))));
    return users.length > 1 ? users.map(user => complaint(user, 1, `${name} is loaded in ${users.length} files; one is enough`)) : [];
  });
}

export function bannedWords(source: Source): Complaint[] {
  return BANS.filter(({except}) => !except.test(source.path)).flatMap(({what, within, instead}) =>
    Array.from(source[within].matchAll(what), match => complaint(source, lineAt(source.text, match.index), `${match[0].trim()}: ${instead}`)));
}

const EMPTY_NAME = /(?:^|-)(?:utils?|helpers?|misc|manager|data|context|values?|common|shared)(?:-|$)/;

export function emptyNames(path: string): Complaint[] {
  const name = path.split('/').at(-1)!.replace(/(?:\.test)?\.ts$/, '');
  if (EMPTY_NAME.test(name)) return [{where: path, what: `"${name}" fits everything and says nothing`}];
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) ? [] : [{where: path, what: 'file names are kebab-case'}];
}

export function cycles(sources: readonly Source[]): string[] {
  const targets = new Map(sources.map(({path, imports}) =>
    [path, imports.filter(({from}) => from.startsWith('.')).map(({from}) => posix.join(posix.dirname(path), from))]));
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

/** Names the longest stretch of each function by its first line; a body ends at the brace that stands under its beginning. */
export function functionLengths(source: Source): {readonly line: number; readonly name: string; readonly lines: number}[] {
  const lines = source.code.split('\n');
  return lines.flatMap((line, at) => {
    if (!/\{\s*$/.test(line) || !opensFunction(line, lines, at)) return [];
    const indent = line.search(/\S/);
    const end = lines.findIndex((other, index) => index > at && other.search(/\S/) === indent && other.trimStart().startsWith('}'));
    return [{line: at + 1, name: source.text.split('\n')[at].trim(), lines: (end < 0 ? lines.length : end) - at + 1}];
  });
}

function opensFunction(line: string, lines: readonly string[], at: number): boolean {
  if (/=>\s*\{\s*$/.test(line)) return true;
  if (/^\s*(?:\} )?(?:if|for|while|switch|catch|else|do|try|with|class|interface|type|export (?:class|interface|type)|const|let|return)\b/.test(line)) return /\bfunction\b/.test(line);
  if (/^\s*\)/.test(line)) return !/^\s*(?:if|for|while|switch)\b/.test(openingOf(lines, at));
  return /\bfunction\b|\)\s*(?::[^=]*)?\{\s*$/.test(line);
}

function openingOf(lines: readonly string[], at: number): string {
  const indent = lines[at].search(/\S/);
  for (let above = at - 1; above >= 0; above--) if (lines[above].search(/\S/) === indent) return lines[above];
  return '';
}

/** Marks of unfinished work. */
export function leftovers(path: string, text: string): Complaint[] {
  return Array.from(text.matchAll(new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', '<{7} ', '>{7} '].map(word => `(?<![\\w])${word}(?!\\w)`).join('|'), 'g')),
    match => ({where: `${path}:${lineAt(text, match.index)}`, what: `${match[0]}: finish it or file it`}));
}

const PLACES = [
  /(?<![\w.~/-])\/(?:home|root|Users|work|mnt|var\/folders|private\/var)\/[\w.$-]/g,
  /\b[A-Z]:\\+Users\\/g,
  /\bregistry[.-][\w.-]+\.\w+|https?:\/\/[\w.-]*(?:npmjs|verdaccio|artifactory|nexus)[\w.-]*\/?[\w.-]*/gi,
];

/** Paths of one machine, and hosts that packages came from. */
export function machinePlaces(path: string, text: string): Complaint[] {
  return PLACES.flatMap(place => Array.from(text.matchAll(place), match => ({where: `${path}:${lineAt(text, match.index)}`, what: `${match[0]}: true on one machine only`})));
}

/** Versions that could change by themselves. */
export function loosePins(manifest: {readonly [key: string]: unknown}): Complaint[] {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(group =>
    Object.entries((manifest[group] ?? {}) as Record<string, string>)
      .filter(([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => ({where: 'package.json', what: `${name} ${version}: pin it exactly`})));
}

/** Files of a folder that its README doesn't name, by name or by what they hold. */
export function unnamed(files: readonly string[], page: string): string[] {
  return files.filter(file => !new RegExp(`(?<![\\w-])${file.replace(/\.ts$/, '')}(?:\\.ts)?(?![\\w-])`).test(page));
}

/** Files of the folder itself that the README names in backticks and that aren't there; `<name>.ts` stands for any. */
export function namesNothing(files: readonly string[], page: string): string[] {
  return Array.from(page.matchAll(/`([a-z0-9-]+\.ts)`/g), match => match[1]).filter(file => !files.includes(file));
}
