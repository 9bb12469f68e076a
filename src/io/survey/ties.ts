/** Ties of a survey, "source asks target", by the ids of the staff list. Strength is scaled to 0..1 by its largest value. */
import {cellNumber, sameText} from '../cells.ts';
import type {Table} from '../csv.ts';
import type {Columns} from './columns.ts';
import {counted, type Findings, type Named, shortened} from './findings.ts';
import type {SurveyedTies} from './network.ts';

/** `rowOf`: the person's row in the network, by the id as it is compared; `exact`: all ids as they are written. */
export interface KnownPeople {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly exact: ReadonlySet<string>;
}

interface Found {
  readonly source: number;
  readonly target: number;
  readonly strength: number | null;
}

export function readTies(table: Table, columns: Columns, people: KnownPeople, findings: Findings): SurveyedTies {
  const unknown: Named[] = [];
  const alike: Named[] = [];
  const self: Named[] = [];
  const again: Named[] = [];
  const never: Named[] = [];
  const pairs = new Set<string>();
  const found: Found[] = [];
  for (const {cells, line} of table.rows) {
    const ends = [columns.cell(cells, 'source'), columns.cell(cells, 'target')];
    const [source, target] = ends.map(id => people.rowOf.get(sameText(id)));
    const named = {name: ends.join(' → '), line};
    const strength = strengthOf(columns.cell(cells, 'strength'), table.file, line, findings);
    if (source === undefined || target === undefined) {
      const missing = ends.filter(id => !people.rowOf.has(sameText(id)));
      unknown.push({name: missing.map(id => id || 'no id').join('" and "'), line});
      continue;
    }
    if (ends.some(id => !people.exact.has(id))) alike.push(named);
    if (source === target) self.push(named);
    else if (pairs.has(`${source} ${target}`)) again.push(named);
    else if (strength === 0) never.push(named);
    else found.push({source, target, strength});
    pairs.add(`${source} ${target}`);
  }
  noteTies(table, {unknown, alike, self, again, never}, findings);
  if (table.rows.length > 0 && unknown.length === table.rows.length) {
    findings.error(table.file, table.rows[0].line, 'no-tie-matches', `none of the ${table.rows.length} ties names two people of the staff list`,
      'Check that both files use the same ids, or say which columns they are: columns: {id: …, source: …, target: …}');
  }
  const largest = found.reduce((most, {strength}) => Math.max(most, strength ?? 0), 0);
  const scaled = found.length > 0 && largest > 1 ? [{name: 'strength', line: 1}] : [];
  findings.note(table.file, 'strength-scaled', scaled, () => `strength was divided by ${largest}, its largest value`);
  const scale = Math.max(1, largest);
  return {
    source: found.map(tie => tie.source), target: found.map(tie => tie.target),
    strength: found.map(({strength}) => (strength === null ? null : strength / scale)),
  };
}

function strengthOf(cell: string, file: string, line: number, findings: Findings): number | null {
  const value = cellNumber(cell);
  if (value === null || value >= 0) return value;
  findings.error(file, line, 'out-of-range', `strength "${shortened(cell)}": a number of 0 or more is expected`);
  return null;
}

type LeftOut = Readonly<Record<'unknown' | 'alike' | 'self' | 'again' | 'never', readonly Named[]>>;

function noteTies({file}: Table, {unknown, alike, self, again, never}: LeftOut, findings: Findings): void {
  findings.note(file, 'unmatched-tie', unknown, (count, named) =>
    `${counted(count, 'tie names', 'ties name')} someone who is not in the staff list; left out: ${named}`);
  findings.note(file, 'almost-the-same-id', alike, (count, named) =>
    `${counted(count, 'tie writes', 'ties write')} an id with other capitals or spaces than the staff list; matched: ${named}`);
  findings.note(file, 'self-tie', self, (count, named) =>
    `${counted(count, 'tie leads', 'ties lead')} from a person to the same person; left out: ${named}`);
  findings.note(file, 'duplicate-tie', again, (count, named) =>
    `${counted(count, 'tie is', 'ties are')} named again; the first row counts: ${named}`);
  findings.note(file, 'tie-of-no-strength', never, (count, named) => `${counted(count, 'tie has', 'ties have')} the strength 0; left out: ${named}`);
}
