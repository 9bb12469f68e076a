/** The network of one week for other tools: GEXF (Gephi), GraphML (R, Python, yEd), and two CSV tables. Attributes have ids of their own, titles are the words. */
import {type CsvColumn, csvText} from './csv-writer.ts';
import {escapeXml} from './xml.ts';

export interface NetworkColumn {
  readonly title: string;
  readonly kind: 'text' | 'integer' | 'number';
  readonly cells: ArrayLike<string | number | null>;
}

/** Nodes and ties by row; ties run both ways. */
export interface NetworkTable {
  readonly ids: readonly string[];
  readonly people: readonly NetworkColumn[];
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** Above 0. */
  readonly strength: ArrayLike<number>;
}

const GEXF_KIND = {text: 'string', integer: 'integer', number: 'double'} as const;
const GRAPHML_KIND = {text: 'string', integer: 'int', number: 'double'} as const;

/** GEXF 1.3. */
export function gexf({ids, people, source, target, strength}: NetworkTable, title: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>dlsim</creator><description>${escapeXml(title)}</description></meta>`,
    '<graph defaultedgetype="undirected">',
    '<attributes class="node">',
    ...people.map((column, index) => `<attribute id="c${index}" title="${escapeXml(column.title)}" type="${GEXF_KIND[column.kind]}"/>`),
    '</attributes>',
    '<nodes>',
  ];
  ids.forEach((id, row) => {
    const values = people.map((column, index) => attribute(column.cells[row], text => `<attvalue for="c${index}" value="${text}"/>`)).join('');
    lines.push(`<node id="${row}" label="${escapeXml(id)}"><attvalues>${values}</attvalues></node>`);
  });
  lines.push('</nodes>', '<edges>');
  for (let tie = 0; tie < source.length; tie++) {
    lines.push(`<edge id="${tie}" source="${source[tie]}" target="${target[tie]}" weight="${shortNumber(strength[tie])}"/>`);
  }
  lines.push('</edges>', '</graph>', '</gexf>', '');
  return lines.join('\n');
}

/** GraphML 1.0; a person's id is the attribute `id`. */
export function graphml({ids, people, source, target, strength}: NetworkTable): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="id" for="node" attr.name="id" attr.type="string"/>',
    ...people.map((column, index) => `<key id="c${index}" for="node" attr.name="${escapeXml(column.title)}" attr.type="${GRAPHML_KIND[column.kind]}"/>`),
    '<key id="w" for="edge" attr.name="strength" attr.type="double"/>',
    '<graph edgedefault="undirected">',
  ];
  ids.forEach((id, row) => {
    const values = people.map((column, index) => attribute(column.cells[row], text => `<data key="c${index}">${text}</data>`)).join('');
    lines.push(`<node id="n${row}"><data key="id">${escapeXml(id)}</data>${values}</node>`);
  });
  for (let tie = 0; tie < source.length; tie++) {
    lines.push(`<edge source="n${source[tie]}" target="n${target[tie]}"><data key="w">${shortNumber(strength[tie])}</data></edge>`);
  }
  lines.push('</graph>', '</graphml>', '');
  return lines.join('\n');
}

/** People, one a row: `id` and their columns. */
export function peopleCsv({ids, people}: NetworkTable): string {
  const short = (cell: string | number | null) => (typeof cell === 'number' ? shortNumber(cell) : cell);
  return csvText([{title: 'id', cells: ids}, ...people.map(({title, cells}) => ({title, cells: Array.from(cells, short)}))]);
}

/** Ties, one a row: `source,target,strength`, by the ids of people. */
export function tiesCsv({ids, source, target, strength}: NetworkTable): string {
  const names = (rows: ArrayLike<number>): string[] => Array.from(rows, row => ids[row]);
  const columns: CsvColumn[] = [
    {title: 'source', cells: names(source)},
    {title: 'target', cells: names(target)},
    {title: 'strength', cells: Array.from(strength, shortNumber)},
  ];
  return csvText(columns);
}

/** What isn't known has no attribute. */
function attribute(cell: string | number | null, write: (text: string) => string): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  return write(escapeXml(String(typeof cell === 'number' ? shortNumber(cell) : cell)));
}

/** To a millionth: what single precision holds, without the digits that it makes up. */
function shortNumber(number: number): number {
  return Math.round(number * 1e6) / 1e6 + 0;
}
