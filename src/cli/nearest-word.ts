/** The known word that a mistyped one most likely meant. */

/** Null when nothing known lies within a third of its length (at least 1, at most 3 slips). */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 3) + 1));
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const distance = slips(word.toLowerCase(), candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters to add, drop, change or swap with their neighbour (restricted Damerau-Levenshtein). */
function slips(a: string, b: string): number {
  const rows = Array.from({length: a.length + 1}, (_, row) => Array.from({length: b.length + 1}, (__, column) => (row === 0 ? column : column === 0 ? row : 0)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
