/** Charts of the report: each picture with a caption, words for those who can't see it, and its numbers in a table that opens. */
import type {Cell, DrawnChart, Table} from '../charts/chart.ts';
import {chartById} from '../charts/index.ts';
import {grouped} from '../measures/numerals.ts';
import {html, Html} from './markup.ts';

/** Rows of a data table beyond this stand in the files beside the report. */
const ROWS = 400;

export function figuresSection(charts: readonly DrawnChart[], svgs: Readonly<Record<string, string>>): Html {
  return html`
<section>
<h2>Pictures</h2>
<div class="figures">
${charts.map((chart, at) => figure(chart, svgs[chart.id] ?? null, at + 1))}
</div>
</section>`;
}

function figure(chart: DrawnChart, svg: string | null, number: number): Html {
  const {id, finding, howToRead, alternative, table} = chart;
  const kind = chartById(id);
  return html`
<figure id="figure-${id}">
<h3>${number}. ${kind?.title ?? finding}</h3>
${svg === null ? html`<p>${finding}</p><p class="small">${howToRead}</p>`
  : html`<div role="img" aria-label="${alternative}">${picture(svg, id)}</div>`}
<figcaption>${kind?.about ?? ''}</figcaption>
${tableDetails(table, finding)}
</figure>`;
}

/** Ids of a picture are its own on the page; it has no say over the document around it. */
function picture(svg: string, id: string): Html {
  if (/<\s*(script|foreignObject|iframe|image|a|style)\b/i.test(svg)) throw new Error(`the picture of chart ${id} holds more than a drawing`);
  return new Html(svg.replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>/g, '').replace(/<[^>]*>/g, tag => tag
    .replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]*)"/g, `href="#${id}-$1"`)).trim());
}

function tableDetails({columns, rows}: Table, finding: string): Html {
  const shown = rows.slice(0, ROWS);
  const rest = rows.length - shown.length;
  return html`<details class="data">
<summary>The numbers behind it (${grouped(rows.length)} rows)</summary>
<div class="scroll"><table>
<caption>${finding}</caption>
<thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${shown.map(row => html`<tr>${row.map(cell)}</tr>\n`)}
</tbody>
</table></div>
${rest > 0 ? html`<p class="small">And ${grouped(rest)} more rows: all numbers are in data/series.csv beside this report.</p>` : null}
</details>`;
}

function cell(entry: Cell): Html {
  if (entry === null) return html`<td class="number">none</td>`;
  return typeof entry === 'number' ? html`<td class="number">${String(entry).replace('-', '−')}</td>` : html`<td>${entry}</td>`;
}
