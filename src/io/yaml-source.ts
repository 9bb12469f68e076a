/** A text with line numbers, and places in it. Lines and columns count from 1, columns as editors count them. */

export interface Source {
  /** How messages name the file. */
  readonly shown: string;
  readonly text: string;
  /** Offsets at which lines start. */
  readonly lineStarts: readonly number[];
}

/** Part of a source, as offsets. */
export interface Span {
  readonly source: Source;
  readonly from: number;
  readonly to: number;
}

export function sourceOf(text: string, shown: string): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return {shown, text, lineStarts};
}

/** Index of the line, from 0, that an offset stands on. */
export function lineAt({lineStarts}: Source, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function lineText({text, lineStarts}: Source, line: number): string {
  return text.slice(lineStarts[line], lineStarts[line + 1] ?? text.length).replace(/\r?\n$/, '');
}

/** The same source with one line replaced. */
export function withLine(source: Source, line: number, replacement: string): Source {
  const {text, lineStarts} = source;
  const from = lineStarts[line];
  return sourceOf(text.slice(0, from) + replacement + text.slice(from + lineText(source, line).length), source.shown);
}
