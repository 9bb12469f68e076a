/** The report in each format: files by their names, with the pictures that the format needs. */
import type {DrawnChart} from '../../charts/chart.ts';
import {csvText} from '../../io/csv-writer.ts';
import {chartFonts, webFonts} from '../../io/font.ts';
import {composeReport} from '../../report/document/compose.ts';
import {figuresOf} from '../../report/document/document.ts';
import {otherViewsOf, pictureOf} from '../../report/document/figures.ts';
import type {ReportParts} from '../../report/document/parts.ts';
import {htmlPage} from '../../report/writers/html.ts';
import {FIGURES, markdown} from '../../report/writers/markdown.ts';
import {picturesOfCharts} from '../run/draw-charts.ts';

export const REPORT_FORMATS = ['html', 'md', 'docx', 'pptx', 'pdf'] as const;
export type ReportFormat = typeof REPORT_FORMATS[number];

export interface ReportFile {
  /** With forward slashes, counted from the folder written to. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Pixels of a PNG to a pixel of the chart, sharp on paper. */
const SHARP = 3;

export async function reportFiles(format: ReportFormat, parts: ReportParts, threads: number): Promise<readonly ReportFile[]> {
  return WRITE[format](parts, threads);
}

const WRITE: Readonly<Record<ReportFormat, (parts: ReportParts, threads: number) => Promise<readonly ReportFile[]>>> = {
  html: async (parts, threads) => {
    const otherViews = otherViewsOf(parts.ensemble, parts.comparison);
    const named = [...parts.charts.map(chart => ({name: chart.id, chart})), ...otherViews.map(({strategy, chart}) => ({name: pictureOf(chart.id, strategy), chart}))];
    const drawings = await svgs(named.map(({chart}) => chart), named.map(({name}) => name), threads);
    return [{name: 'report.html', content: htmlPage(composeReport({...parts, otherViews}), {drawings, fonts: webFonts()})}];
  },
  md: async (parts, threads) => {
    const document = composeReport(parts);
    const pictures = await picturesOfCharts(parts.charts, ['svg', 'png'], {threads});
    const files = parts.charts.flatMap(({id}, at) => (['svg', 'png'] as const).map(ending => ({name: `${FIGURES}/${id}.${ending}`, content: pictures[at][ending]!})));
    return [{name: 'report.md', content: markdown(document)}, ...files, ...figuresOf(document).map(({id, views: [{table}]}) => ({name: `${FIGURES}/${id}.csv`, content: tableCsv(table)}))];
  },
  docx: async (parts, threads) => {
    const {word} = await import('../../report/writers/word.ts');
    return [{name: 'report.docx', content: await word(composeReport(parts), await pngs(parts.charts, threads))}];
  },
  pptx: async (parts, threads) => {
    const {slides} = await import('../../report/writers/slides.ts');
    return [{name: 'report.pptx', content: await slides(composeReport(parts), await pngs(parts.charts, threads))}];
  },
  pdf: async (parts, threads) => {
    const {pdf} = await import('../../report/writers/pdf.ts');
    return [{name: 'report.pdf', content: await pdf(composeReport(parts), {drawings: await svgs(parts.charts, parts.charts.map(({id}) => id), threads, true), fonts: chartFonts()})}];
  },
};

async function svgs(charts: readonly DrawnChart[], names: readonly string[], threads: number, untitled = false): Promise<Readonly<Record<string, string>>> {
  const pictures = await picturesOfCharts(charts, ['svg'], {threads, untitled});
  return Object.fromEntries(pictures.map(({svg}, at) => [names[at], String(svg)]));
}

/** Without titles: a document sets them itself. */
async function pngs(charts: readonly DrawnChart[], threads: number): Promise<Readonly<Record<string, Uint8Array>>> {
  const pictures = await picturesOfCharts(charts, ['png'], {threads, scale: SHARP, untitled: true});
  return Object.fromEntries(pictures.map(({png}, at) => [charts[at].id, png as Uint8Array]));
}

function tableCsv({columns, rows}: DrawnChart['table']): string {
  return csvText(columns.map((title, at) => ({title, cells: rows.map(row => row[at])})));
}
