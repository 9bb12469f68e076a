/**
 * Goal: the house holds. Method: every rule is a pure function (rules.ts), shown here first to refuse what it should and pass what it
 * should, then held against every file of the project.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import exceptions from './exceptions.json' with {type: 'json'};
import {
  bannedWords, cycles, emptyNames, functionLengths, importsForeign, importsUpwards, leftovers, loosePins, machinePlaces, namesNothing, sharedPackages,
  unnamed,
} from './rules.ts';
import {takeApart} from './source.ts';
import {ROOT_PATH} from '../root.ts';

const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'results', 'coverage', '.build', 'docs']);
const BINARY = /\.(?:png|ttf|otf|woff2?|parquet|gz|xlsx?)$/;
const FILE_LINES = 400;
const FUNCTION_LINES = 70;

function filesUnder(folder: string): string[] {
  return readdirSync(ROOT_PATH + folder, {withFileTypes: true}).filter(({name}) => folder !== '' || !LEFT_OUT.has(name)).flatMap(entry =>
    entry.isDirectory() ? filesUnder(`${folder}${entry.name}/`) : [folder + entry.name]);
}

const read = (path: string) => readFileSync(ROOT_PATH + path, 'utf8');
const everything = filesUnder('').filter(path => !BINARY.test(path) && statSync(ROOT_PATH + path).size < 2_000_000).sort();
const sources = everything.filter(path => /^src\/.*\.ts$/.test(path)).map(path => takeApart(path, read(path)));
const folders = [...new Set(sources.map(({path}) => path.slice(0, path.lastIndexOf('/'))))].sort();

/** What the rule says about a snippet, without the places. */
const at = (path: string, text: string) => takeApart(path, text);
const said = (complaints: readonly {what: string}[]) => complaints.map(({what}) => what.split(':')[0]);

describe('source is taken apart', () => {
  test('code, strings and comments are told from each other', () => {
    const {code, strings} = at('src/kernel/a.ts', 'const a = `x${b + `y`}z`; // Math.exp\nconst c = "\\"**" + d / e; const p = /["**]/g;');
    expect(code.replace(/\s+/g, ' ').trim()).toBe('const a = ` ${b + ` `} `; const c = " " + d / e; const p = g;');
    expect(strings.replace(/\s+/g, ' ').trim()).toBe('x y z \\"**');
  });

  test('every way to import is seen, with its line', () => {
    const {imports} = at('src/io/a.ts', [
      'import a from \'yaml\';', 'import type {B} from \'./b.ts\';', 'import {\n  c,\n  d,\n} from "../c.ts";', 'export * from \'./e.ts\';', 'import \'./f.ts\';',
      'const g = await import(\'./g.ts\');', '// import h from \'h\'', 'const text = "import i from \'i\'";',
    ].join('\n'));
    expect(imports).toEqual([
      {from: 'yaml', type: false, line: 1}, {from: './b.ts', type: true, line: 2}, {from: '../c.ts', type: false, line: 3}, {from: './e.ts', type: false, line: 7},
      {from: './f.ts', type: false, line: 8}, {from: './g.ts', type: false, line: 9},
    ]);
  });
});

describe('floors', () => {
  test.each([
    ['src/kernel/a.ts', '../schema/b.ts', 'kernel may not import schema (../schema/b.ts)'],
    ['src/model/mechanisms/a.ts', '../../engine/b.ts', 'model may not import engine (../../engine/b.ts)'],
    ['src/io/a.ts', '../model/b.ts', 'io may not import model (../model/b.ts)'],
    ['src/report/a.ts', '../io/b.ts', 'report may not import io (../io/b.ts)'],
    ['src/charts/a.ts', '../cli/b.ts', 'charts may not import cli (../cli/b.ts)'],
    ['src/model/a.ts', './b.js', './b.js should end in .ts'],
    ['src/cli/a.ts', '../../test/b.ts', '../../test/b.ts lies outside src'],
    ['src/tools/a.ts', './b.ts', 'no floor is called tools'],
  ])('%s may not import %s', (path, from, complaint) => {
    expect(importsUpwards(at(path, `import type {B} from '${from}';`)).map(({what}) => what)).toEqual([complaint]);
  });

  test('a floor may import itself and what stands below', () => {
    expect(importsUpwards(at('src/experiment/a.ts', 'import b from \'./b.ts\';\nimport c from \'../kernel/c.ts\';\nimport d from \'../engine/d.ts\';'))).toEqual([]);
  });

  test('hold', () => expect(sources.flatMap(importsUpwards)).toEqual([]));

  test('cycles are found, type imports included', () => {
    const ring = [at('src/kernel/a.ts', 'import type {B} from \'./b.ts\';'), at('src/kernel/b.ts', 'import {c} from \'./c.ts\';'), at('src/kernel/c.ts', 'import {a} from \'./a.ts\';')];
    expect(cycles(ring)).toEqual(['src/kernel/a.ts -> src/kernel/b.ts -> src/kernel/c.ts -> src/kernel/a.ts']);
    expect(cycles(ring.slice(0, 2))).toEqual([]);
  });

  test('no import goes in a circle', () => expect(cycles(sources)).toEqual([]));

  test('the engine alone loads nothing but seedrandom, so that it runs in a page', () => {
    const known = new Map(sources.map(source => [source.path, source]));
    const seen = new Set<string>();
    const foreign = new Set<string>();
    const visit = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const {from, type} of known.get(path)?.imports ?? []) {
        if (type) continue;
        if (from.startsWith('.')) visit(new URL(from, `file:///${path}`).pathname.slice(1));
        else foreign.add(from);
      }
    };
    visit('src/engine/index.ts');
    expect(seen.size).toBeGreaterThan(1);
    expect([...foreign]).toEqual(['seedrandom']);
  });
});

describe('one place each', () => {
  test.each([
    ['src/model/a.ts', 'const x = Math.random();', 'Math.random'],
    ['src/kernel/math.ts', 'const x = Math.exp(1);', 'Math.exp'],
    ['src/model/a.ts', 'const {pow} = Math; const y = Math["pow"](1, 2);', 'Math['],
    ['src/charts/a.ts', 'const y = x ** 2;', '**'],
    ['src/engine/a.ts', 'const now = Date.now();', 'Date'],
    ['src/cli/a.ts', 'const now = performance.now();', 'performance'],
    ['src/experiment/a.ts', 'const home = process.env.HOME;', 'process.'],
    ['src/io/a.ts', 'console.log(1);', 'console.'],
    ['src/report/a.ts', 'names.sort((a, b) => a.localeCompare(b));', 'localeCompare'],
    ['src/report/a.ts', 'const text = n.toLocaleString();', 'toLocaleString'],
    ['src/io/a.ts', 'await fetch(url);', 'fetch('],
    ['src/io/a.ts', 'const f = new Function("return 1");', 'new Function'],
    ['src/report/a.ts', 'const style = "color: #0a7";', '#0a7'],
    ['src/charts/rings.ts', 'const grey = `rgb(1, 2, 3)`;', 'rgb('],
    ['src/model/mechanisms/a.ts', 'educators.ring[who] = 3;', 'ring[who] ='],
  ])('%s: %s is refused', (path, text, word) => expect(said(bannedWords(at(path, text)))).toEqual([word]));

  test.each([
    ['src/model/a.ts', 'const x = Math.sqrt(2) + Math.floor(1.5);'],
    ['src/model/a.ts', '/** Math.exp and ** in words */ const text = \'Math.random\';'],
    ['src/io/clock.ts', 'export const now = () => Date.now();'],
    ['src/cli/a.ts', 'console.log(process.argv);'],
    ['src/charts/theme.ts', 'export const orange = \'#e69f00\';'],
    ['src/model/mechanisms/a.ts', 'if (educators.ring[who] === 3) return;'],
    ['src/kernel/a.ts', 'readonly #add = 1;'],
  ])('%s: %s passes', (path, text) => expect(bannedWords(at(path, text))).toEqual([]));

  test.each([
    ['src/model/a.ts', 'import seedrandom from \'seedrandom\';', 'seedrandom'],
    ['src/experiment/compare.ts', 'import {mean} from \'simple-statistics\';', 'simple-statistics'],
    ['src/charts/a.ts', 'import {compile} from \'vega-lite\';', 'vega-lite'],
    ['src/model/a.ts', 'import type {TopLevelSpec} from \'vega-lite\';', 'vega-lite'],
    ['src/cli/commands/run.ts', 'import yargs from \'yargs\';', 'yargs'],
    ['src/engine/a.ts', 'import {createHash} from \'node:crypto\';', 'node'],
    ['src/io/a.ts', 'import {request} from \'node:http\';', 'node'],
    ['src/io/a.ts', 'import left from \'left-pad\';', 'left-pad is not one of our packages'],
  ])('%s: %s is refused', (path, text, word) => {
    expect(importsForeign(at(path, text)).map(({what}) => what)).toEqual([expect.stringContaining(word)]);
  });

  test('types of a package may be named where its values may not be loaded', () => {
    expect(importsForeign(at('src/charts/a.ts', 'import type {TopLevelSpec} from \'vega-lite\';'))).toEqual([]);
  });

  test('a package is loaded in one file', () => {
    const [one, two] = ['a', 'b'].map(name => at(`src/io/${name}.ts`, 'import {parse} from \'yaml\';'));
    expect(sharedPackages([one])).toEqual([]);
    expect(sharedPackages([one, two])).toHaveLength(2);
  });

  test('bans hold', () => expect(sources.flatMap(bannedWords)).toEqual([]));
  test('packages stay in their place', () => expect([...sources.flatMap(importsForeign), ...sharedPackages(sources)]).toEqual([]));
});

describe('size', () => {
  const long = (lines: number) => `export function a(): void {\n${'  b();\n'.repeat(lines - 2)}}\n`;

  test.each([
    ['a function', long(71), [71]],
    ['a method of several lines of parameters', 'class A {\n  go(\n    one: number,\n  ): void {\n    b();\n  }\n}', [3]],
    ['an arrow', 'const a = (b: number) => {\n  c();\n};', [3]],
    ['no branch, no loop, no type', 'if (a) {\n  b();\n}\nfor (const c of d) {\n  e();\n}\ninterface F {\n  g: 1;\n}\nconst h = {\n  i: 1,\n};', []],
  ])('%s is measured', (_, text, lengths) => expect(functionLengths(at('src/kernel/a.ts', text)).map(({lines}) => lines)).toEqual(lengths));

  /** The exceptions only shrink: none that isn't needed, none larger than needed, nothing new. */
  function ratchet(actual: ReadonlyMap<string, number>, allowed: Readonly<Record<string, number>>): void {
    expect(Object.fromEntries(actual)).toEqual(allowed);
  }

  test(`a file has at most ${FILE_LINES} lines`, () => {
    ratchet(new Map(sources.map(({path, text}) => [path, text.split('\n').length - 1] as const).filter(([, lines]) => lines > FILE_LINES)), exceptions.files);
  });

  test(`a function has at most ${FUNCTION_LINES} lines`, () => {
    ratchet(new Map(sources.flatMap(source => functionLengths(source).filter(({lines}) => lines > FUNCTION_LINES)
      .map(({name, lines}) => [`${source.path} ${name}`, lines] as const))), exceptions.functions);
  });

  test('half the files have less than 80 lines', () => {
    const lengths = sources.map(({text}) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThan(80);
  });

  test('lines have at most 240 columns', () => {
    expect(sources.flatMap(({path, text}) => text.split('\n').flatMap((line, index) => (line.length > 240 ? [`${path}:${index + 1}`] : [])))).toEqual([]);
  });
});

describe('everything that is kept', () => {
  test.each(['table-utils.ts', 'helpers.ts', 'data.ts', 'run-context.ts', 'fooBar.ts', 'values.ts'])('%s is no name', name => expect(emptyNames(`src/io/${name}`)).toHaveLength(1));
  test('names say something', () => expect(sources.flatMap(({path}) => emptyNames(path))).toEqual([]));

  test.each([`// ${'TO' + 'DO'} later`, `/* ${'FIX' + 'ME'} */`])('%s is refused', text => expect(leftovers('src/a.ts', text)).toHaveLength(1));
  test('nothing is left for later', () => expect(everything.filter(path => /^(?:src|test|bin|scenarios)\//.test(path)).flatMap(path => leftovers(path, read(path)))).toEqual([]));

  test.each([['', 'home', 'anna', 'plan.yaml'].join('/'), ['', 'Users', 'anna'].join('/'), ['C:', 'Users', 'anna'].join('\\'), ['https://registry', 'example', 'org'].join('.')])(
    '%s is refused', text => expect(machinePlaces('README.md', `see ${text}`)).toHaveLength(1));
  test('a web address, a relative path and a folder of the project pass', () => {
    const passing = [['https://example.org', 'home', 'page'], ['..', 'work', 'plan'], ['.', 'results', 'dozen'], ['src', 'home', 'a']].map(parts => parts.join('/'));
    expect(machinePlaces('README.md', passing.join(' '))).toEqual([]);
  });
  test('nothing names one machine', () => expect(everything.flatMap(path => machinePlaces(path, read(path)))).toEqual([]));

  test.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '>=1.2.3', 'github:a/b'])('version %s is refused', version => expect(loosePins({dependencies: {a: version}})).toHaveLength(1));
  test('versions are exact', () => expect(loosePins(JSON.parse(read('package.json')) as Record<string, unknown>)).toEqual([]));
  test('the licence, the changes and the guide are there', () => {
    expect(everything).toEqual(expect.arrayContaining(['LICENSE', 'CHANGELOG.md', 'README.md', 'package-lock.json', '.ci/run']));
  });
});

describe('every folder has its document', () => {
  test.each([
    ['all named', ['a.ts', 'b-c.ts'], 'Read `a.ts`, then b-c.', []],
    ['one left out', ['a.ts', 'b-c.ts'], 'Read `a.ts`.', ['b-c.ts']],
    ['part of another name', ['reach.ts'], 'depth-weighted-reach', ['reach.ts']],
  ])('%s', (_, files, page, left) => expect(unnamed(files, page)).toEqual(left));

  test('files that are not there are found', () => {
    expect(namesNothing(['a.ts'], 'Read `a.ts`, `b.ts` and `../c/d.ts`.')).toEqual(['b.ts']);
  });

  test.each(folders)('%s/README.md names each of its files and no others', folder => {
    const page = read(`${folder}/README.md`);
    const files = sources.map(({path}) => path).filter(path => path.slice(0, path.lastIndexOf('/')) === folder).map(path => path.slice(folder.length + 1));
    expect({left: unnamed(files, page), gone: namesNothing(files, page)}).toEqual({left: [], gone: []});
  });
});

test('the project has the folders it was given and no more', () => {
  const top = [...new Set(everything.map(path => path.split('/')[0]))].filter(name => !name.startsWith('.'));
  expect(top.filter(name => !['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'bin', 'notebooks', 'package-lock.json', 'package.json', 'scenarios', 'src', 'test',
    'tsconfig.json', 'vitest.config.ts'].includes(name))).toEqual([]);
  expect(folders.length).toBeGreaterThan(5);
});
