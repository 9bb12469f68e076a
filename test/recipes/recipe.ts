/** Recipes of CONTRIBUTING.md, read from the page and applied to a copy of the source. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export interface Recipe {
  /** `A mechanism`. */
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** Lines in registers: which file, what it imports, what stands last in which list. */
  readonly lines: readonly {readonly file: string; readonly imports: string; readonly entry: string; readonly list: string}[];
}

export function recipesOf(page: string): readonly Recipe[] {
  return page.split(/^## /m).slice(1).flatMap(section => {
    const written = /^Write `([^`]+)`:\n\n```\w+\n([\s\S]*?)^```/m.exec(section);
    if (!written) return [];
    const lines = Array.from(section.matchAll(/^In `([^`]+)`: (?:`(import [^`]+)` and )?`([^`]+)` last in `([^`]+)`\.$/gm),
      ([, file, imports = '', entry, list]) => ({file, imports, entry, list}));
    return [{title: section.split('\n')[0], file: written[1], text: written[2], lines}];
  });
}

export function apply({file, text, lines}: Recipe, root: string): void {
  writeFileSync(join(root, file), text);
  for (const {file: register, imports, entry, list} of lines) {
    const path = join(root, register);
    writeFileSync(path, withEntry(withImport(readFileSync(path, 'utf8'), imports), list, entry));
  }
}

function withImport(text: string, line: string): string {
  if (line === '') return text;
  const last = text.lastIndexOf('\nimport ');
  const end = text.indexOf('\n', last + 1);
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** Before the bracket that closes the list: a constant of that name, or the mechanisms of the stage of that name. */
function withEntry(text: string, list: string, entry: string): string {
  const start = new RegExp(`const ${list}\\b[^=]*=|name: '${list}'[^\\n]*?mechanisms:`).exec(text);
  if (!start) throw new Error(`no list is called ${list}`);
  let at = text.indexOf('[', start.index + start[0].length);
  for (let depth = 0; ; at++) {
    if (text[at] === '[') depth++;
    if (text[at] === ']' && --depth === 0) break;
  }
  const before = text.slice(0, at).trimEnd();
  return `${before}${before.endsWith(',') ? '' : ','} ${entry}${text.slice(before.length, at)}${text.slice(at)}`;
}
