/** A source file taken apart: its code without strings and comments, its strings, its imports. Positions are kept: what is left out is blank. */

export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Comments and the insides of strings, templates and patterns are blank. */
  readonly code: string;
  /** Only the insides of strings and templates. */
  readonly strings: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `../kernel/math.ts`, `node:fs`, `yaml`. */
  readonly from: string;
  /** Gone after compilation. */
  readonly type: boolean;
  readonly line: number;
}

const PATTERN_AFTER = /(?:^|[(,=:[!&|?{};~+\-*%<>^]|\b(?:return|typeof|case|in|of|do|else))\s*$/;

export function takeApart(path: string, text: string): Source {
  const kinds = classify(text);
  const only = (keep: string) => Array.from(text, (_, at) => (text[at] === '\n' || keep.includes(kinds[at]) ? text[at] : ' ')).join('');
  const code = only('c');
  return {path, text, code, strings: only('s'), imports: importsOf(only('cs'), code)};
}

/** One letter a character: c code, s inside of a string, n comment, p inside of a pattern. */
function classify(text: string): string[] {
  const kinds = new Array<string>(text.length).fill('c');
  const templates: number[] = []; // depth of braces at which each open template goes on
  let depth = 0;
  let at = 0;
  const skipTo = (end: number, kind: string) => {
    for (const stop = Math.min(end, text.length); at < stop; at++) kinds[at] = kind;
  };
  const string = (quote: string) => {
    let end = ++at;
    while (end < text.length && text[end] !== quote && !(quote === '`' && text.startsWith('${', end))) end += text[end] === '\\' ? 2 : 1;
    skipTo(end, 's');
    if (quote === '`' && text[at] === '$') {
      templates.push(depth++);
      at++;
    }
    at++;
  };
  while (at < text.length) {
    const char = text[at];
    if (text.startsWith('//', at)) skipTo(endOf(text, '\n', at), 'n');
    else if (text.startsWith('/*', at)) skipTo(endOf(text, '*/', at) + 2, 'n');
    else if (char === '\'' || char === '"' || char === '`') string(char);
    else if (char === '/' && PATTERN_AFTER.test(text.slice(Math.max(0, at - 40), at).replace(/\s+/g, ' '))) skipTo(endOfPattern(text, at), 'p');
    else if (char === '}' && templates.at(-1) === depth - 1) {
      depth = templates.pop()!;
      string('`');
    } else {
      if (char === '{') depth++;
      if (char === '}') depth--;
      at++;
    }
  }
  return kinds;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
}

function endOfPattern(text: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) return at + 1;
  }
  return from + 1;
}

function importsOf(text: string, code: string): Import[] {
  const statement = /\b(?:import|export)\s+(type\s+)?(?:[\w$*{][^;'"]*?\bfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)(\.\w)?/g;
  return Array.from(text.matchAll(statement))
    .filter(match => /^(?:import|export)/.test(code.slice(match.index)))
    .map(match => ({
      from: match[2] ?? match[3], type: Boolean(match[1] ?? (match[4] && !/await\s*$/.test(text.slice(0, match.index)))), line: lineAt(text, match.index),
    }));
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
