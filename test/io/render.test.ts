/** Goal: a chart is the same bytes each time, laid out by the font it is drawn in, and nothing in it comes from the machine or from elsewhere. */
import {createHash} from 'node:crypto';
import {Worker} from 'node:worker_threads';
import {Resvg} from '@resvg/resvg-js';
import type {TopLevelSpec} from 'vega-lite';
import {describe, expect, test} from 'vitest';
import {FONT_FILES, textWidth} from '../../src/io/font.ts';
import {renderPng, renderSvg} from '../../src/io/render.ts';
import {prefixIds, roundCoordinates} from '../../src/io/svg-text.ts';

const spec: TopLevelSpec = {
  title: 'Quality first starts slower and ends with more', width: 200, height: 100, description: 'two lines',
  data: {values: [{c0: 1 / 3, c1: 2, c2: 'a.b'}, {c0: 2 / 3, c1: 3, c2: 'a.b'}, {c0: 1, c1: 5, c2: '</script>'}]},
  mark: {type: 'line', clip: true},
  encoding: {x: {field: 'c0', type: 'quantitative'}, y: {field: 'c1', type: 'quantitative', title: 'people'}, color: {field: 'c2', type: 'nominal'}},
};

function sha(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function replaced(change: Record<string, unknown>): TopLevelSpec {
  return {...spec, ...change} as TopLevelSpec;
}

describe('the same bytes', () => {
  test('twice, and when several are drawn at once', async () => {
    const [one, other] = await Promise.all([renderSvg(spec), renderSvg(replaced({width: 250})), renderSvg(spec)]).then(all => [all[0], all[2]]);
    expect(sha(other)).toBe(sha(one));
    expect(sha(await renderPng(other))).toBe(sha(await renderPng(one)));
  });

  test('with random marks: the source of chance is fixed', async () => {
    const random = replaced({transform: [{calculate: 'random()', as: 'c0'}]});
    expect(await renderSvg(random)).toBe(await renderSvg(random));
  });

  test('in a thread', async () => {
    const code = `import('${new URL('../../dist/io/render.js', import.meta.url)}').then(async ({renderSvg}) => {
      const {parentPort, workerData} = await import('node:worker_threads');
      parentPort.postMessage(await renderSvg(workerData));
    })`;
    const drawn = await new Promise((resolve, reject) => {
      const worker = new Worker(code, {eval: true, workerData: spec});
      worker.once('message', resolve).once('error', reject);
    });
    expect(drawn).toBe(await renderSvg(spec));
  });

  test('numbers have at most two decimals, text keeps its own', () => {
    expect(roundCoordinates('<path d="M0.123456,1e-17L-.5,1.00567e2" opacity="0.12345"/><text x="-0.0001" fill="#1e5">0.123456</text>'))
      .toBe('<path d="M0.12,0L-0.5,100.57" opacity="0.123"/><text x="0" fill="#1e5">0.123456</text>');
  });

  test('local time is refused', async () => {
    await expect(renderSvg(replaced({encoding: {x: {field: 'c0', type: 'temporal'}}}))).rejects.toThrow(/utc/);
    await expect(renderSvg(replaced({encoding: {x: {field: 'c0', type: 'ordinal', timeUnit: 'month'}}}))).rejects.toThrow(/utcmonth/);
  });
});

describe('widths of text', () => {
  const sentences = ['Whom do you turn to for advice about teaching?', 'Educators in practice, of 3,400', 'Quality first, then scale', 'Größe, façade, Ærø, Łódź', 'Ηλίας и Юлия'];

  test.each(sentences.flatMap(text => [{text, bold: false}, {text, bold: true}]))('of "$text" (bold: $bold) are within 1 % of what is drawn', ({text, bold}) => {
    const drawn = (content: string): number => new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="40"><text y="30" font-family="Inter" font-size="20" font-weight="${bold ? 600 : 400}">${content}</text></svg>`,
      {font: {fontFiles: [...FONT_FILES], loadSystemFonts: false}},
    ).getBBox()!.width;
    const width = drawn(`|${text}|`) - drawn('||');
    expect(Math.abs(textWidth(text, 20, bold) / width - 1)).toBeLessThan(0.01);
  });

  test('a long label is cut at its limit, not before', async () => {
    const label = 'A very long educator organisation name';
    const labelled = (limit: number) => renderSvg(replaced({data: {values: [{c0: label, c1: 1}]}, mark: 'bar', encoding: {y: {field: 'c0', type: 'nominal', axis: {labelLimit: limit, labelFontSize: 10}}}}));
    const width = textWidth(label, 10, false);
    expect(await labelled(width + 1)).toContain(`>${label}<`);
    const cut = /([^<>]*)…</.exec(await labelled(100))![1];
    expect(textWidth(`${cut}…`, 10, false)).toBeLessThanOrEqual(100);
    expect(textWidth(`${cut}……`, 10, false)).toBeGreaterThan(90);
  });
});

describe('what is not sound is refused', () => {
  test('a warning of the chart library', async () => {
    await expect(renderSvg(replaced({encoding: {...(spec as {encoding: object}).encoding, y: {}}}))).rejects.toThrow(/not sound: Dropping/);
  });

  test('data from elsewhere', async () => {
    await expect(renderSvg(replaced({data: {url: 'https://example.org/x.json'}}))).rejects.toThrow(/loads nothing from elsewhere/);
    await expect(renderSvg(replaced({data: {url: 'package.json'}}))).rejects.toThrow(/loads nothing from elsewhere/);
    expect(await renderSvg(spec)).toContain('<svg');
  });
});

test('text that XML can\'t hold does not break the picture', async () => {
  const svg = await renderSvg(replaced({title: {text: '\u001b[31m<b>"&', subtitle: ['\ud800']}}));
  expect(svg).toContain('\ufffd[31m&lt;b&gt;"&amp;');
  expect((await renderPng(svg)).length).toBeGreaterThan(1000);
});

test('wide as asked, sharp as asked, and with ids of its own', async () => {
  const svg = await renderSvg(spec, {width: 640, idPrefix: 'rings-'});
  const [, high] = /^<svg[^>]* width="640" height="([\d.]+)" viewBox="0 0 \d+ \d+"/.exec(svg)!;
  const png = Buffer.from(await renderPng(svg, {scale: 2}));
  expect(png.readUInt32BE(16)).toBe(1280);
  expect(Math.abs(png.readUInt32BE(20) - 2 * Number(high))).toBeLessThanOrEqual(1);
  expect(svg.match(/ id="(?!rings-)|url\(#(?!rings-)/)).toBeNull();
  expect(svg).toMatch(/ id="rings-/);
  expect(prefixIds('<a href="#x"/><b>id="x"</b>', 'k')).toBe('<a href="#kx"/><b>id="x"</b>');
});

test('alone, a picture has a name and words for those who can\'t see it, whatever they hold', async () => {
  const hostile = '"><script>alert(1)</script> $& \u0007';
  const svg = await renderSvg(replaced({title: {text: ['Two', hostile]}, description: `two lines ${hostile}`}));
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="two lines &quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt; \$&amp; \ufffd"><title>Two &quot;&gt;&lt;script&gt;/);
  expect(svg).not.toContain('<script>');
  expect(await renderSvg(spec)).toContain('<title>Quality first starts slower and ends with more</title>');
});
