/**
 * The report as a document: what it says, block by block, whatever it is written as. Composed once (`compose.ts`); every writer takes the
 * same blocks, so that the page, the Word file, the slides and the PDF can't say different things.
 */
import type {DrawnChart, Table} from '../../charts/chart.ts';

/** A stretch of text that is to be seen as more than text. */
export interface Piece {
  readonly text: string;
  readonly look: 'strong' | 'code';
}
export type Words = string | readonly (string | Piece)[];

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the title of the whole, once. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Kebab-case, once in the document: for links. */
  readonly id: string;
}

/** What slides say instead of what a page says: few words, under a title of their own where one is given; no items = nothing. */
export interface OnSlides {
  readonly title?: string;
  readonly items: readonly Words[];
}

export const NOT_ON_SLIDES: OnSlides = {items: []};

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  readonly onSlides?: OnSlides | undefined;
  /** `lead`: the answer, larger. `small`: how to read what stands above. */
  readonly look: 'plain' | 'lead' | 'small';
}

/** One picture of a figure, with everything a reader needs who can't see it. */
export type View = Pick<DrawnChart, 'finding' | 'howToRead' | 'alternative' | 'table' | 'brief' | 'spec' | 'colours'> & {
  /** Names its picture among those that a writer is given; kebab-case. */
  readonly picture: string;
  /** What sets it apart from the other views of its figure: the strategy held against the baseline. */
  readonly label: string;
};

export interface Figure {
  readonly kind: 'figure';
  /** Of the chart. */
  readonly id: string;
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly title: string;
  /** What the chart is for, in a sentence. */
  readonly about: string;
  /** The first is the comparison that was asked for; only a page that can be clicked has the others. */
  readonly views: readonly [View, ...View[]];
  /** What the views differ in: "Compare “Quality first” with"; '' where there is one. */
  readonly choice: string;
}

export interface Entry {
  readonly text: string;
  /** Smaller, in a line of its own. */
  readonly under?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** Left out of slides where false. */
  readonly onSlides?: boolean;
  readonly columns: readonly (Entry & {readonly toTheRight?: boolean})[];
  /** The first entry of a row is its head. */
  readonly rows: readonly (readonly Entry[])[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Words[];
  readonly onSlides?: OnSlides | undefined;
}

/** In a planner's own words. */
export interface Quote {
  readonly kind: 'quote';
  readonly words: string;
}

/** Drawn with letters: each line as it is, in letters of one width. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly lines: readonly string[];
}

/** To be seen before anything else is believed. */
export interface Note {
  readonly kind: 'note';
  readonly title: string;
  readonly items: readonly Words[];
}

/** What follows starts on a new page, where there are pages. `appendix`: it is for looking up, not for reading on. */
export interface PageBreak {
  readonly kind: 'page-break';
  readonly appendix: boolean;
}

export interface Contents {
  readonly kind: 'contents';
}

export type Block = Heading | Paragraph | Figure | TableBlock | List | Quote | Drawing | Note | PageBreak | Contents;

export interface ReportDocument {
  /** The planner's question. */
  readonly title: string;
  /** The scenario's title. */
  readonly about: string;
  /** At the foot of every page: where these numbers are from. */
  readonly foot: string;
  readonly blocks: readonly Block[];
}

export function heading(level: Heading['level'], text: string): Heading {
  return {kind: 'heading', level, text, id: idOfHeading(text)};
}

export function paragraph(words: Words, look: Paragraph['look'] = 'plain', onSlides?: OnSlides): Paragraph {
  return {kind: 'paragraph', words, look, onSlides};
}

export function list(items: readonly Words[], onSlides?: OnSlides): List {
  return {kind: 'list', items, onSlides};
}

export function strong(text: string): Piece {
  return {text, look: 'strong'};
}

export function code(text: string): Piece {
  return {text, look: 'code'};
}

export function plainWords(words: Words): string {
  return typeof words === 'string' ? words : words.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Pieces of words, those without a look as they are. */
export function piecesOf(words: Words): readonly (string | Piece)[] {
  return typeof words === 'string' ? [words] : words;
}

export function figuresOf({blocks}: ReportDocument): readonly Figure[] {
  return blocks.filter(block => block.kind === 'figure');
}

/** Headings from the second level on, for a table of contents. */
export function contentsOf({blocks}: ReportDocument, deepest: 2 | 3 = 2): readonly Heading[] {
  return blocks.filter(block => block.kind === 'heading').filter(({level}) => level > 1 && level <= deepest);
}

/** The same in two parts: what is to be read, and what is for looking up. */
export function contentsInParts(document: ReportDocument): {readonly body: readonly Heading[]; readonly appendix: readonly Heading[]} {
  const {blocks} = document;
  const end = blocks.findIndex(block => block.kind === 'page-break' && block.appendix);
  const all = contentsOf(document);
  const body = contentsOf({...document, blocks: end < 0 ? blocks : blocks.slice(0, end)});
  return {body, appendix: all.slice(body.length)};
}

/** What parts a table of contents. */
export const FOR_LOOKING_UP = 'For looking up';

/** The numbers of a figure on paper: few rows where the chart has them, with words for what is not defined. */
export function numbersOf({number, title, views: [{brief}]}: Figure): TableBlock {
  return tableOf(`Numbers of figure ${number}: ${title}`, brief);
}

function tableOf(caption: string, {columns, rows}: Table): TableBlock {
  const numeric = columns.map((_, at) => at > 0 && rows.some(row => typeof row[at] === 'number'));
  return {
    kind: 'table', caption, columns: columns.map((text, at) => ({text, toTheRight: numeric[at]})),
    rows: rows.map(row => row.map(cell => ({text: cell === null ? 'none' : typeof cell === 'number' ? String(cell).replace('-', '−') : cell}))),
  };
}

function idOfHeading(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'section';
}
