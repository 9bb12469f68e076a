/** Goal: the network opens in other tools, whatever people are called. */
import {describe, expect, test} from 'vitest';
import {gexf, graphml, type NetworkTable, peopleCsv, tiesCsv} from '../../src/io/network-formats.ts';

const attack = '"><script>&\u001b[31m\ud800 =1';
const network: NetworkTable = {
  ids: ['p001', attack],
  people: [
    {title: 'ring', kind: 'text', cells: ['practice', attack]},
    {title: 'quality', kind: 'number', cells: Float32Array.of(0.1, NaN)},
    {title: attack, kind: 'integer', cells: [3, null]},
  ],
  source: Int32Array.of(0), target: Int32Array.of(1), strength: Float32Array.of(0.3),
};

describe.each([['GEXF', gexf(network, attack)], ['GraphML', graphml(network)]])('%s', (_, text) => {
  test('is well-formed: marks are escaped, and characters that XML can\'t hold are replaced', () => {
    expect(text).not.toMatch(/<script|\u001b|\ud800/);
    expect(text).toContain('&quot;&gt;&lt;script&gt;&amp;\ufffd[31m\ufffd =1');
    const open: string[] = [];
    for (const [, close, name, rest] of text.replace(/<\?[^>]*>/, '').matchAll(/<(\/?)([a-z]+)((?:\s+[\w.:-]+="[^"<>]*")*\s*\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!rest.endsWith('/')) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('a number is short, and what is not known has no attribute', () => {
    expect(text).toContain('0.1<'.replace('<', text.includes('gexf') ? '"' : '<'));
    expect(text).not.toMatch(/NaN|null|0\.1000/);
    expect(text.match(/"0\.3"|>0\.3</g)).toHaveLength(1);
  });
});

test('as tables', () => {
  const simple = {...network, ids: ['p001', '=p002'], people: network.people.slice(1, 2)};
  expect(peopleCsv(simple)).toBe('id,quality\np001,0.1\n\'=p002,\n');
  expect(tiesCsv(simple)).toBe('source,target,strength\np001,\'=p002,0.3\n');
});
