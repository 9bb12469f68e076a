/**
 * The document as slides: each figure under its finding, in notes what it shows for those who can't see it; one chart that planners can
 * restyle. Pictures are PNG, so that slides look the same in every reader.
 */
import type Package from 'pptxgenjs';
import {LIGHT} from '../../charts/theme.ts';
import {widthOf} from '../../charts/text-width.ts';
import {piecesOf, type Entry, type ReportDocument} from '../document/document.ts';
import {base64} from './base64.ts';
import {columnShares} from './column-shares.ts';
import {inertText} from './inert-text.ts';
import {optional} from './missing-package.ts';
import {edited, officeFile} from './office-file.ts';
import {pngSize} from './png-size.ts';
import {planSlides, type Item, type Slide} from './slide-plan.ts';
import type {Pictures} from './word.ts';

type Deck = Package.default;
type Page = Package.default.Slide;
type Run = Package.default.TextProps;

const [INK, SOFT, GRID, PAPER] = [LIGHT.ink, LIGHT.soft, LIGHT.grid, LIGHT.paper].map(colour => colour.slice(1));
const FONT = 'Calibri';
/** Inches. */
const LEFT = 0.6;
const WIDTH = 12.1;
const TOP = 1.5;
const HEIGHT = 5.3;
/** Of a figure; the words beside it get the rest. */
const PICTURE = 7.9;

/** @param pictures without the titles that are drawn into charts: a slide has its own. */
export async function slides(document: ReportDocument, pictures: Pictures): Promise<Uint8Array> {
  const {default: Pptx} = await optional(() => import('pptxgenjs'), 'slides', 'pptxgenjs', '4.0.1');
  const deck = new (Pptx as unknown as new () => Deck)();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = inertText(document.title);
  deck.subject = inertText(document.about);
  deck.author = 'dlsim';
  deck.company = '';
  deck.theme = {headFontFace: FONT, bodyFontFace: FONT};
  deck.defineSlideMaster(master(document));
  for (const slide of planSlides(document)) put(deck.addSlide({masterName: 'PAGE'}), slide, pictures, deck);
  const bytes = await deck.write({outputType: 'uint8array', compression: false}) as Uint8Array;
  return officeFile(bytes, part => (part.name.startsWith('ppt/slides/') ? edited(part, mended) : part));
}

/** A paragraph of several pieces would say its look once for each of them: PowerPoint takes that for a damaged file. */
function mended(xml: string): string {
  return xml.replace(/(<\/a:r>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '$1');
}

function master({foot}: ReportDocument): Package.default.SlideMasterProps {
  return {
    title: 'PAGE', background: {color: PAPER},
    objects: [
      {text: {text: inertText(foot), options: {x: LEFT, y: 7.05, w: 10.8, h: 0.3, fontSize: 9, color: SOFT, fontFace: FONT}}},
      {placeholder: {options: {name: 'title', type: 'title', x: LEFT, y: 0.4, w: WIDTH, h: 1.05, fontFace: FONT, bold: true, color: INK, align: 'left', valign: 'top', margin: 0}, text: ''}},
    ],
    slideNumber: {x: 12.2, y: 7.05, w: 0.6, h: 0.3, fontSize: 9, color: SOFT, fontFace: FONT, align: 'right'},
  };
}

function put(slide: Page, plan: Slide, pictures: Pictures, deck: Deck): void {
  switch (plan.kind) {
    case 'title':
      title(slide, plan.title, 36);
      slide.addText(inertText(`${plan.about}. A rehearsal by simulation: to think with, not a target to hit.`), {
        x: LEFT, y: 3.2, w: WIDTH, h: 1, fontSize: 18, color: SOFT, fontFace: FONT, valign: 'top', margin: 0,
      });
      return;
    case 'words':
      title(slide, plan.title);
      slide.addText(plan.items.flatMap(itemRuns), {x: LEFT, y: TOP, w: WIDTH, h: HEIGHT, fontSize: plan.points, color: INK, fontFace: FONT, valign: 'top', margin: 0, paraSpaceAfter: plan.points * 0.45});
      return;
    case 'table':
      title(slide, plan.title);
      return table(slide, plan);
    case 'lines':
      title(slide, plan.title);
      return lines(slide, plan, deck);
    case 'figure': return figure(slide, plan, pictures);
  }
}

/** In the place for titles; smaller where it is long, at most three lines. */
function title(slide: Page, text: string, largest = 28): void {
  const fontSize = [largest, 24, 20].find(points => widthOf(text, points, true) <= 2 * WIDTH * 70) ?? 16;
  slide.addText(inertText(text), {placeholder: 'title', fontSize});
}

function itemRuns({words, bullet}: Item): Run[] {
  const pieces = piecesOf(words);
  return pieces.map((piece, at): Run => ({
    text: inertText(typeof piece === 'string' ? piece : piece.text),
    options: {
      ...(bullet && at === 0 ? {bullet: {indent: 16}} : {}), ...(typeof piece === 'string' ? {} : piece.look === 'strong' ? {bold: true} : {fontFace: 'Consolas'}),
      breakLine: at === pieces.length - 1,
    },
  }));
}

function figure(slide: Page, {figure: {number, title: name, about, views: [view]}, intro}: Extract<Slide, {kind: 'figure'}>, pictures: Pictures): void {
  title(slide, view.finding);
  const png = pictures[view.picture];
  const words = [view.howToRead, about].map(text => ({text: inertText(text), options: {breakLine: true}}));
  if (png !== undefined) {
    const {width, height} = pngSize(png);
    const scale = Math.min(PICTURE / width, HEIGHT / height);
    slide.addImage({data: `image/png;base64,${base64(png)}`, x: LEFT, y: TOP, w: width * scale, h: height * scale, altText: inertText(view.alternative)});
  }
  const left = png === undefined ? LEFT : LEFT + PICTURE + 0.3;
  slide.addText([...intro.flatMap(itemRuns), {text: inertText(`Figure ${number}. ${name}`), options: {bold: true, color: INK, breakLine: true}}, ...words], {
    x: left, y: TOP, w: LEFT + WIDTH - left, h: HEIGHT, fontSize: 14, color: SOFT, fontFace: FONT, valign: 'top', margin: 0, paraSpaceAfter: 8,
  });
  slide.addNotes(inertText(view.alternative));
}

function table(slide: Page, {table: {caption, columns, rows}, intro}: Extract<Slide, {kind: 'table'}>): void {
  const shares = columnShares({columns, rows}) ?? columns.map(() => 1 / columns.length);
  const cells = (entries: readonly Entry[], bold: boolean): Package.default.TableRow => entries.map(({text, under}, at) => ({
    text: [
      {text: inertText(text), options: {bold, breakLine: Boolean(under)}}, ...(under ? [{text: inertText(under), options: {fontSize: 10, color: SOFT}}] : []),
    ],
    options: {align: columns[at]?.toTheRight ? 'right' : 'left', valign: 'top'},
  }));
  const top = TOP + (intro.length > 0 ? 0.7 : 0);
  if (intro.length > 0) slide.addText(intro.flatMap(itemRuns), {x: LEFT, y: TOP, w: WIDTH, h: 0.65, fontSize: 16, color: INK, fontFace: FONT, valign: 'top', margin: 0});
  slide.addText(inertText(caption), {x: LEFT, y: top, w: WIDTH, h: 0.35, fontSize: 14, bold: true, color: INK, fontFace: FONT, margin: 0});
  slide.addTable([cells(columns, true), ...rows.map(row => cells(row, false))], {
    x: LEFT, y: top + 0.45, w: WIDTH, colW: shares.map(share => share * WIDTH), fontSize: 13, color: INK, fontFace: FONT, margin: 0.04,
    border: {type: 'solid', pt: 0.5, color: GRID},
  });
}

/** In the colours of the figure. */
function lines(slide: Page, {figure: {views: [view]}, measure, weeks, lines: all}: Extract<Slide, {kind: 'lines'}>, deck: Deck): void {
  const labels = weeks.map(week => `week ${week}`);
  slide.addChart(deck.ChartType.line, all.map(({name, values}) => ({name: inertText(name), labels, values: values as number[]})), {
    x: LEFT, y: TOP, w: WIDTH, h: HEIGHT, showLegend: true, legendPos: 'r', legendFontSize: 12, legendColor: INK, lineDataSymbol: 'none', lineSize: 2,
    chartColors: all.map((_, at) => (view.colours?.[at] ?? LIGHT.other).slice(1)), showValAxisTitle: true, valAxisTitle: measure,
    valAxisTitleFontSize: 11, catAxisLabelFrequency: String(Math.max(1, Math.ceil(labels.length / 6))), catAxisLabelRotate: 0,
    catAxisLabelFontSize: 11, valAxisLabelFontSize: 11, valGridLine: {color: GRID, size: 0.5}, altText: inertText(view.alternative),
  });
  slide.addNotes(inertText(view.alternative));
}
