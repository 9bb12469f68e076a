/** Columns of a staff list that say where a person stands: ring, demand, ownership and the like, each checked before it is used. */
import {idOf} from '../../schema/parameter.ts';
import {cellNumber, sameText} from '../cells.ts';
import type {Table, TableRow} from '../csv.ts';
import type {Columns} from './columns.ts';
import {type Findings, type Named, shortened} from './findings.ts';
import {RING_WORDS, type State, STATES} from './network.ts';

/** Largest sensible value; what isn't named is a share. */
const LARGEST: Partial<Readonly<Record<State, number>>> = {activity: 4};

export type StateColumns = Partial<Record<State, (number | null)[]>>;

export function readStates(table: Table, columns: Columns, rows: readonly TableRow[], findings: Findings): StateColumns {
  const states: StateColumns = {};
  for (const state of STATES) {
    if (!columns.has(state)) continue;
    const cells = rows.map(row => columns.cell(row.cells, state));
    const read = state === 'ring' ? ringOf : state === 'community' ? numberLabels() : (cell: string) => amountOf(cell, LARGEST[state] ?? 1);
    states[state] = cells.map((cell, row) => {
      const value = read(cell);
      if (typeof value !== 'string') return value;
      findings.error(table.file, rows[row].line, 'out-of-range', `${state} "${shortened(cell)}": ${value}`);
      return null;
    });
    const empty: Named[] = rows.filter((_, row) => states[state]![row] === null).map(({line}) => ({name: '', line}));
    findings.note(table.file, `no-${idOf(state)}`, empty, (count, named) => `${count} of ${rows.length} people: no ${state} given, it is drawn: ${named}`);
  }
  return states;
}

/** The value, null where the cell is empty, or what was expected. */
type Read = number | null | string;

function ringOf(cell: string): Read {
  const value = cellNumber(cell);
  if (value === null) return null;
  const word = (RING_WORDS as readonly string[]).indexOf(idOf(sameText(cell).replace(/^community of /, '')));
  if (word >= 0) return word;
  return value === 0 || value === 1 || value === 2 || value === 3 ? value : 'outside, interest, engagement or practice is expected, or 0 to 3';
}

/** Communities by any name; numbered as they appear. */
function numberLabels(): (cell: string) => Read {
  const labels = new Map<string, number>();
  return cell => {
    const label = sameText(cell);
    if (label === '' || (cellNumber(label) === null)) return null;
    if (!labels.has(label)) labels.set(label, labels.size);
    return labels.get(label)!;
  };
}

function amountOf(cell: string, largest: number): Read {
  const value = cellNumber(cell);
  if (value === null || (value >= 0 && value <= largest)) return value;
  const expected = largest === 1 ? 'a share from 0 to 1 is expected' : `a number from 0 to ${largest} is expected`;
  return largest === 1 && value > 1 && value <= 100 && !cell.includes('%') ? `${expected}; did you mean ${value} %?` : expected;
}
