/** A notebook as it lies in `notebooks/`: text, cells of TypeScript, and what they showed. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export type Output =
  | {readonly output_type: 'stream'; readonly name: 'stdout'; readonly text: readonly string[]}
  | {readonly output_type: 'display_data'; readonly data: Readonly<Record<string, unknown>>; readonly metadata: object};

export interface NotebookCell {
  readonly id: string;
  readonly cell_type: 'markdown' | 'code';
  readonly source: readonly string[] | string;
  execution_count?: number;
  outputs?: readonly Output[];
}

export interface Notebook {
  readonly cells: readonly NotebookCell[];
  readonly metadata: object;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

/** File names, in their order. */
export function notebooksIn(root: string): readonly string[] {
  return readdirSync(join(root, 'notebooks')).filter(name => name.endsWith('.ipynb')).sort();
}

export function readNotebook(root: string, name: string): Notebook {
  return JSON.parse(readFileSync(join(root, 'notebooks', name), 'utf8')) as Notebook;
}

export function textOf(words: readonly string[] | string): string {
  return typeof words === 'string' ? words : words.join('');
}

export function codeCells({cells}: Notebook): readonly NotebookCell[] {
  return cells.filter(({cell_type}) => cell_type === 'code');
}

/** As the format of notebooks keeps text: lines with their ends. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Outputs as plain values that can be compared, however a program cut them into lines and pieces. */
export function comparable(outputs: readonly Output[] = []): readonly unknown[] {
  const found: unknown[] = [];
  for (const output of outputs) {
    const last = found.at(-1);
    if (output.output_type === 'stream' && typeof last === 'string') found[found.length - 1] = last + textOf(output.text);
    else if (output.output_type === 'stream') found.push(textOf(output.text));
    else found.push(Object.fromEntries(Object.entries(output.data).map(([kind, shown]) => [kind, plainOf(shown)]).sort()));
  }
  return found;
}

function plainOf(shown: unknown): unknown {
  const text = Array.isArray(shown) && shown.every(line => typeof line === 'string') ? shown.join('') : shown;
  return typeof text === 'string' ? text.trimEnd() : text;
}
