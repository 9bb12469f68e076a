/**
 * Goal: whatever the report is written as, it says the same, can be read by those who see no picture, takes no text of a scenario for more
 * than text, and is the same to the byte. Method: each writer over a plain and a hostile report, its files taken apart.
 */
import {beforeAll, describe, expect, test} from 'vitest';
import {chartFonts} from '../../src/io/font.ts';
import {renderPng} from '../../src/io/render.ts';
import type {ReportParts} from '../../src/report/document/parts.ts';
import {contentsOf, figuresOf, numbersOf, plainWords, type Block, type ReportDocument} from '../../src/report/document/document.ts';
import {markdown} from '../../src/report/writers/markdown.ts';
import {MissingPackage, optional} from '../../src/report/writers/missing-package.ts';
import {pdf} from '../../src/report/writers/pdf.ts';
import {BOX, heightOf, planSlides} from '../../src/report/writers/slide-plan.ts';
import {slides} from '../../src/report/writers/slides.ts';
import {typstWords} from '../../src/report/writers/typst-words.ts';
import {word} from '../../src/report/writers/word.ts';
import {unzip} from '../../src/report/writers/zip.ts';
import {HOSTILE} from '../charts/made-up.ts';
import {hostile, madeUpReport, type MadeUpReport} from './made-up-report.ts';
import {attributesOf, faultsOf, textOf} from './xml.ts';

const WISHES = {plain: {strategies: 3, replicates: 12, failed: [[1, 2]] as [number, number][], networkAt: [208]}, hostile: {strategies: 8, titles: HOSTILE, replicates: 10, networkAt: [208]}};
const reports: Record<string, MadeUpReport> = {};
const pictures: Record<string, Uint8Array> = {};
const files: Record<string, {docx: Uint8Array; pptx: Uint8Array; pdf: Uint8Array}> = {};
const fonts = chartFonts();

beforeAll(async () => {
  const one = (parts: ReportParts): ReportParts => ({...parts, otherViews: []});
  reports.plain = await madeUpReport(WISHES.plain, one);
  reports.hostile = await madeUpReport(WISHES.hostile, parts => hostile(one(parts)));
  const png = await renderPng(reports.plain.drawings.scoreboard, {scale: 0.5});
  for (const id of Object.keys(reports.plain.drawings)) pictures[id] = png;
  for (const [name, {document, drawings}] of Object.entries(reports)) {
    files[name] = {docx: await word(document, pictures), pptx: await slides(document, pictures), pdf: await pdf(document, {drawings, fonts})};
  }
});

const partsOf = (file: Uint8Array) => new Map(unzip(file).map(({name, bytes}) => [name, new TextDecoder().decode(bytes)]));
const wordsIn = (file: Uint8Array) => [...partsOf(file)].filter(([name]) => /\.(xml|rels)$/.test(name));
/** Without what is for looking up. */
const toBeRead = (document: ReportDocument): ReportDocument => ({...document, blocks: document.blocks.slice(0, document.blocks.findIndex(block => block.kind === 'page-break' && block.appendix))});
/** As it stands in a file: no control character, no mark that turns the direction of reading, one line. */
const inert = (text: string) => text.replace(/[\t\n\r]+/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');

describe.each(['plain', 'hostile'])('the %s report', name => {
  test('is the same to the byte when written again', async () => {
    const {document, drawings} = reports[name];
    expect(await word(document, pictures)).toEqual(files[name].docx);
    expect(await slides(document, pictures)).toEqual(files[name].pptx);
    expect(await pdf(document, {drawings, fonts})).toEqual(files[name].pdf);
    expect(markdown(document)).toBe(markdown(document));
  });

  test.each(['docx', 'pptx'] as const)('every part of the %s is well-formed, refers to nothing outside and to nothing missing', kind => {
    const parts = partsOf(files[name][kind]);
    for (const [part, xml] of wordsIn(files[name][kind])) expect(faultsOf(xml), part).toEqual([]);
    for (const [part, xml] of wordsIn(files[name][kind]).filter(([one]) => one.endsWith('.rels'))) {
      expect(xml, part).not.toContain('TargetMode="External"');
      const folder = part.replace(/_rels\/[^/]*$/, '');
      for (const target of attributesOf(xml, 'Relationship', 'Target')) {
        const path = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(path), `${part}: ${target}`).toBe(true);
      }
    }
  });

  test('Word: every figure has its picture with words for those who can\'t see it, and a caption; every table a head that repeats', () => {
    const {document} = reports[name];
    const xml = partsOf(files[name].docx).get('word/document.xml')!;
    expect(attributesOf(xml, 'wp:docPr', 'descr')).toEqual(figuresOf(document).map(({views: [{alternative}]}) => inert(alternative)));
    for (const {number, title} of figuresOf(document)) expect(textOf(xml, 'w:t')).toContain(`Figure ${number}. ${title}. `);
    const tables = document.blocks.filter(block => block.kind === 'table').length + figuresOf(document).length;
    expect([...xml.matchAll(/<w:tbl>/g)].length).toBe(tables);
    expect([...xml.matchAll(/<w:tblHeader\/>/g)].length).toBe(tables);
  });

  test('Word: one title, headings that never skip a level, and contents that lead to them', () => {
    const {document} = reports[name];
    const xml = partsOf(files[name].docx).get('word/document.xml')!;
    const styles = attributesOf(xml, 'w:pStyle', 'w:val').filter(style => /^(Title|Heading\d)$/.test(style));
    expect(styles.filter(style => style === 'Title')).toHaveLength(1);
    expect(styles[1]).toBe('Heading1');
    const bookmarks = attributesOf(xml, 'w:bookmarkStart', 'w:name');
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const anchors = attributesOf(xml, 'w:hyperlink', 'w:anchor');
    expect(anchors.length).toBe(contentsOf(document).length);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
  });

  test('slides: each has a title, each picture its words, and no paragraph says its look twice', () => {
    const parts = [...partsOf(files[name].pptx)].filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
    const {document} = reports[name];
    expect(parts.length).toBe(planSlides(document).length);
    for (const [part, xml] of parts) {
      expect(xml, part).toMatch(/<p:ph\s[^>]*type="title"/);
      for (const [paragraph] of xml.matchAll(/<a:p>.*?<\/a:p>/gs)) expect([...paragraph.matchAll(/<a:pPr\b/g)].length, part).toBeLessThanOrEqual(1);
    }
    const described = parts.flatMap(([, xml]) => attributesOf(xml, 'p:cNvPr', 'descr'));
    for (const {views: [{alternative}]} of figuresOf(toBeRead(document))) expect(described).toContain(inert(alternative));
  });

  test('the PDF is tagged, has alternative texts, and neither runs nor links to anything', () => {
    const bytes = new TextDecoder('latin1').decode(files[name].pdf);
    expect(bytes.startsWith('%PDF-1.')).toBe(true);
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang (en)', '/S /Figure', '/Alt ']) expect(bytes.includes(mark), mark).toBe(true);
    expect(/\/(JavaScript|JS|Launch|URI|EmbeddedFile|OpenAction)\b/.exec(bytes)).toBe(null);
  });

  test('Typst gets texts as texts: outside of quotes there is nothing of them', () => {
    const {document, drawings} = reports[name];
    const outside = typstWords(document, drawings).replace(/"(?:[^"\\]|\\.)*"/gs, '""').replace(/ <[a-z0-9-]+>$|\(<[a-z0-9-]+>\)/gm, '');
    for (const word of ['<', 'alert', 'onerror', 'HYPERLINK', 'javascript', 'xxxx', 'warning', 'Quality', 'Should']) expect(outside).not.toContain(word);
    expect(outside).not.toMatch(/\\|\$/);
  });

  test('Markdown: every figure by a relative link with its words, every table with as many cells in each row, nothing else that links or acts', () => {
    const {document} = reports[name];
    const text = markdown(document);
    const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
    const links = [...bare.matchAll(/\]\(([^)]*)\)/g)].map(match => match[1]);
    for (const {id} of figuresOf(document)) expect(links).toEqual(expect.arrayContaining([`figures/${id}.svg`, `figures/${id}.csv`]));
    for (const link of links) expect(link).toMatch(/^(figures\/[a-z-]+\.(svg|csv)|#[\p{L}\p{N}-]+)$/u);
    expect(bare.replaceAll('<br>', '')).not.toMatch(/<|javascript:|https?:/i);
    expect([...bare.matchAll(/^# /gm)]).toHaveLength(1);
    for (const table of bare.split('\n\n').filter(block => /^\|/m.test(block))) {
      const cells = table.split('\n').filter(line => line.startsWith('|')).map(line => line.split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });
});

test('all writers carry every heading, caption and number table of the document', () => {
  const {document} = reports.plain;
  const said = (block: Block) => (block.kind === 'heading' ? [block.text] : block.kind === 'table' ? [block.caption] : []);
  const all = [...document.blocks.flatMap(said), ...figuresOf(document).map(figure => numbersOf(figure).caption)];
  const docx = textOf(partsOf(files.plain.docx).get('word/document.xml')!, 'w:t');
  const typst = typstWords(document, {});
  const text = markdown(document).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  for (const words of all) {
    expect(docx).toContain(words);
    expect(typst).toContain(JSON.stringify(words));
    expect(text).toContain(words);
  }
});

test('a slide holds few words, which fit it; every figure that is to be read has one, what is for looking up has none', () => {
  const plan = planSlides(reports.plain.document);
  for (const slide of plan) {
    if (slide.kind !== 'words') continue;
    expect(slide.items.reduce((sum, item) => sum + heightOf(item, slide.points), 0), slide.title).toBeLessThanOrEqual(BOX.height);
    expect(slide.items.reduce((sum, {words}) => sum + plainWords(words).split(' ').length, 0), slide.title).toBeLessThanOrEqual(65);
  }
  const titles = plan.map(slide => ('title' in slide ? slide.title : slide.figure.title));
  expect(titles.slice(0, 3)).toEqual([reports.plain.document.title, 'The answer', 'How sure']);
  const drawn = plan.flatMap(slide => (slide.kind === 'figure' ? [slide.figure.title] : []));
  expect(drawn).toEqual(figuresOf(toBeRead(reports.plain.document)).map(({title}) => title));
});

test('a package that is not there is named, with what to type; any other fault is passed on', async () => {
  const missing = optional(() => Promise.reject(Object.assign(new Error('Cannot find package \'docx\' imported from word.js'), {code: 'ERR_MODULE_NOT_FOUND'})), 'Word files', 'docx', '9.7.1');
  await expect(missing).rejects.toBeInstanceOf(MissingPackage);
  await expect(missing).rejects.toMatchObject({message: 'Word files need the package docx, which is not installed', hint: 'npm install docx@9.7.1'});
  await expect(optional(() => Promise.reject(new Error('broken')), 'Word files', 'docx', '9.7.1')).rejects.toThrow('broken');
});
