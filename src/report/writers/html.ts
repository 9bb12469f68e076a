/**
 * The report as one HTML page that stands alone: it opens offline, asks nothing of the network, runs one script that stands in it and no
 * other (its hash is the page's policy), can be read by ear, in the dark and on a phone, mailed and printed.
 */
import {Sha256, type Hash} from '../../kernel/sha256.ts';
import {contentsInParts, figuresOf, FOR_LOOKING_UP, piecesOf, type Block, type Heading, type ReportDocument, type Words} from '../document/document.ts';
import {base64} from './base64.ts';
import {figureHtml, figuresJson, type Drawings} from './html-figure.ts';
import {PAGE_SCRIPT} from './html-script.ts';
import {facesOf, pageStyle, type WebFonts} from './html-style.ts';
import {tableHtml} from './html-table.ts';
import {html, Html} from './markup.ts';

export interface PageParts {
  readonly drawings: Drawings;
  readonly fonts: WebFonts | null;
  /** Where there is a quicker one than our own. */
  readonly newHash?: () => Hash;
}

export function htmlPage(document: ReportDocument, {drawings, fonts, newHash = () => new Sha256()}: PageParts): string {
  const faces = fonts === null ? '' : facesOf(fonts);
  const style = pageStyle();
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(PAGE_SCRIPT, [faces, style], newHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.title}</title>
<style id="faces">${new Html(faces)}</style>
<style>${new Html(style)}</style>
</head>
<body>
<main>
${sections(document).map(section => sectionHtml(section, document, drawings))}
</main>
<footer><p class="small">${document.foot}</p><p class="small" id="status" role="status"></p></footer>
<script type="application/json" id="figures">${figuresJson(figuresOf(document))}</script>
<script type="module">${new Html(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}

/** Scripts and styles by their hashes; fonts and pictures that stand in the page; nothing else. */
function policy(script: string, styles: readonly string[], newHash: () => Hash): string {
  const hash = (text: string) => `'sha256-${base64(Uint8Array.from(newHash().update(text).hex().match(/../g)!, pair => parseInt(pair, 16)))}'`;
  return `default-src 'none'; script-src ${hash(script)}; style-src ${styles.map(hash).join(' ')}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

interface Section {
  readonly appendix: boolean;
  readonly blocks: readonly Block[];
}

/** What stands before the first heading of the second level, and each such heading with what follows. */
function sections({blocks}: ReportDocument): readonly Section[] {
  const found: {appendix: boolean; blocks: Block[]}[] = [{appendix: false, blocks: []}];
  let appendix = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') appendix ||= block.appendix;
    else if (block.kind === 'heading' && block.level === 2) found.push({appendix, blocks: [block]});
    else found.at(-1)!.blocks.push(block);
  }
  return found.filter(({blocks: some}) => some.length > 0);
}

function sectionHtml({appendix, blocks}: Section, document: ReportDocument, drawings: Drawings): Html {
  const [first, ...rest] = blocks;
  if (appendix && first.kind === 'heading') {
    return html`<details class="appendix"><summary>${blockHtml(first, document)}</summary>
${blocksHtml(rest, document, drawings)}</details>
`;
  }
  return html`<section>
${blocksHtml(blocks, document, drawings)}</section>
`;
}

/** Figures that follow each other stand beside each other where there is room. */
function blocksHtml(blocks: readonly Block[], document: ReportDocument, drawings: Drawings): readonly Html[] {
  const found: Html[] = [];
  for (let at = 0; at < blocks.length;) {
    const figures: Html[] = [];
    for (let block = blocks[at]; block?.kind === 'figure'; block = blocks[++at]) figures.push(figureHtml(block, drawings));
    if (figures.length > 0) found.push(html`<div class="figures">${figures}</div>\n`);
    else found.push(blockHtml(blocks[at++], document));
  }
  return found;
}

function blockHtml(block: Block, document: ReportDocument): Html {
  switch (block.kind) {
    case 'heading': return headingHtml(block.level, block.id, block.text);
    case 'paragraph': return html`<p${block.look === 'plain' ? null : html` class="${block.look}"`}>${wordsHtml(block.words)}</p>\n`;
    case 'table': return html`${tableHtml(block)}\n`;
    case 'list': return html`<ul>\n${block.items.map(item => html`<li>${wordsHtml(item)}</li>\n`)}</ul>\n`;
    case 'drawing': return html`<pre tabindex="0" role="group" aria-label="Drawn with letters">${block.lines.join('\n')}</pre>\n`;
    case 'quote': return html`<blockquote>${block.words}</blockquote>\n`;
    case 'note': return html`<aside class="note" aria-label="${block.title}"><h2>${block.title}</h2>
<ul>\n${block.items.map(item => html`<li>${wordsHtml(item)}</li>\n`)}</ul></aside>\n`;
    case 'contents': return html`<nav aria-label="Contents">${contentsHtml(document)}</nav>\n`;
    default: return html``;
  }
}

function contentsHtml(document: ReportDocument): Html {
  const {body, appendix} = contentsInParts(document);
  const links = (headings: readonly Heading[]) => html`<ol>\n${headings.map(({id, text}) => html`<li><a href="#${id}">${text}</a></li>\n`)}</ol>`;
  return html`${links(body)}${appendix.length === 0 ? null : html`<p class="small">${FOR_LOOKING_UP}</p>${links(appendix)}`}`;
}

function headingHtml(level: 1 | 2 | 3, id: string, text: string): Html {
  if (level === 1) return html`<h1 id="${id}">${text}</h1>\n`;
  return level === 2 ? html`<h2 id="${id}">${text}</h2>\n` : html`<h3 id="${id}">${text}</h3>\n`;
}

function wordsHtml(words: Words): readonly Html[] {
  return piecesOf(words).map(piece => {
    if (typeof piece === 'string') return html`${piece}`;
    return piece.look === 'strong' ? html`<strong>${piece.text}</strong>` : html`<code>${piece.text}</code>`;
  });
}
