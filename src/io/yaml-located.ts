/** An issue with its place in a file: line, column, and the lines of the file with a caret under what is meant. */
import type {Issue, Path} from '../kernel/issues.ts';
import {idOf} from '../schema/parameter.ts';
import {lineAt, lineText, type Span} from './yaml-source.ts';
import type {YamlEntry, YamlMap, YamlNode} from './yaml-tree.ts';

export interface Located {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
  /** The line and a line with carets under it. Empty where there is nothing to show. */
  readonly frame: readonly string[];
}

const WIDEST = 110;

export function locatedAt(span: Span, issue: Omit<Issue, 'path' | 'at'>): Located {
  const {source, from} = span;
  const line = lineAt(source, from);
  const column = from - source.lineStarts[line];
  const {code, severity, message, hint} = issue;
  return {code, severity, file: source.shown, line: line + 1, column: column + 1, message, ...(hint === undefined ? {} : {hint}), get frame() { return frame(span, line, column); }};
}

function frame({source, from, to}: Span, line: number, column: number): readonly string[] {
  const whole = lineText(source, line);
  const cut = column > WIDEST - 30 ? column - 40 : 0;
  const shown = (cut ? '…' : '') + harmless(whole.slice(cut ? cut + 1 : 0, cut + WIDEST)) + (whole.length > cut + WIDEST ? '…' : '');
  const carets = Math.max(1, Math.min(to - from, whole.length - column, cut + WIDEST - column));
  const number = String(line + 1).padStart(5);
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(column - cut)}${'^'.repeat(carets)}`];
}

/** Characters that would act on a terminal or shift the caret are drawn as one plain sign each. */
function harmless(line: string): string {
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, sign => (sign === '\t' ? ' ' : '·'));
}

/** The issues with their places, without those that only follow from something in the file that was refused. */
export function locateAll(root: YamlNode, issues: readonly Issue[]): Located[] {
  return issues.filter(({path}) => !leadsToRefused(root, path)).map(issue => locate(root, issue));
}

function leadsToRefused(root: YamlNode, path: Path): boolean {
  let node: YamlNode | undefined = root;
  for (const step of path) node = node && child(node, step)?.node;
  return node?.kind === 'scalar' && node.refused === true;
}

/** Finds the place of an issue in the tree that the value came from; of what isn't written there, the nearest thing around it. */
export function locate(root: YamlNode, issue: Issue): Located {
  return locatedAt(spanOf(root, issue.path, issue.at ?? 'value'), issue);
}

function spanOf(root: YamlNode, path: Path, at: 'key' | 'value'): Span {
  let node = root;
  let key: Span | null = null;
  let whole = true;
  for (const step of path) {
    const next = child(node, step);
    // One that stands without the brackets of a list is its first item.
    if (!next && step === 0 && node.kind === 'scalar') break;
    if (!next) {
      whole = false;
      break;
    }
    node = next.node;
    key = next.key;
  }
  if (key && (at === 'key' || !whole || node.kind !== 'scalar' || node.value === null)) return key;
  return path.length === 0 || node === root ? {...node.span, to: node.span.from + 1} : node.span;
}

function child(node: YamlNode, step: string | number): {readonly node: YamlNode; readonly key: Span | null} | null {
  if (node.kind === 'list') {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item ? {node: item, key: null} : null;
  }
  if (node.kind === 'scalar') return null;
  const word = String(step);
  const entry = keysOf(node).get(word) ?? keysOf(node).get(idOf(word));
  return entry ? {node: entry.node, key: entry.span} : null;
}

const known = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

/** Entries by key as written, and by its id where no key is written so. */
function keysOf(map: YamlMap): ReadonlyMap<string, YamlEntry> {
  let keys = known.get(map);
  if (!keys) known.set(map, keys = new Map([...map.entries.map(entry => [idOf(entry.key), entry] as const), ...map.entries.map(entry => [entry.key, entry] as const)]));
  return keys;
}

/** A located issue as plain lines: place and message, the frame, the hint. */
export function printLocated({file, line, column, severity, message, hint, frame: lines}: Located): string[] {
  return [
    `${file}:${line}:${column}  ${severity === 'warning' ? 'warning: ' : ''}${message}`,
    ...lines,
    ...(hint === undefined ? [] : [`${' '.repeat(8)}${hint}`]),
  ];
}
