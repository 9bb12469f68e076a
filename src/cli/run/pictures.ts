/** Charts in the formats asked for. */
import type {DrawnChart} from '../../charts/chart.ts';
import {renderPng, renderSvg} from '../../io/render.ts';
import {Stop, WRONG_USAGE} from '../exit-codes.ts';

export const FORMATS = ['svg', 'png', 'vl.json'] as const;
export type Format = typeof FORMATS[number];

/** `svg,png`, `none`. */
export function formatsOf(words: string): readonly Format[] {
  const asked = words.split(',').map(word => word.trim().toLowerCase()).filter(word => word !== '' && word !== 'none');
  const odd = asked.find(word => !(FORMATS as readonly string[]).includes(word));
  if (odd !== undefined) throw new Stop(WRONG_USAGE, `no chart format is called ${odd}`, `There are ${FORMATS.join(', ')}, and none.`, 'unknown-format');
  return FORMATS.filter(format => asked.includes(format));
}

export interface ChartJob {
  readonly id: string;
  readonly spec: DrawnChart['spec'];
  readonly formats: readonly Format[];
  /** Pixels; the chart's own width where not given. */
  readonly width?: number;
  /** Behind pictures without a background of their own. */
  readonly background?: string;
  /** Pixels of a PNG to a pixel of the chart; 2 where not given. */
  readonly scale?: number;
  /** Without the finding and how to read it, where those stand beside it. */
  readonly untitled?: boolean;
}

export type Pictures = Partial<Readonly<Record<Format, string | Uint8Array>>>;

/** One after the other. @throws where a chart can't be drawn, with its name. */
export async function picturesOfAll(jobs: readonly ChartJob[]): Promise<readonly Pictures[]> {
  const all: Pictures[] = [];
  for (const job of jobs) all.push(await picturesOf(job).catch((fault: unknown) => { throw new Error(`chart ${job.id}: ${fault instanceof Error ? fault.message : String(fault)}`); }));
  return all;
}

async function picturesOf({spec, formats, width, background, scale, untitled = false}: ChartJob): Promise<Pictures> {
  const pictures: Partial<Record<Format, string | Uint8Array>> = {};
  if (formats.includes('vl.json')) pictures['vl.json'] = `${JSON.stringify(spec, null, 1)}\n`;
  if (!formats.includes('svg') && !formats.includes('png')) return pictures;
  const {title: _finding, ...bare} = spec;
  const svg = await renderSvg(untitled ? bare as typeof spec : spec, width === undefined ? {} : {width});
  if (formats.includes('svg')) pictures.svg = svg;
  if (formats.includes('png')) pictures.png = await renderPng(svg, {...(background === undefined ? {} : {background}), ...(scale === undefined ? {} : {scale})});
  return pictures;
}
