/** How wide a text will be in the chart font, near enough (5 %) to wrap titles and cut labels without a font at hand. */

const NARROW = /[iljtfrI.,:;'’|!()[\]]/;
const WIDE = /[mwMW@%—…]/;
const CAPITAL = /[A-Z0-9&#+=<>]/;

/** Width in the unit of `size`; about 3 % more when semi-bold. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) {
    sum += letter === ' ' ? 0.28 : NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.9 : CAPITAL.test(letter) ? 0.66 : letter.charCodeAt(0) > 0x2e80 ? 1 : 0.58;
  }
  return sum * size * (bold ? 1.03 : 1);
}

/** Lines no wider than `width`; a word longer than a line is cut. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = shorten(word, width, size, bold);
    } else line = line === '' ? shorten(word, width, size, bold) : longer;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The text, or as much of it as fits, closed by an ellipsis. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
