/** What `dlsim chart` does. */
import {join} from 'node:path';
import type {DrawnChart} from '../../charts/chart.ts';
import {CHARTS} from '../../charts/index.ts';
import {DARK, LIGHT} from '../../charts/theme.ts';
import {compare} from '../../experiment/compare.ts';
import {cores} from '../../io/cores.ts';
import {makeFolder, writeFile} from '../../io/files.ts';
import {webFonts} from '../../io/font.ts';
import {figuresOf} from '../../report/document/document.ts';
import {composeChart} from '../../report/document/one-chart.ts';
import type {ReportParts} from '../../report/document/parts.ts';
import {htmlPage} from '../../report/writers/html.ts';
import {htmlFragment} from '../../report/writers/html-fragment.ts';
import {nearest} from '../../schema/nearest.ts';
import {idOf} from '../../schema/parameter.ts';
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {picturesOfCharts} from '../run/draw-charts.ts';
import {formatsOf, type Format} from '../run/pictures.ts';
import {print, tell} from '../screen.ts';
import {loadEnsemble} from './load-ensemble.ts';
import {withNetworksIfSame} from './told-again.ts';

/** Drawn from a network that is too large to keep. */
const OF_NETWORKS = 'network-rings';

export interface ChartOptions {
  readonly folder: string;
  readonly names: readonly string[];
  readonly format: string;
  readonly width?: number | undefined;
  readonly dark: boolean;
  readonly out: string;
  readonly force: boolean;
}

export async function redrawCharts({folder, names, format, width, dark, out, force}: ChartOptions): Promise<number> {
  const {formats, page, fragment} = formatsAsked(format);
  if (width !== undefined && !(width >= 100 && width <= 10_000)) throw new Stop(WRONG_USAGE, `--width takes pixels from 100 to 10000, got ${width}`, '', 'wrong-usage');
  const asked = names.length === 0 ? CHARTS : names.map(chartNamed);
  const {ensemble: kept, manifest} = await loadEnsemble(folder);
  const ensemble = asked.some(({id}) => id === OF_NETWORKS) ? withNetworksIfSame(kept) : kept;
  const comparison = compare(ensemble);
  const draw = (theme: typeof LIGHT) => asked.flatMap(chart => chart.draw(ensemble, comparison, {theme, ...(width === undefined ? {} : {width})}) ?? []);
  const drawn = draw(dark ? DARK : LIGHT);
  for (const {id} of asked) if (!drawn.some(chart => chart.id === id)) tell(`${id}: nothing to draw in these results`);
  const threads = Math.min(drawn.length, cores());
  const pictures = await picturesOfCharts(drawn, formats, {threads, ...(width === undefined ? {} : {width})});
  makeFolder(out);
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(out, name);
    writeFile(path, content, {replace: force});
    print(path);
  };
  for (const [index, {id}] of drawn.entries()) for (const [ending, content] of Object.entries(pictures[index])) write(`${id}.${ending}`, content);
  if (!page && !fragment) return DONE;
  // Pages and fragments are light or dark as what they are read on, or in.
  const charts = dark ? draw(LIGHT) : drawn;
  const howToRepeat = {fingerprint: String(manifest.fingerprint), command: 'dlsim reproduce .', version: String(manifest.dlsim)};
  for (const one of await pagesOf({ensemble, comparison, charts, stories: [], notices: [], howToRepeat}, threads)) {
    if (page) write(`${one.id}.html`, one.page());
    if (fragment) write(`${one.id}.fragment.html`, one.fragment());
  }
  return DONE;
}

interface Asked {
  readonly formats: readonly Format[];
  /** A page of its own. */
  readonly page: boolean;
  /** A figure to be pasted into a page. */
  readonly fragment: boolean;
}

function formatsAsked(words: string): Asked {
  const asked = words.split(',').map(word => word.trim().toLowerCase());
  const [page, fragment] = [asked.includes('html'), asked.includes('fragment')];
  const formats = formatsOf(asked.filter(word => word !== 'html' && word !== 'fragment').join(','));
  if (formats.length === 0 && !page && !fragment) throw new Stop(WRONG_USAGE, 'no format is asked for', 'There are svg, png, vl.json, html, fragment.', 'wrong-usage');
  return {formats, page, fragment};
}

interface OnPage {
  readonly id: string;
  page(): string;
  fragment(): string;
}

async function pagesOf(parts: ReportParts, threads: number): Promise<readonly OnPage[]> {
  const pictures = await picturesOfCharts(parts.charts, ['svg'], {threads});
  return parts.charts.map(({id}: DrawnChart, at) => {
    const svg = String(pictures[at].svg), document = composeChart(parts, id);
    return {
      id, page: () => htmlPage(document, {drawings: {[id]: svg}, fonts: webFonts()}),
      fragment: () => htmlFragment(figuresOf(document)[0], svg, document.foot),
    };
  });
}

function chartNamed(name: string) {
  const found = CHARTS.find(({id}) => id === idOf(name));
  if (found) return found;
  const near = nearest(name, CHARTS.map(({id}) => id));
  throw new Stop(WRONG_USAGE, `no chart is called ${name}`, near ? `Did you mean ${near}?` : '`dlsim list charts` shows what there is.', 'unknown-chart');
}
