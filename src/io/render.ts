/**
 * Charts as pictures: a Vega-Lite spec to SVG and PNG, the same bytes on every machine. Closed against: widths of text taken from the
 * machine, ids counted through the process, random draws, the local time zone, fonts of the system, last bits of coordinates, and
 * anything loaded from elsewhere. A warning of the chart library is a fault.
 */
import type {TopLevelSpec} from 'vega-lite';
import {FONT_FILES, textWidth} from './font.ts';
import {named, prefixIds, roundCoordinates, scaledTo} from './svg-text.ts';
import {legalXml} from './xml.ts';

export interface SvgOptions {
  /** Pixels the picture is shown wide; its own size where not given. */
  readonly width?: number;
  /** Vega-Lite configuration that goes over the spec's own, such as a dark theme. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Put before every id, where several charts stand on one page. */
  readonly idPrefix?: string;
}

/** Charts are drawn one after another: the library counts ids for the whole process. */
let previous: Promise<unknown> = Promise.resolve();

export function renderSvg(spec: TopLevelSpec, options: SvgOptions = {}): Promise<string> {
  const drawn = previous.then(() => draw(spec, options));
  previous = drawn.catch(() => undefined);
  return drawn;
}

async function draw(spec: TopLevelSpec, {width, config = {}, idPrefix = ''}: SvgOptions): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  refuseLocalTime(spec);
  const {textMetrics, setRandom, randomLCG} = vega as unknown as Untyped;
  textMetrics.width = widthOf;
  setRandom(randomLCG(1));
  const warnings: string[] = [];
  const logger = collecting(warnings);
  const {config: own = {}, ...rest} = spec;
  const themed = {...rest, config: vega.mergeConfig({font: 'Inter'}, own, config)} as TopLevelSpec;
  const compiled = vegaLite.compile(themed, {logger}).spec;
  refuseWarnings(warnings);
  const runtime = vega.parse(compiled);
  const view = new vega.View(runtime, {renderer: 'none', logger, loader: noLoader()});
  try {
    await view.runAsync();
    vega.resetSVGDefIds();
    const svg = roundCoordinates(legalXml(await view.toSVG()));
    refuseWarnings(warnings);
    const sized = named(width === undefined ? svg : scaledTo(svg, width), titleOf(spec), typeof spec.description === 'string' ? spec.description : '');
    return idPrefix === '' ? sized : prefixIds(sized, idPrefix);
  } finally {
    view.finalize();
  }
}

/** The lines of its title as one. */
function titleOf({title}: TopLevelSpec): string {
  const text = typeof title === 'object' && title !== null && 'text' in title ? title.text : title;
  return Array.isArray(text) ? text.join(' ') : typeof text === 'string' ? text : '';
}

/** What the library exports and its types leave out. */
interface Untyped {
  readonly textMetrics: {width: typeof widthOf};
  setRandom(source: () => number): void;
  randomLCG(seed: number): () => number;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

/** As the library asks for it; it expects the limit to be kept here. */
function widthOf(item: TextItem, text: unknown): number {
  const {fontSize = 11, fontWeight, limit = 0} = item;
  const width = textWidth(String(text ?? '').trim(), fontSize, fontWeight === 'bold' || Number(fontWeight) > 500);
  return limit > 0 ? Math.min(width, limit) : width;
}

/** Thrown where it is heard, a warning would be lost in the library's own promises: it is kept and thrown after each stage. */
function collecting(warnings: string[]) {
  const keep = (...words: unknown[]) => {
    warnings.push(words.map(String).join(' '));
    return logger;
  };
  const logger = {level: () => 1, error: keep, warn: keep, info: () => logger, debug: () => logger};
  return logger;
}

function refuseWarnings(warnings: readonly string[]): void {
  if (warnings.length > 0) throw new Error(`a chart is not sound: ${warnings.join('; ')}`);
}

function noLoader() {
  const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`a chart loads nothing from elsewhere: ${uri}`));
  return {options: {}, load: refuse, sanitize: refuse, http: refuse, file: refuse} as const;
}

/** Local time differs from machine to machine. */
function refuseLocalTime(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const {type, scale, timeUnit} = node as {type?: unknown; scale?: {type?: unknown} | null; timeUnit?: unknown};
  if (type === 'temporal' && scale?.type !== 'utc') throw new Error('a chart over time uses {scale: {type: utc}}, or better the number of the week');
  if (typeof timeUnit === 'string' && !timeUnit.startsWith('utc')) throw new Error(`a chart uses utc${timeUnit} in the place of ${timeUnit}`);
  for (const [key, child] of Object.entries(node)) if (key !== 'values' && key !== 'datasets') refuseLocalTime(child);
}

/** `scale` pixels to a pixel of the SVG; 2 is sharp on paper at half a page. */
export async function renderPng(svg: string, {scale = 2, background}: {readonly scale?: number; readonly background?: string} = {}): Promise<Uint8Array> {
  const {Resvg} = await import('@resvg/resvg-js');
  const font = {fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter'};
  const png = new Resvg(svg, {font, fitTo: {mode: 'zoom', value: scale}, logLevel: 'off', ...(background === undefined ? {} : {background})}).render().asPng();
  return Uint8Array.from(png); // its own memory: that of the renderer can't be handed to another thread on Node 22 and later
}
