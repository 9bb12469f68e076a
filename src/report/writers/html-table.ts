/** A table of the document as HTML: the first entry of a row is its head. */
import type {Entry, TableBlock} from '../document/document.ts';
import {html, type Html} from './markup.ts';

export function tableHtml({caption, columns, rows}: TableBlock): Html {
  const look = (at: number) => (columns[at]?.toTheRight ? html` class="number"` : null);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, at) => html`<th scope="col"${look(at)}>${entryHtml(column)}</th>`)}</tr></thead>
<tbody>
${rows.map(row => html`<tr>${row.map((entry, at) => (at === 0 ? html`<th scope="row">${entryHtml(entry)}</th>` : html`<td${look(at)}>${entryHtml(entry)}</td>`))}</tr>
`)}</tbody>
</table></div>`;
}

function entryHtml({text, under}: Entry): Html {
  return under === undefined || under === '' ? html`${text}` : html`${text}<br><span class="small">${under}</span>`;
}
