/** Shows a chart or a table below a cell: as a picture and as a Vega-Lite spec, so that it is seen on code hosts too. Needs the build (`npm run build`). */
import {Buffer} from 'node:buffer';
import type {DrawnChart} from '../dist/index.js';
import {renderPng, renderSvg} from '../dist/io/render.js';

type Bundle = Readonly<Record<string, unknown>>;

/** What the notebook's kernel, or who runs the cells without one, offers for showing. */
interface Surroundings {
  readonly Deno?: {readonly jupyter?: {display(bundle: Bundle, options: {readonly raw: true}): Promise<void>}};
  readonly [key: symbol]: ((bundle: Bundle) => void) | undefined;
}

const surroundings = globalThis as unknown as Surroundings;

/** A chart, as `chart('rings-over-time', ensemble)` gives it; or a Vega-Lite spec of your own, with words for those who can't see it. */
export async function show(chart: Pick<DrawnChart, 'spec' | 'alternative'> | null): Promise<void> {
  if (chart === null) throw new Error('there is nothing to draw in these runs');
  const png = await renderPng(await renderSvg(chart.spec), {scale: 1.5, background: '#ffffff'});
  await display({
    'text/plain': chart.alternative, 'application/vnd.vegalite.v6+json': chart.spec, 'image/png': Buffer.from(png).toString('base64'),
  });
}

export type Cell = string | number;

/** A table; numbers are rounded to three figures. */
export async function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
  const words = rows.map(cells => cells.map(cell => (typeof cell === 'number' ? rounded(cell) : cell)));
  const row = (cells: readonly string[], tag: string) => `<tr>${cells.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  await display({
    'text/plain': [columns, ...words].map(cells => cells.join(' | ')).join('\n'),
    'text/html': `<table>\n${[row(columns, 'th'), ...words.map(cells => row(cells, 'td'))].join('\n')}\n</table>`,
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rounded = (amount: number) => (Number.isNaN(amount) ? 'not defined' : Number.isInteger(amount) ? String(amount) : String(Number(amount.toPrecision(3))));

/** A sentence. What `console.log` prints may reach a notebook after its cell has ended, and be lost. */
export async function say(sentence: string): Promise<void> {
  await display({'text/plain': sentence});
}

/** The middle one of some numbers; those that are not defined don't count. */
export function middle(amounts: Iterable<number>): number {
  const sorted = [...amounts].filter(amount => !Number.isNaN(amount)).sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

async function display(bundle: Bundle): Promise<void> {
  const listening = surroundings[Symbol.for('dlsim.notebook')];
  if (listening) listening(bundle);
  else if (surroundings.Deno?.jupyter) {
    await surroundings.Deno.jupyter.display(bundle, {raw: true});
    // The kernel sends it from a thread of its own, and a cell that ends meanwhile loses it.
    await new Promise(done => setTimeout(done, 200));
  } else console.log(bundle['text/plain']);
}
