/**
 * YAML 1.2 core, one document, as plain maps, lists, text, finite numbers and booleans, every key and value with its place. Where a line
 * falls into one of YAML's traps, it is reported and read as it was meant, so that the other mistakes of the file show too.
 */
import {locatedAt, type Located} from './yaml-located.ts';
import {yamlMessages, type Said} from './yaml-messages.ts';
import {DEEPEST, TreeBuilder} from './yaml-nodes.ts';
import {parseDocument, stringify, type Document, type YAMLParseError} from './yaml-parser.ts';
import {lineAt, lineText, sourceOf, withLine, type Source} from './yaml-source.ts';
import {cutByComment, mends} from './yaml-traps.ts';
import type {YamlNode} from './yaml-tree.ts';

export interface ParsedYaml {
  /** Null where the text can't be read. */
  readonly root: YamlNode | null;
  readonly issues: readonly Located[];
}

/** Characters that are read again to find out how lines may be meant; a scenario of usual length could be read 50 times. */
const MENDING = 250_000;
/** Lines, commas and brackets: what they hold is read in a second on a slow machine, and no plan has a tenth of it. */
const MOST_ENTRIES = 25_000;
const MOST_ESCAPES = 10_000;
const LONGEST_LINE = 100_000;
/** Brackets open at once, or dashes in a row: more than any tree that is kept, and few enough for the parser. */
const MOST_OPEN = 200;

export function parseYaml(text: string, shown: string): ParsedYaml {
  const issues: Located[] = [];
  let source = sourceOf(text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n'), shown);
  const flood = floodIn(source.text);
  if (flood) return {root: null, issues: [locatedAt({source, from: 0, to: 1}, flood)]};
  const directive = directiveIn(source);
  if (directive) return {root: null, issues: [directive]};
  let document = parse(source);
  const budget = {left: MENDING};
  while (document && document.errors.length) {
    const mended = mend(source, document.errors, issues, budget);
    if (!mended) break;
    ({source, document} = mended);
  }
  if (!document) return {root: null, issues: [locatedAt({source, from: 0, to: 1}, yamlMessages.tooDeep(DEEPEST))]};
  if (document.errors.length) {
    const lines = new Set<number>();
    for (const fault of document.errors) {
      const line = lineAt(source, fault.pos[0]);
      if (lines.size < 5 && !lines.has(line)) issues.push(locatedAt({source, from: fault.pos[0], to: fault.pos[1]}, sentence(fault)));
      lines.add(line);
    }
    return {root: null, issues: issues.sort(byPlace)};
  }
  return build(source, document, issues);
}

function build(source: Source, document: Document, issues: Located[]): ParsedYaml {
  for (const issue of cutByComment(source)) issues.push(issue);
  if (document.contents === null) return {root: null, issues: [...issues, locatedAt({source, from: 0, to: 1}, yamlMessages.empty)]};
  const builder = new TreeBuilder(source, document);
  const root = builder.build(document.contents, 0);
  for (const issue of builder.issues) issues.push(issue);
  if (root.kind === 'map' || builder.issues.length) return {root: root.kind === 'map' ? root : null, issues: issues.sort(byPlace)};
  return {root: null, issues: [...issues, locatedAt({...root.span, to: root.span.from + 1}, yamlMessages.notAMap)]};
}

/** `%YAML 1.1` and the like would change how the rest is read. */
function directiveIn(source: Source): Located | null {
  for (const [line, from] of source.lineStarts.entries()) {
    const text = lineText(source, line);
    if (text.startsWith('%')) return locatedAt({source, from, to: from + Math.min(text.length, 60)}, yamlMessages.directive);
    if (text.trim() !== '' && !text.startsWith('#')) return null;
  }
  return null;
}

/** What would take the parser long, seen at a glance: too many entries, or too many levels. */
function floodIn(text: string): Said | null {
  let entries = 0;
  let open = 0;
  let escapes = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const opens = sign === 0x5b || sign === 0x7b;
    if (opens || sign === 0x0a || sign === 0x2c) entries++;
    if (opens) open++;
    else if ((sign === 0x5d || sign === 0x7d) && open > 0) open--;
    else if (sign === 0x5c && ++escapes > MOST_ESCAPES) return yamlMessages.noScenario(`${MOST_ESCAPES} backslashes`);
    if (sign === 0x0a) lineStart = at;
    else if (at - lineStart > LONGEST_LINE) return yamlMessages.noScenario(`${LONGEST_LINE} characters in one line`);
    if (open > MOST_OPEN) return yamlMessages.tooDeep(DEEPEST);
  }
  if (entries > MOST_ENTRIES) return yamlMessages.noScenario(`${MOST_ENTRIES} entries`);
  return DASHES.test(text) ? yamlMessages.tooDeep(DEEPEST) : null;
}

const DASHES = new RegExp(`(?:[-?:] +){${MOST_OPEN}}`);

/** Hundreds of levels: the parser runs out of stack, and throws or says so where it happened to stand. */
const OUT_OF_STACK = /call stack/;

function parse(source: Source): Document | null {
  try {
    const document = parseDocument(source.text, {
      version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'error',
    });
    return document.errors.some(({message}) => OUT_OF_STACK.test(message)) ? null : document;
  } catch {
    return null;
  }
}

/** Reads the first faulty line, or the one above it, as it may be meant; keeps what leaves fewer faults or none so early. */
function mend(source: Source, errors: readonly YAMLParseError[], issues: Located[], budget: {left: number}): {source: Source; document: Document} | null {
  const faulty = lineAt(source, errors[0].pos[0]);
  for (const line of [faulty, faulty - 1]) {
    if (line < 0) continue;
    const written = lineText(source, line);
    for (const {line: meant, said} of mends(written)) {
      budget.left -= source.text.length;
      if (budget.left < 0) return null;
      const next = withLine(source, line, meant);
      const document = parse(next);
      if (!document || (document.errors.length && lineAt(next, document.errors[0].pos[0]) <= faulty)) continue;
      const from = source.lineStarts[line] + (written.length - written.trimStart().length);
      issues.push(locatedAt({source, from: said === yamlMessages.tab ? source.lineStarts[line] : from, to: source.lineStarts[line] + written.length}, said(meant)));
      return {source: next, document};
    }
  }
  return null;
}

function sentence(fault: YAMLParseError): Said {
  switch (fault.code) {
    case 'MULTIPLE_DOCS': return yamlMessages.twoDocuments;
    case 'BAD_INDENT': return /\bend with\b/.test(fault.message) ? unclosed(fault.message) : yamlMessages.indentation;
    case 'MISSING_CHAR': return unclosed(fault.message);
    case 'TAB_AS_INDENT': return yamlMessages.tab('');
    case 'TAG_RESOLVE_FAILED': return yamlMessages.tag(/![^\s]*/.exec(fault.message)?.[0] ?? '!');
    default: return yamlMessages.syntax(fault.message);
  }
}

function unclosed(message: string): Said {
  const bracket = /\bend with an? (.)$/.exec(message)?.[1];
  return /quote/.test(message) ? yamlMessages.unclosed('a closing quote') : bracket ? yamlMessages.unclosed(`a closing ${bracket}`) : yamlMessages.syntax(message);
}

function byPlace(a: Located, b: Located): number {
  return a.line - b.line || a.column - b.column;
}

/** A plain value as YAML text that readers of YAML 1.1 (R, Python) read alike. */
export function writeYaml(written: unknown): string {
  return stringify(written, {version: '1.2', schema: 'core', compat: 'yaml-1.1', lineWidth: 150, aliasDuplicateObjects: false});
}
