/** Goal: a file is read as plain values with the place of each, whatever is in it; YAML's traps are explained, floods and tricks refused. */
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {IoError} from '../../src/io/io-error.ts';
import {readYamlFile} from '../../src/io/yaml-file.ts';
import {locate} from '../../src/io/yaml-located.ts';
import {parseYaml, writeYaml} from '../../src/io/yaml.ts';
import {plain} from '../../src/io/yaml-tree.ts';

function parsed(text: string): readonly [unknown, readonly string[]] {
  const {root, issues} = parseYaml(text, 'f');
  return [root && plain(root), issues.map(({line, column, message, hint}) => `${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`)];
}

describe('plain values', () => {
  test('are YAML 1.2: on, off, yes, no and times are words', () => {
    expect(parsed('a: {on: off, no: yes}\nb: 12:30\nc: 1e3\nd: [true, null, -0, 0x1F]\n')).toEqual([{a: {on: 'off', no: 'yes'}, b: '12:30', c: 1000, d: [true, null, 0, 31]}, []]);
  });

  test('are the same with a byte order mark and with CRLF', () => {
    expect(parsed('\ufeffa: 1\r\nb: two\r\n')).toEqual(parsed('a: 1\nb: two\n'));
  });

  test('may repeat a part by name', () => expect(parsed('a: &x {b: 1}\nc: *x\n')).toEqual([{a: {b: 1}, c: {b: 1}}, []]));

  test('are written so that readers of YAML 1.1 see the same', () => {
    const value = {a: 'off', b: '12:30', c: 'yes', d: '1_000', e: 'text: with # signs', f: [1.5, null, true]};
    const text = writeYaml(value);
    expect(text).toContain('a: "off"');
    expect(parsed(text)).toEqual([value, []]);
  });
});

describe('traps are explained with the line as it should read, and the rest is still read', () => {
  test.each([
    ['a colon in text', 'title: Slow: then fast\nb: 1', {title: 'Slow: then fast', b: 1}, ['1:1 a colon followed by a space starts a new key; text with one in it needs quotes (the line should read  title: "Slow: then fast")']],
    ['a missing space', 'a: 1\nhorizon:4 years\nb: 2', {a: 1, horizon: '4 years', b: 2}, ['2:1 a space is missing after the colon (the line should read  horizon: 4 years)']],
    ['a missing space in braces', 'a: {share:15 %, b: 1}', {a: {b: 1}}, ['1:5 a space is missing after the colon (did you mean `share: 15 %`?)']],
    ['a tab', 'a:\n\tb: 1\nc: 2', {a: {b: 1}, c: 2}, ['2:1 the line starts with a tab; YAML is indented with spaces (the line should read  b: 1)']],
    ['a sign that means something', 'a: @home\nb: 1', {a: '@home', b: 1}, ['1:1 text that starts with one of [ ] { } * & ! | > @ ` % needs quotes (the line should read  a: "@home")']],
    ['a bracket', 'title: [Draft] plan\nx: 1', {title: '[Draft] plan', x: 1}, ['1:1 text that starts with one of [ ] { } * & ! | > @ ` % needs quotes (the line should read  title: "[Draft] plan")']],
    ['a hash', 'title: Year #1 of 3\nb: 1 # a comment', {title: 'Year', b: 1}, ['1:13 a `#` after a space starts a comment: the rest of the line is left out (if it belongs to the text, the line should read  title: "Year #1 of 3"; if it is a comment, write a space after the `#`)']],
  ] as const)('%s', (_, text, value, issues) => {
    const [found, told] = parsed(text);
    expect([found, told]).toEqual([value, issues]);
  });
});

describe('refused', () => {
  test.each([
    ['an empty file', '', '1:1 the file is empty'],
    ['only comments', '# nothing\n', '1:1 the file is empty'],
    ['a list', '[1, 2]', '1:1 expected keys with values, such as `horizon: 4 years`'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1 a second document starts here; one file holds one scenario'],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1 "a" stands twice, in lines 1 and 3'],
    ['a tag of YAML', 'a: !!binary aGk=', ': tags are not used here'],
    ['a tag of one\'s own', 'a: !foo x', '"!foo": tags are not used here'],
    ['merging', 'x: &x {a: 1}\ny: {<<: *x}', '2:5 `<<` is not used here'],
    ['a list as a key', '? [a]\n: 1', 'a key must be plain text'],
    ['what would change every object', '__proto__: {a: 1}', '1:1 "__proto__" is not allowed as a key'],
    ['the same, deep inside', 'a: [{b: {constructor: 1}}]', '1:10 "constructor" is not allowed as a key'],
    ['not a number', 'a: .nan', '1:4 ".nan" is not an ordinary number'],
    ['infinity', 'a: -.inf', '1:4 "-.inf" is not an ordinary number'],
    ['too large a number', 'a: 1e400', '1:4 "1e400" is not an ordinary number'],
    ['more digits than are kept', 'seed: 123456789012345678901', 'put it in quotes: "123456789012345678901"'],
    ['a loop', 'a: &x [1, *x]', 'this refers back to something that contains it'],
    ['an unknown name', 'a: *nobody', 'nothing is marked "&nobody"'],
    ['40 levels', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'more than 32 levels inside each other'],
    ['10,000 levels of brackets', 'a: ' + '['.repeat(10_000), 'more than 32 levels'],
    ['10,000 levels of dashes', 'a:\n  ' + '- '.repeat(10_000) + '1', 'more than 32 levels'],
    ['10,000 lines with brackets', 'a: [{b: 1}]\n'.repeat(10_000), '1:1 more than 25000 entries: this is no scenario (lists of people and ties belong in CSV files)'],
    ['100,000 entries', 'a: 1\n'.repeat(100_000), '1:1 more than 25000 entries: this is no scenario (lists of people and ties belong in CSV files)'],
    ['an open quote', 'a: "x\nb: 1\n', 'a closing quote is missing'],
    ['an open bracket', 'a: [1, 2\nb: 1\n', 'a closing ] is missing'],
    ['uneven indentation', 'a:\n  b: 1\n c: 2\n', '3:1 this line is indented differently from its neighbours'],
  ])('%s', (_, text, expected) => {
    const [, issues] = parsed(text);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.some(issue => issue.includes(expected)), issues.join('\n')).toBe(true);
  });

  test('a flood from few lines, at once', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 12; at++) lines.push(`a${at}: &a${at} [${Array(10).fill(`*a${at - 1}`).join(', ')}]`);
    const [, issues] = parsed(lines.join('\n'));
    expect(issues.filter(issue => issue.includes('repetitions')).length).toBe(1);
    expect(issues.length).toBeLessThan(50);
  });
});

describe('places', () => {
  test('are found by path, in any spelling, or nearest to what is not there', () => {
    const {root} = parseYaml('a b:\n  c: [1, two]\n', 'f');
    const at = (path: readonly (string | number)[], side: 'key' | 'value' = 'value') => {
      const {line, column} = locate(root!, {code: 'x', severity: 'error', path, at: side, message: ''});
      return `${line}:${column}`;
    };
    expect([at(['a b', 'c', 1]), at(['a-b', 'c', 1]), at(['a b', 'c'], 'key'), at(['a b', 'zzz']), at([]), at(['a b', 'c', 9])]).toEqual(['2:10', '2:10', '2:3', '1:1', '1:1', '2:3']);
  });

  test('are drawn on one line with carets, long lines cut, nothing acting on the terminal', () => {
    const {issues: [issue]} = parseYaml(`k: [${'1, '.repeat(100)}\u001b[31m, .nan]\n`, 'f');
    expect(issue.frame.every(line => line.length < 130 && !line.includes('\u001b'))).toBe(true);
    expect(issue.frame[1].trimEnd().endsWith('^')).toBe(true);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'dlsim-yaml-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** Writes files; reads the first. */
function files(contents: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  const [first] = Object.keys(contents);
  return readYamlFile(join(folder, first), {shown: first});
}

describe('extends', () => {
  test('merges maps, replaces lists, removes what is left empty, and keeps the order of the base', () => {
    const {value, issues} = files({
      'plan.yaml': 'extends: base/base.yaml\nteam: {hours: 40}\ncompare: {at: [end]}\nevents:\nnew: 1\n',
      'base/base.yaml': 'team: {hours: 60, until: 3 years}\ncompare: {at: [1 year, end], against: a}\nevents: [1]\n',
    });
    expect(issues).toEqual([]);
    expect(JSON.stringify(value)).toBe('{"team":{"hours":40,"until":"3 years"},"compare":{"at":["end"],"against":"a"},"new":1}');
  });

  test('keeps every place in its own file, also in a base that has faults', () => {
    const {root, issues} = files({'a.yaml': 'extends: b.yaml\nx: {y: 1}\n', 'b.yaml': 'p: 0\nx:\n  z: 2\n  z: 3\n'});
    expect(issues.map(({file, line}) => `${file}:${line}`)).toEqual(['b.yaml:4']);
    const at = (path: readonly string[]) => locate(root!, {code: 'x', severity: 'error', path, message: ''});
    expect([at(['x', 'y']), at(['x', 'z']), at(['p'])].map(({file, line, column}) => `${file}:${line}:${column}`)).toEqual(['a.yaml:2:8', 'b.yaml:3:6', 'b.yaml:1:4']);
  });

  test('shows the chain of a circle', () => {
    const {issues} = files({'c1.yaml': 'extends: c2.yaml\n', 'c2.yaml': 'extends: c3.yaml\n', 'c3.yaml': 'extends: c1.yaml\n'});
    expect(issues.map(({file, message}) => `${file} ${message}`)).toEqual(['c3.yaml `extends` goes round in a circle: c1.yaml -> c2.yaml -> c3.yaml -> c1.yaml']);
  });

  test.each([
    ['a file that is not there', 'extends: nowhere.yaml\n', 'is not there'],
    ['a file outside the folder', 'extends: ../secret.yaml\n', 'lies outside the folder of the scenario'],
    ['a file from the root', 'extends: /etc/hostname\n', 'lies outside the folder of the scenario'],
    ['a list', 'extends: [a.yaml]\n', '`extends` names one file'],
  ])('refuses %s', (_, text, message) => {
    const {issues} = files({'inside/x.yaml': text});
    expect(issues).toHaveLength(1);
    expect([issues[0].line, issues[0].column >= 10]).toEqual([1, true]);
    expect(issues[0].message).toContain(message);
  });

  test('refuses a link that leads out, unless the person allows it', () => {
    files({'out.yaml': 'a: 1\n', 'deep/plan.yaml': 'extends: link.yaml\nb: 2\n'});
    symlinkSync(join(folder, 'out.yaml'), join(folder, 'deep/link.yaml'));
    expect(readYamlFile(join(folder, 'deep/plan.yaml')).issues[0].message).toContain('outside');
    expect(readYamlFile(join(folder, 'deep/plan.yaml'), {allowOutside: true}).value).toEqual({a: 1, b: 2});
  });
});

describe('files', () => {
  test.each([
    ['over 1 MiB', () => writeFileSync(join(folder, 'f'), 'a: 1\n'.repeat(250_000)), 'at most 1 MiB'],
    ['a folder', () => mkdirSync(join(folder, 'f')), 'is a folder'],
    ['UTF-16', () => writeFileSync(join(folder, 'f'), Buffer.from('\ufeffa: 1', 'utf16le')), 'UTF-16'],
    ['with a NUL', () => writeFileSync(join(folder, 'f'), 'a: 1\nb: \0\n'), 'NUL'],
    ['missing', () => undefined, 'is not there'],
  ])('%s are refused before they are parsed', (_, make, message) => {
    rmSync(join(folder, 'f'), {recursive: true, force: true});
    make();
    expect(() => readYamlFile(join(folder, 'f'))).toThrow(IoError);
    expect(() => readYamlFile(join(folder, 'f'))).toThrow(message);
  });
});
