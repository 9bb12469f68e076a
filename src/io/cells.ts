/** Numbers as people type them into cells: `0.45`, `45 %`, `0,45`; nothing, NA or a dash where it isn't known. */

/** null: not given. NaN: something else than a number. */
export function cellNumber(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (/^(|-|–|na|n\/a|nan|null|none|\.)$/i.test(text)) return null;
  const match = /^([-+]?)(\d+(?:[.,]\d*)?|[.,]\d+)(e[-+]?\d{1,3})?(%?)$/i.exec(text);
  if (match === null) return NaN;
  const [, sign, digits, exponent = '', percent] = match;
  const value = Number(sign + digits.replace(',', '.') + exponent) / (percent ? 100 : 1);
  return Number.isFinite(value) ? value + 0 : NaN;
}

/** The same person, school or word, however it was typed: capitals and spaces don't count. */
export function sameText(cell: string): string {
  return cell.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
