/**
 * The document as Markdown for a repository or a wiki, its figures as files beside it. Marks in a text lose their meaning; figures are linked
 * by relative paths.
 */
import {
  contentsInParts, figuresOf, FOR_LOOKING_UP, numbersOf, piecesOf, type Block, type Entry, type Figure, type Heading, type ReportDocument, type TableBlock, type Words,
} from '../document/document.ts';
import {inertText} from './inert-text.ts';
import {escapedMarks} from './markdown-text.ts';

/** Where figures stand, beside the text. */
export const FIGURES = 'figures';

/** @param ending of the pictures: svg for repositories, png for wikis that show no SVG. */
export function markdown(document: ReportDocument, ending: 'svg' | 'png' = 'svg'): string {
  const numbers = figuresOf(document).flatMap(figure => [tableText(numbersOf(figure)), `All numbers: [${figure.id}.csv](${FIGURES}/${figure.id}.csv)`]);
  return `${[
    ...document.blocks.map(block => blockText(block, document, ending)), '## The numbers behind the figures', ...numbers, '---', escapedMarks(document.foot),
  ].filter(text => text !== '').join('\n\n')}\n`;
}

function blockText(block: Block, document: ReportDocument, ending: string): string {
  switch (block.kind) {
    case 'heading': return `${'#'.repeat(block.level)} ${escapedMarks(block.text)}`;
    case 'paragraph': return block.look === 'small' ? `*${wordsText(block.words)}*` : wordsText(block.words);
    case 'figure': return figureText(block, ending);
    case 'table': return tableText(block);
    case 'list': return block.items.map(item => `- ${wordsText(item)}`).join('\n');
    case 'drawing': return ['```text', ...block.lines.map(line => inertText(line).replaceAll('`', '\'')), '```'].join('\n');
    case 'quote': return `> ${escapedMarks(block.words)}`;
    case 'note': return [`> **${escapedMarks(block.title)}**`, '>', ...block.items.map(item => `> - ${wordsText(item)}`)].join('\n');
    case 'contents': return contentsText(document);
    default: return '---';
  }
}

function contentsText(document: ReportDocument): string {
  const {body, appendix} = contentsInParts(document);
  const links = (headings: readonly Heading[]) => headings.map(({text}) => `- [${escapedMarks(text)}](#${anchorOf(text)})`).join('\n');
  return appendix.length === 0 ? links(body) : `${links(body)}\n\n${FOR_LOOKING_UP}:\n\n${links(appendix)}`;
}

/** As the common renderers name headings. */
function anchorOf(text: string): string {
  return inertText(text).toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
}

function figureText({id, number, title, about, views: [{alternative}]}: Figure, ending: string): string {
  return `![${escapedMarks(alternative)}](${FIGURES}/${id}.${ending})\n\n**Figure ${number}. ${escapedMarks(title)}.** ${escapedMarks(about)}`;
}

function tableText({caption, columns, rows}: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = ({text, under}: Entry) => (under ? `${escapedMarks(text)}<br>${escapedMarks(under)}` : escapedMarks(text));
  return [
    `**${escapedMarks(caption)}**`, '', line(columns.map(cell)), line(columns.map(({toTheRight}) => (toTheRight ? '--:' : '---'))), ...rows.map(row => line(row.map(cell))),
  ].join('\n');
}

function wordsText(words: Words): string {
  return piecesOf(words).map(piece => {
    if (typeof piece === 'string') return escapedMarks(piece);
    return piece.look === 'strong' ? `**${escapedMarks(piece.text)}**` : `\`${inertText(piece.text).replaceAll('`', '\'')}\``;
  }).join('');
}
