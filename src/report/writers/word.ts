/**
 * The document as a Word file, in Word's own styles, so that a planner can restyle it and paste from it: headings with a table of contents,
 * captions, alternative texts, tables whose heads repeat, page numbers. Pictures are PNG: they look the same in every reader.
 */
import type * as Docx from 'docx';
import {LIGHT} from '../../charts/theme.ts';
import {
  contentsOf, figuresOf, numbersOf, piecesOf, type Block, type Entry, type Figure, type ReportDocument, type TableBlock, type Words,
} from '../document/document.ts';
import {columnShares} from './column-shares.ts';
import {inertText} from './inert-text.ts';
import {optional} from './missing-package.ts';
import {edited, officeFile} from './office-file.ts';
import {pngSize} from './png-size.ts';
import {WORD_LOOK} from './word-look.ts';

/** Pictures by their names, as PNG, without the titles that are drawn into charts. */
export type Pictures = Readonly<Record<string, Uint8Array>>;

/** Pixels of a page that a picture may take, at 96 an inch; PNG are drawn larger, to be sharp on paper. */
const WIDEST = 470;
const HIGHEST = 560;
/** Of text on a page, in twentieths of a point. */
const TEXT_WIDTH = 9070;

type Child = Docx.Paragraph | Docx.Table | Docx.TableOfContents;

export async function word(document: ReportDocument, pictures: Pictures): Promise<Uint8Array> {
  const docx = await optional(() => import('docx'), 'Word files', 'docx', '9.7.1');
  const writer = new Writer(docx, document, pictures);
  const file = new docx.Document({
    title: inertText(document.title), subject: inertText(document.about), creator: 'dlsim', description: inertText(document.foot), ...WORD_LOOK,
    sections: [{
      properties: {page: {size: {width: 11906, height: 16838}, margin: {top: 1300, bottom: 1300, left: 1418, right: 1418, footer: 600}}},
      footers: {default: writer.footer()}, children: writer.children(),
    }],
  });
  return officeFile(Uint8Array.from(await docx.Packer.toBuffer(file)), part => (part.name === 'word/document.xml' ? edited(part, mended) : part));
}

const GALLERY = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>';

/** The field of the contents in runs of its own, as every reader expects it; no tab towards page numbers that only Word can count. */
function mended(xml: string): string {
  return xml
    .replace(/<w:r>(<w:fldChar [^>]*"begin"[^>]*\/>)(<w:instrText[^>]*>[^<]*<\/w:instrText>)(<w:fldChar [^>]*"separate"[^>]*\/>)<\/w:r>/g, '<w:r>$1</w:r><w:r>$2</w:r><w:r>$3</w:r>')
    .replaceAll('<w:tab/><w:t xml:space="default"></w:t>', '')
    .replace('<w:sdtPr><w:alias w:val="Contents"/></w:sdtPr>', `<w:sdtPr><w:docPartObj>${GALLERY}</w:docPartObj></w:sdtPr>`);
}

class Writer {
  readonly #docx: typeof Docx;
  readonly #document: ReportDocument;
  readonly #pictures: Pictures;
  #breaks = false;

  constructor(docx: typeof Docx, document: ReportDocument, pictures: Pictures) {
    this.#docx = docx;
    this.#document = document;
    this.#pictures = pictures;
  }

  children(): Child[] {
    const numbers = figuresOf(this.#document).flatMap(figure => this.#table(numbersOf(figure)));
    return [...this.#document.blocks.flatMap(block => this.#block(block)), this.#heading(2, 'The numbers behind the figures', 'the-numbers'), ...numbers];
  }

  footer(): Docx.Footer {
    const {Footer, Paragraph, TextRun, PageNumber} = this.#docx;
    const page = [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
    return new Footer({children: [
      new Paragraph({style: 'Foot', children: this.#words(this.#document.foot)}),
      new Paragraph({style: 'Foot', alignment: 'right', children: page.map(child => new TextRun({children: [child]}))}),
    ]});
  }

  #block(block: Block): readonly Child[] {
    const {Paragraph} = this.#docx;
    switch (block.kind) {
      case 'heading': return [this.#heading(block.level, block.text, block.id)];
      case 'paragraph': return [new Paragraph({style: block.look === 'plain' ? 'Normal' : block.look === 'lead' ? 'Lead' : 'Small', children: this.#words(block.words)})];
      case 'figure': return this.#figure(block);
      case 'table': return this.#table(block);
      case 'list': return block.items.map(item => new Paragraph({style: 'ListParagraph', numbering: {reference: 'bullets', level: 0}, children: this.#words(item)}));
      case 'drawing': return block.lines.map(line => new Paragraph({style: 'Drawing', children: this.#words(line)}));
      case 'quote': return [new Paragraph({style: 'Quote', children: this.#words(block.words)})];
      case 'note': return [
        new Paragraph({style: 'Note', keepNext: true, children: this.#words([{text: block.title, look: 'strong'}])}),
        ...block.items.map(item => new Paragraph({style: 'Note', children: this.#words(['• ', ...piecesOf(item)])})),
      ];
      case 'page-break': this.#breaks = true; return [];
      default: return this.#contents();
    }
  }

  #heading(level: 1 | 2 | 3, text: string, id: string): Docx.Paragraph {
    const {Paragraph, Bookmark, TextRun} = this.#docx;
    const children = [new Bookmark({id: bookmark(id), children: [new TextRun(inertText(text))]})];
    const pageBreakBefore = this.#breaks;
    this.#breaks = false;
    return new Paragraph({style: level === 1 ? 'Title' : level === 2 ? 'Heading1' : 'Heading2', keepNext: true, pageBreakBefore, children});
  }

  /** With its entries in it, so that it can be read before Word has counted the pages. */
  #contents(): readonly Child[] {
    const {Paragraph, TableOfContents} = this.#docx;
    const entries = contentsOf(this.#document).map(({text, id}) => ({title: inertText(text), level: 1, href: bookmark(id)}));
    return [
      new Paragraph({style: 'ContentsHeading', keepNext: true, pageBreakBefore: true, children: this.#words('Contents')}),
      new TableOfContents('Contents', {hyperlink: true, headingStyleRange: '1-1', cachedEntries: entries, beginDirty: false}),
    ];
  }

  #figure({number, title, about, views: [view]}: Figure): readonly Child[] {
    const {Paragraph, ImageRun} = this.#docx;
    const caption = new Paragraph({style: 'Caption', children: this.#words([{text: `Figure ${number}. ${title}. `, look: 'strong'}, `${about} ${view.howToRead}`])});
    const finding = new Paragraph({style: 'Finding', keepNext: true, children: this.#words(view.finding)});
    const png = this.#pictures[view.picture];
    if (png === undefined) return [finding, caption];
    const {width, height} = pngSize(png);
    const scale = Math.min(WIDEST / width, HIGHEST / height);
    const picture = new ImageRun({
      type: 'png', data: png, transformation: {width: Math.round(width * scale), height: Math.round(height * scale)},
      altText: {name: `Figure ${number}`, title: inertText(title), description: inertText(view.alternative)},
    });
    return [finding, new Paragraph({keepNext: true, children: [picture]}), caption];
  }

  #table({caption, columns, rows}: TableBlock): readonly Child[] {
    const {Paragraph, Table, TableRow} = this.#docx;
    const shares = columnShares({columns, rows}) ?? columns.map(() => 1 / columns.length);
    const cells = (entries: readonly Entry[], head: boolean) => entries.map((entry, at) => this.#cell(entry, head, Boolean(columns[at]?.toTheRight), shares[at]));
    return [
      new Paragraph({style: 'Caption', keepNext: true, spacing: {before: 240}, children: this.#words([{text: caption, look: 'strong'}])}),
      new Table({
        width: {size: TEXT_WIDTH, type: 'dxa'}, columnWidths: shares.map(share => Math.round(share * TEXT_WIDTH)), layout: 'fixed', ...WORD_TABLE,
        rows: [
          new TableRow({tableHeader: true, cantSplit: true, children: cells(columns, true)}),
          ...rows.map(row => new TableRow({cantSplit: true, children: cells(row, false)})),
        ],
      }),
      new Paragraph({style: 'Small', children: []}),
    ];
  }

  #cell({text, under}: Entry, head: boolean, toTheRight: boolean, share: number): Docx.TableCell {
    const {Paragraph, TableCell} = this.#docx;
    const alignment = toTheRight ? 'right' as const : 'left' as const;
    const line = (words: Words, style: string) => new Paragraph({style, alignment, keepNext: head, children: this.#words(words)});
    return new TableCell({
      width: {size: Math.round(share * TEXT_WIDTH), type: 'dxa'},
      children: [line(head ? [{text, look: 'strong'}] : text, 'Cell'), ...(under ? [line(under, 'CellUnder')] : [])],
    });
  }

  #words(words: Words): Docx.TextRun[] {
    return piecesOf(words).map(piece => {
      if (typeof piece === 'string') return new this.#docx.TextRun(inertText(piece));
      return new this.#docx.TextRun(piece.look === 'strong' ? {text: inertText(piece.text), bold: true} : {text: inertText(piece.text), font: 'Consolas'});
    });
  }
}

const LINE = {style: 'single', size: 4, color: LIGHT.grid.slice(1)} as const;
const NONE = {style: 'none', size: 0, color: 'auto'} as const;
const WORD_TABLE = {
  borders: {top: NONE, left: NONE, right: NONE, bottom: LINE, insideHorizontal: LINE, insideVertical: NONE},
  margins: {top: 30, bottom: 30, left: 0, right: 120},
};

/** Names of places in Word: letters, digits and underlines, at most forty. */
function bookmark(id: string): string {
  return `_${id.replaceAll('-', '_')}`.slice(0, 40);
}
