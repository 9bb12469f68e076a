/** Numbers as plain text: whole numbers in groups of three, two significant figures, a true minus sign. The same in every language setting. */

const MINUS = '−';
/** What is nearer to 0 than this is said to be so. */
const SMALLEST = 0.0001;

/** `3,400`; halves go up. */
export function grouped(whole: number): string {
  const digits = String(Math.round(Math.abs(whole)));
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return minus(whole, text);
}

/** `0.33`, `4.6`, `46`, `4,600`; `under 0.0001`, whatever its sign, where nothing else is left. */
export function twoFigures(number: number): string {
  const size = Math.abs(number);
  if (size > 0 && size < SMALLEST) return `under ${SMALLEST}`;
  if (size < 99.5) return minus(number, String(Number(size.toPrecision(2))));
  let unit = 1;
  while (size / unit >= 99.5) unit *= 10;
  return grouped(Math.round(number / unit) * unit);
}

/** `63 %` for 0.63; never 100 % where something is missing. */
export function percent(share: number): string {
  const text = twoFigures(share * 100);
  return share < 1 && text === '100' ? 'over 99 %' : `${text} %`;
}

/** With its sign, both ways: `+9`, `−9`, and plain `0`. */
export function signed(number: number, text: string): string {
  return number > 0 && /^[1-9]|^0\./.test(text) ? `+${text}` : text;
}

function minus(number: number, text: string): string {
  return number < 0 && text !== '0' ? MINUS + text : text;
}
