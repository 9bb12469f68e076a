/** Goal: the report stands alone, runs nothing, hides nothing, and no text of a scenario or a roster gets out of its place. */
import {describe, expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {renderSvg} from '../../src/io/render.ts';
import {reportHtml} from '../../src/report/html.ts';
import {escaped, html} from '../../src/report/markup.ts';
import {HOSTILE, madeUp, type Wish} from '../charts/made-up.ts';

async function reportOf(wish: Wish, change: (parts: Parameters<typeof reportHtml>[0]) => Parameters<typeof reportHtml>[0] = parts => parts) {
  const {ensemble, comparison} = madeUp(wish);
  const charts = CHARTS.map(chart => chart.draw(ensemble, comparison)).filter(chart => chart !== null);
  const svgs: Record<string, string> = {};
  for (const {id, spec} of charts) svgs[id] = await renderSvg(spec);
  const story = {kind: 'typical' as const, strategy: 'strategy-0', replicate: 0, title: 'A path <b>in</b>', who: '217@42', rule: 'Chosen by rule.', sentences: ['In week 3 [e1], they asked.'], brief: 'They asked. They were helped.'};
  return reportHtml(change({ensemble, comparison, charts, svgs, stories: [story], notices: ['<warning> & more'], howToRepeat: {fingerprint: 'ab'.repeat(32), command: 'dlsim run a&b.yaml', version: '0.1.0'}}));
}

const page = await reportOf({strategies: 3, replicates: 12, failed: [[1, 2]]});
const hostile = await reportOf({strategies: 8, titles: HOSTILE, replicates: 10, networkAt: [208]}, parts => ({
  ...parts, ensemble: {...parts.ensemble, scenario: {...parts.ensemble.scenario, title: HOSTILE[0], question: HOSTILE[1], seed: HOSTILE[4],
    strategies: parts.ensemble.scenario.strategies.map(strategy => ({...strategy, why: HOSTILE[0]}))}}, notices: [...HOSTILE],
}));

/** Without what stands in quotes inside tags. */
function bare(text: string): string {
  return text.replace(/<[^>]*>/g, tag => tag.replace(/"[^"]*"/g, '""'));
}

describe.each([['plain', page], ['hostile', hostile]])('the %s page', (_, text) => {
  test('runs no script and loads nothing', () => {
    expect(text).toContain('default-src &#39;none&#39;');
    expect(text).not.toMatch(/<(script|iframe|object|embed|link|base|form|img|video|audio)\b/i);
    expect(text).not.toMatch(/<[^>]*\s(src|href|xlink:href|action)="(?!#)/i);
    expect(text).not.toMatch(/@import|url\((?!#)/);
  });

  test('no tag is opened by a text, and no attribute is broken out of', () => {
    const known = /^(html|head|meta|title|style|body|main|header|section|h[1-3]|p|ul|li|div|span|br|strong|blockquote|code|table|caption|thead|tbody|tr|th|td|details|summary|figure|figcaption|svg|g|path|rect|line|text|tspan|defs|clipPath|linearGradient|stop)$/;
    const odd = new Set([...bare(text).matchAll(/<\/?([A-Za-z][\w-]*)/g)].map(match => match[1]).filter(name => !known.test(name)));
    expect([...odd]).toEqual([]);
    expect([...bare(text).matchAll(/<[^>]*\son\w+\s*=[^>]*>/gi)]).toEqual([]);
  });

  test('every id is its own, and every reference has one', () => {
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
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
});

test('says in order: question, answer, how sure, pictures, numbers, stories, assumptions, what is left out, how to repeat it', () => {
  expect(page).toContain('<html lang="en">');
  expect([...page.matchAll(/<h1>/g)].length).toBe(1);
  const headings = [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(match => match[1]);
  expect(headings).toEqual(['To know before reading on', 'How sure is this?', 'Pictures', 'The strategies', 'The strategies in numbers', 'Stories from simulated runs', 'What was assumed', 'What the model leaves out', 'How to repeat it']);
  expect(page.indexOf('Should we grow a small core first')).toBeLessThan(page.indexOf('How sure is this?'));
});

test('every chart has its picture, words for those who can\'t see it, a caption and its numbers under headed columns', () => {
  const figures = page.split('<figure').slice(1);
  expect(figures.length).toBe(CHARTS.length);
  for (const figure of figures) {
    expect(figure).toMatch(/<div role="img" aria-label="[^"]{40,}"><svg/);
    expect(figure).toMatch(/<figcaption>[^<]{20,}/);
    expect(figure).toMatch(/<details class="data">[\s\S]*<th scope="col">/);
  }
});

test('failed runs, notices, seed, command and fingerprint are said', () => {
  expect(page).toContain('1 of them failed');
  expect(page).toContain('&lt;warning&gt; &amp; more');
  expect(page).toContain('<code>dlsim run a&amp;b.yaml</code>');
  expect(page).toContain('ab'.repeat(32));
  expect(page).toContain('A path &lt;b&gt;in&lt;/b&gt;');
});

test('basis of an assumption is said in words', () => {
  expect(page).toMatch(/our judgement/);
  expect(page).not.toMatch(/<td>[MSKJ]</);
});

test('a chart without a picture is told in words', async () => {
  const text = await reportOf({replicates: 4}, parts => ({...parts, svgs: {}}));
  expect(text).not.toContain('<svg');
  expect([...text.matchAll(/<figure/g)].length).toBeGreaterThan(8);
});

test('a picture that holds more than a drawing is refused', async () => {
  await expect(reportOf({replicates: 4}, parts => ({...parts, svgs: {...parts.svgs, hours: '<svg><script>1</script></svg>'}}))).rejects.toThrow(/more than a drawing/);
});

test('escaping is complete and templates escape by themselves', () => {
  expect(escaped('<a href="x" onclick=\'y\'>&\u0000\u202e</a>')).toBe('&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;&lt;/a&gt;');
  expect(html`<p>${'<b>'}${3}${null}${[html`<i>${'&'}</i>`]}</p>`.text).toBe('<p>&lt;b&gt;3<i>&amp;</i></p>');
});
