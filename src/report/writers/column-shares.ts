/** How the columns of a table share the width of a page: by how much they hold, the long ones less than their length would ask. */
import type {Entry, TableBlock} from '../document/document.ts';

const SHORTEST = 5;
const LONGEST = 60;
/** Letters that a page holds beside each other. */
const PAGE = 90;

/** Shares that add up to 1; null where everything fits as it is. */
export function columnShares({columns, rows}: Pick<TableBlock, 'columns' | 'rows'>): readonly number[] | null {
  const longest = columns.map((column, at) => Math.max(lettersOf(column), ...rows.map(row => lettersOf(row[at]))));
  if (longest.reduce((sum, letters) => sum + letters + 3, 0) < PAGE) return null;
  const weights = longest.map(letters => Math.sqrt(Math.min(LONGEST, Math.max(SHORTEST, letters))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/** The smaller line counts as the letters it takes the room of. */
function lettersOf({text, under = ''}: Entry): number {
  return Math.max(text.length, under.length * 0.85);
}
