/** How wide a text will be in the chart font, near enough (8 %) to wrap titles and cut labels without a font at hand. */

/** Widths of letters as shares of the size; others count 0.58. */
const SHARES: readonly (readonly [letters: RegExp, width: number])[] = [
  [/ /, 0.28], [/[ijlI.,:;'’|!]/, 0.26], [/[tfr()[\]“”"-]/, 0.38], [/[mwMW@%—…]/, 0.9], [/[A-Z0-9&#+=<>]/, 0.66],
  [/[\u2e80-\u{10ffff}]/u, 1],
];

/** Of letters that were met before. */
const known = new Map<string, number>();

function shareOf(letter: string): number {
  let share = known.get(letter);
  if (share === undefined) known.set(letter, share = SHARES.find(([letters]) => letters.test(letter))?.[1] ?? 0.58);
  return share;
}

/** Width in the unit of `size`; about 3 % more when semi-bold. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) sum += shareOf(letter);
  return sum * size * (bold ? 1.03 : 1);
}

/** Lines no wider than `width`, broken at blanks and after hyphens; a word longer than a line is cut. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )|(?<=[\p{L}]-)(?=\p{L})/u)) {
    if (line !== '' && widthOf((line + word).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? shorten(word, width, size, bold) : word;
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The text, or as much of it as fits, closed by an ellipsis. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/**
 * Titles cut to fit, still told apart: where two would be cut to the same text, both lose the words they begin with in common, not those
 * that differ.
 */
export function shortenApart(titles: readonly string[], width: number | readonly number[], size: number, bold = false): string[] {
  const widthAt = (at: number) => (typeof width === 'number' ? width : width[at]);
  const cut = titles.map((title, at) => shorten(title, widthAt(at), size, bold));
  return titles.map((title, at) => {
    const twins = titles.filter((_, index) => index !== at && cut[index] === cut[at]);
    if (twins.length === 0) return cut[at];
    const common = Math.min(...twins.map(other => sharedWords(title, other)));
    return shorten(`…${title.slice(common)}`, widthAt(at), size, bold);
  });
}

/** Letters up to the last blank at which two texts are still the same. */
function sharedWords(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return one.lastIndexOf(' ', same - 1) + 1;
}
