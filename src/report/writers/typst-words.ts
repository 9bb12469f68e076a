/**
 * The document in the words of the typesetter Typst. All text stands in string literals, so that nothing in it can act; so do the pictures,
 * so that no file is read.
 */
import {LIGHT} from '../../charts/theme.ts';
import {
  contentsInParts, figuresOf, FOR_LOOKING_UP, numbersOf, piecesOf, type Block, type Entry, type Figure, type ReportDocument, type TableBlock, type Words,
} from '../document/document.ts';
import {columnShares} from './column-shares.ts';
import {inertText} from './inert-text.ts';

/** @param drawings by the names of their pictures, as SVG. */
export function typstWords(document: ReportDocument, drawings: Readonly<Record<string, string>>): string {
  const numbers = figuresOf(document).map(figure => tableWords(numbersOf(figure)));
  return [
    preamble(document), ...document.blocks.map(block => blockWords(block, document, drawings)),
    headingWords(2, NUMBERS.text, NUMBERS.id), ...numbers, '',
  ].join('\n\n');
}

/**
 * The page is as wide as A4 and as high as Letter: it prints on both without being scaled. Headings stay with what follows; figures and rows
 * of tables aren't broken.
 */
function preamble({title, about, foot}: ReportDocument): string {
  const colour = (hex: string) => ['rgb', `(${quoted(hex)})`].join('');
  return `#set document(title: ${quoted(title)}, author: "dlsim", description: ${quoted(about)}, date: none)
#set page(width: 210mm, height: 279mm, margin: (x: 24mm, top: 22mm, bottom: 24mm), numbering: "1", footer: context [
  #set text(size: 8pt, fill: ${colour(LIGHT.soft)})
  #grid(columns: (1fr, auto), gutter: 8mm, ${textWords(foot)}, counter(page).display("1 / 1", both: true))
])
#set text(font: "Inter", size: 10pt, lang: "en", fill: ${colour(LIGHT.ink)})
#set par(leading: 0.65em, spacing: 1.1em, justify: false)
#set heading(numbering: none)
#show heading.where(level: 1): it => block(above: 1em, below: 0.9em, text(size: 20pt, weight: "semibold", it.body))
#show heading.where(level: 2): it => block(above: 2em, below: 0.8em, sticky: true, text(size: 14pt, weight: "semibold", it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.6em, sticky: true, text(size: 11pt, weight: "semibold", it.body))
#show figure.caption: set text(size: 9pt)
#show figure: set align(left)
#show figure.where(kind: image): it => grid(columns: (112mm, 1fr), column-gutter: 6mm, it.body, it.caption)
#show figure.where(kind: table): set block(breakable: true, above: 1.4em, below: 1.4em)
#show figure.where(kind: table): set figure.caption(position: top)
#set table(stroke: none, inset: (x: 4pt, y: 3.5pt), align: left)
#show table: set text(size: 8.5pt)
#show table: set par(leading: 0.5em)
#set list(spacing: 0.7em, indent: 0.4em)
#let small(body) = text(size: 8.5pt, fill: ${colour(LIGHT.soft)}, body)
#let line-under = table.hline(stroke: 0.5pt + ${colour(LIGHT.grid)})
#let line-head = table.hline(stroke: 0.7pt + ${colour(LIGHT.soft)})
#let note(title, body) = block(stroke: (left: 3pt + ${colour(LIGHT.soft)}, rest: 0.5pt + ${colour(LIGHT.soft)}), inset: 9pt, width: 100%, above: 1.4em, below: 1.4em)[
  #strong(title)
  #body
]`;
}

function blockWords(block: Block, document: ReportDocument, drawings: Readonly<Record<string, string>>): string {
  switch (block.kind) {
    case 'heading': return headingWords(block.level, block.text, block.id);
    case 'paragraph': return paragraphWords(block.words, block.look);
    case 'figure': return figureWords(block, drawings);
    case 'table': return tableWords(block);
    case 'list': return listWords(block.items);
    case 'drawing': return `#text(size: 7pt, raw(block: true, ${literal(block.lines.map(inertText).join('\n'))}))`;
    case 'quote': return `#quote(block: true, ${textWords(block.words)})`;
    case 'note': return `#note(${textWords(block.title)})[\n${listWords(block.items)}\n]`;
    case 'page-break': return '#pagebreak()';
    default: return contentsWords(document);
  }
}

const NUMBERS = {text: 'The numbers behind the figures', id: 'the-numbers-behind-the-figures'};

/** What is to be read beside what is for looking up, so that it fits under the answer. */
function contentsWords(document: ReportDocument): string {
  const {body, appendix} = contentsInParts(document);
  const lines = (headings: readonly {readonly text: string; readonly id: string}[]) => headings
    .map(({text, id}) => `#link(<${id}>)[#${textWords(text)} #box(width: 1fr, repeat[.]) #context counter(page).at(<${id}>).first()]`).join(' #linebreak() ');
  const column = (title: string, headings: Parameters<typeof lines>[0]) => `[#strong(${textWords(title)}) #linebreak() ${lines(headings)}]`;
  return `#block(breakable: false, above: 1.6em)[#set text(size: 8.5pt)
#grid(columns: (1fr, 1fr), column-gutter: 8mm, ${column('Contents', body)}, ${column(FOR_LOOKING_UP, [...appendix, NUMBERS])})]`;
}

function headingWords(level: number, text: string, id: string): string {
  return `#heading(level: ${level}, bookmarked: true, ${textWords(text)}) <${id}>`;
}

function paragraphWords(words: Words, look: 'plain' | 'lead' | 'small'): string {
  const content = wordsOf(words);
  return look === 'plain' ? `#par(${content})` : look === 'small' ? `#par(small(${content}))` : `#par(text(size: 12.5pt, ${content}))`;
}

function listWords(items: readonly Words[]): string {
  return `#list(${items.map(item => `${wordsOf(item)}, `).join('')})`;
}

/** Its finding above; beside the picture, which has no title of its own here, how to read it and what it is for. */
function figureWords({number, title, about, views: [view]}: Figure, drawings: Readonly<Record<string, string>>): string {
  const svg = drawings[view.picture];
  const caption = `[#strong(${textWords(`Figure ${number}. ${title}.`)}) #${textWords(about)} #parbreak() #small(${textWords(view.howToRead)})]`;
  const body = svg === undefined ? '[]' : `image(bytes(${literal(svg)}), format: "svg", alt: ${quoted(view.alternative)}, width: 112mm, height: auto, fit: "contain")`;
  return `#block(breakable: false, above: 1.8em, below: 1.8em)[
  #block(sticky: true, below: 0.8em, strong(${textWords(view.finding)}))
  #figure(kind: image, supplement: none, numbering: none, caption: ${caption}, alt: ${quoted(view.alternative)}, ${body})
]`;
}

/** Columns share the width by how much they hold. */
function tableWords({caption, columns, rows}: TableBlock): string {
  const shares = columnShares({columns, rows});
  const sizes = shares === null ? columns.map(() => 'auto').join(', ') : shares.map(share => `${Math.round(share * 1000)}fr`).join(', ');
  const aligns = columns.map(({toTheRight}) => (toTheRight ? 'right' : 'left')).join(', ');
  const head = columns.map(column => `[#strong(${textWords(column.text)})${underWords(column)}]`).join(', ');
  const body = rows.flatMap(row => [...row.map(entry => `[#${textWords(entry.text)}${underWords(entry)}]`), 'line-under']);
  const table = `#figure(kind: table, supplement: none, numbering: none, caption: strong(${textWords(caption)}), table(columns: (${sizes},), align: (${aligns},),
  table.header(${head}), line-head, ${body.join(', ')}))`;
  return rows.length > SHORT ? table : `#block(breakable: false)[${table}]`;
}

/** Tables of no more rows are not broken over pages. */
const SHORT = 12;

function underWords({under}: Entry): string {
  return under === undefined || under === '' ? '' : ` #linebreak() #small(${textWords(under)})`;
}

function wordsOf(words: Words): string {
  const pieces = piecesOf(words).map(piece => {
    if (typeof piece === 'string') return `#${textWords(piece)}`;
    return piece.look === 'strong' ? `#strong(${textWords(piece.text)})` : `#raw(${quoted(piece.text)})`;
  });
  return `[${pieces.join('')}]`;
}

/** Content of a text and nothing else. */
function textWords(text: string): string {
  return `text(${quoted(text)})`;
}

function quoted(text: string): string {
  return literal(inertText(text));
}

function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
