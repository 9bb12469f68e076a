/** Goal: the page stands alone, runs one script and no other, can be read by ear and by keyboard, and no text of a scenario or a roster gets out of its place. */
import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {DARK, LIGHT} from '../../src/charts/theme.ts';
import {webFonts} from '../../src/io/font.ts';
import {htmlPage} from '../../src/report/writers/html.ts';
import {PAGE_SCRIPT} from '../../src/report/writers/html-script.ts';
import {escaped, html} from '../../src/report/writers/markup.ts';
import {themedSvg} from '../../src/report/writers/themed-svg.ts';
import {HOSTILE} from '../charts/made-up.ts';
import {hostile, madeUpReport} from './made-up-report.ts';

const fonts = webFonts();
const plain = await madeUpReport({strategies: 3, replicates: 12, failed: [[1, 2]], networkAt: [208]});
const attacked = await madeUpReport({strategies: 8, titles: HOSTILE, replicates: 10, networkAt: [208]}, hostile);
const page = htmlPage(plain.document, {drawings: plain.drawings, fonts});
const attackedPage = htmlPage(attacked.document, {drawings: attacked.drawings, fonts});

/** Without what stands in quotes inside tags, and without scripts and styles. */
function bare(text: string): string {
  return text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, tag => tag.replace(/"[^"]*"/g, '""'));
}

/** Scripts and styles whole, with what opens them. */
function elements(text: string, name: string): {readonly open: string; readonly inside: string}[] {
  return [...text.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].map(([, open, inside]) => ({open, inside}));
}

describe.each([['plain', page], ['hostile', attackedPage]])('the %s page', (_, text) => {
  test('its policy lets nothing in from outside, and only what stands in it by its hash', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1].replaceAll('&#39;', '\'');
    expect(policy).toContain('default-src \'none\'');
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const hash = (inside: string) => `'sha256-${createHash('sha256').update(inside).digest('base64')}'`;
    const scripts = elements(text, 'script').filter(({open}) => !open.includes('application/json'));
    expect(scripts.map(({inside}) => inside)).toEqual([PAGE_SCRIPT]);
    for (const {inside} of [...scripts, ...elements(text, 'style')]) expect(policy).toContain(hash(inside));
  });

  test('loads nothing', () => {
    expect(bare(text)).not.toMatch(/<(iframe|object|embed|link|base|form|img|video|audio)\b/i);
    expect(text).not.toMatch(/<[^>]*\s(src|href|xlink:href|action)="(?!#)/i);
    expect(text.replaceAll('url(data:font/woff2;base64,', '')).not.toMatch(/@import|url\((?!#)/);
    expect(PAGE_SCRIPT).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|import|eval|Function|innerHTML|insertAdjacentHTML)\b/);
  });

  test('no tag is opened by a text, and no attribute is broken out of', () => {
    const known = /^(html|head|meta|title|style|script|body|main|footer|section|aside|nav|h[1-3]|p|ul|ol|li|a|div|span|br|strong|blockquote|pre|code|table|caption|thead|tbody|tr|th|td|details|summary|figure|figcaption|button|select|option|label|svg|g|path|rect|line|text|tspan|defs|clipPath|linearGradient|stop)$/;
    const odd = new Set([...bare(text).matchAll(/<\/?([A-Za-z][\w-]*)/g)].map(match => match[1]).filter(name => !known.test(name)));
    expect([...odd]).toEqual([]);
    expect([...bare(text).matchAll(/<[^>]*\son\w+\s*=[^>]*>/gi)]).toEqual([]);
    expect([...bare(text).matchAll(/\sstyle=/g)]).toEqual([]);
  });

  test('every id is its own, and every reference has one', () => {
    const ids = [...bareIds(text)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
    for (const [, id] of text.matchAll(/ (?:href="#|for=")([^"]*)"/g)) expect(ids).toContain(id);
  });

  test('tags close in the order they opened', () => {
    const open: string[] = [];
    for (const [, slash, name, self] of bare(text).matchAll(/<(\/?)([A-Za-z][\w-]*)[^>]*?(\/?)>/g)) {
      if (self === '/' || ['meta', 'br'].includes(name)) continue;
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('numbers and specs for the script are JSON that no text ends early', () => {
    const [{inside}] = elements(text, 'script').filter(({open}) => open.includes('application/json'));
    expect(inside).not.toContain('<');
    const told = JSON.parse(inside) as Record<string, {spec: object; table: {columns: string[]; rows: unknown[][]}}>;
    for (const {id} of CHARTS) expect(told[id].table.rows.length).toBeGreaterThan(0);
  });

  test('every control has a name of its own, and every table can be scrolled by keyboard', () => {
    const names = [...text.matchAll(/<button\b[^>]*aria-label="([^"]+)"[^>]*>([^<]+)</g)].map(([, name, words]) => {
      expect(name).toContain(words);
      return name;
    });
    expect(names.length).toBe(CHARTS.length * 4);
    expect(new Set(names).size).toBe(names.length);
    expect([...bare(text).matchAll(/<button\b/g)].length).toBe(names.length);
    for (const [tag] of text.matchAll(/<select\b[^>]*>/g)) expect(text).toContain(`<label for="${/ id="([^"]*)"/.exec(tag)![1]}">`);
    for (const [tag] of text.matchAll(/<div class="scroll"[^>]*>/g)) expect(tag).toMatch(/tabindex="0" role="region" aria-label="[^"]+"/);
    for (const [, label] of text.matchAll(/role="img" aria-label="([^"]*)"/g)) expect(label.length).toBeGreaterThan(40);
  });
});

function* bareIds(text: string): Generator<string> {
  for (const [tag] of text.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>').matchAll(/<[^>]*>/g)) {
    const id = / id="([^"]*)"/.exec(tag);
    if (id) yield id[1];
  }
}

test('the same document gives the same bytes', () => {
  expect(htmlPage(plain.document, {drawings: plain.drawings, fonts})).toBe(page);
});

test('there is one figure a chart; a chart without a picture is told in words', () => {
  expect([...page.matchAll(/<figure /g)].length).toBe(CHARTS.length);
  const words = htmlPage(plain.document, {drawings: {}, fonts: null});
  expect(words).not.toContain('<svg');
  expect([...words.matchAll(/<figure /g)].length).toBe(CHARTS.length);
});

test('views to choose from are there, all but the first hidden', () => {
  const strip = page.split('<figure ').find(figure => figure.includes('data-picture="paired-strip"'))!;
  expect([...strip.matchAll(/<div class="view"[^>]*>/g)].map(([tag]) => tag.includes(' hidden'))).toEqual([false, true]);
  expect(strip).toContain('<option value="0">Scale first</option><option value="1">Demand driven</option>');
});

test('the light look maps to the dark one colour by colour, so that a picture can be both', () => {
  const flat = (theme: typeof LIGHT) => Object.values(theme).flat().filter(one => one.startsWith('#'));
  const dark = new Map<string, string>();
  flat(LIGHT).forEach((colour, at) => {
    expect(dark.get(colour) ?? flat(DARK)[at], colour).toBe(flat(DARK)[at]);
    dark.set(colour, flat(DARK)[at]);
  });
  for (const svg of Object.values(plain.drawings)) expect(themedSvg(svg, 'a')).not.toMatch(/ (?:fill|stroke)="#/);
});

test('a picture that holds more than a drawing is refused', () => {
  expect(() => htmlPage(plain.document, {drawings: {...plain.drawings, hours: '<svg><script>1</script></svg>'}, fonts})).toThrow(/more than a drawing/);
});

test('escaping is complete and templates escape by themselves', () => {
  expect(escaped('<a href="x" onclick=\'y\'>&\u0000\u202e</a>')).toBe('&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;&lt;/a&gt;');
  expect(html`<p>${'<b>'}${3}${null}${[html`<i>${'&'}</i>`]}</p>`.text).toBe('<p>&lt;b&gt;3<i>&amp;</i></p>');
});
