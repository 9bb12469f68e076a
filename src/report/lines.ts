/** Plain lines of at most so many columns: wrapped text, and tables whose cells line up. No colour: the command line adds it. */

export function widthOf(text: string): number {
  return [...text].length;
}

/** A word longer than a line, as a path, stays whole so that it can be copied. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Rows under a wrapped head; the first column to the left, the others to the right. Columns that find no room go into a further block. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  const longest = (at: number, words: readonly string[]) => Math.max(...words.map(widthOf), ...rows.map(row => widthOf(row[at])));
  const first = Math.min(longest(0, []), Math.max(12, Math.floor(width / 3)));
  const blocks: {readonly columns: readonly number[]; readonly widths: readonly number[]}[] = [];
  let columns: number[] = [];
  let widths: number[] = [];
  let taken = first;
  for (let at = 1; at < head.length; at++) {
    const wide = Math.min(longest(at, head[at].split(' ')), width - first - 2);
    if (columns.length > 0 && taken + 2 + wide > width) {
      blocks.push({columns, widths});
      [columns, widths, taken] = [[], [], first];
    }
    columns.push(at);
    widths.push(wide);
    taken += 2 + wide;
  }
  blocks.push({columns, widths});
  return blocks.flatMap((block, at) => [...(at === 0 ? [] : ['']), ...blockLines(block, first, head, rows)]);
}

function blockLines(
  {columns, widths}: {readonly columns: readonly number[]; readonly widths: readonly number[]}, first: number, head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const heads = columns.map((column, at) => wrapped(head[column], widths[at]));
  const height = Math.max(1, ...heads.map(lines => lines.length));
  const lines = Array.from({length: height}, (_, line) =>
    [line === height - 1 ? head[0] : '', ...heads.map(words => words[line - height + words.length] ?? '')]);
  const toTheRight = (cell: string, at: number) => `  ${' '.repeat(Math.max(0, widths[at] - widthOf(cell)))}${cell}`;
  const cells = [...lines, ...rows.map(row => [row[0], ...columns.map(column => row[column])])];
  return cells.map(([title, ...numbers]) => `${fitted(title, first)}${numbers.map(toTheRight).join('')}`.trimEnd());
}

function fitted(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text + ' '.repeat(width - letters.length);
}
