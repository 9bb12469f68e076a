/**
 * Names that tell nothing: p001, p002, … by the row of the network. Rows follow the order of the file, which results show anyway, so a
 * secret order would hide nothing; whoever has the staff list can look people up, nobody else can.
 */
export interface KeyRow {
  readonly pseudonym: string;
  readonly id: string;
  /** Of the staff list. */
  readonly line: number;
}

export function pseudonyms(count: number): string[] {
  const digits = Math.max(3, String(count).length);
  return Array.from({length: count}, (_, row) => `p${String(row + 1).padStart(digits, '0')}`);
}
