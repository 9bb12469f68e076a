/** Goal: others can build on dlsim and know what they build on. Method: a project outside the package, compiled strictly against what is published; what is offered is written down. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {describe, expect, test} from 'vitest';
import {checkMechanism} from '../../src/engine/contract.ts';
import type {Mechanism} from '../../src/model/mechanism.ts';
import {STAGES} from '../../src/model/schedule.ts';
import {apiReport, ENTRIES, exportsOf} from './report.ts';
import {ROOT_PATH} from '../root.ts';

const project = mkdtempSync(join(tmpdir(), 'dlsim-library-'));
cpSync(join(ROOT_PATH, 'test/library/consumer'), project, {recursive: true});
for (const page of ['README.md', 'src/engine/README.md']) {
  const [, example] = /^```ts\n([\s\S]*?)^```/m.exec(readFileSync(join(ROOT_PATH, page), 'utf8'))!;
  writeFileSync(join(project, `${page.replaceAll('/', '-').replace('.md', '')}.ts`), example);
}
mkdirSync(join(project, 'node_modules'));
symlinkSync(ROOT_PATH, join(project, 'node_modules', 'dlsim'), 'junction');
writeFileSync(join(project, 'package.json'), '{"type": "module", "private": true}');
writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions: {
  target: 'ES2023', lib: ['ES2023', 'DOM'], module: 'nodenext', types: [], strict: true, noUncheckedIndexedAccess: false, rewriteRelativeImportExtensions: true, skipLibCheck: false, outDir: 'out', rootDir: '.',
}, include: ['*.ts']}));

function program(...words: readonly string[]): {readonly code: number | null; readonly out: string; readonly err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {cwd: project, encoding: 'utf8'});
  return {code: status, out: stdout, err: stderr};
}

test('what is offered is what is written down in test/library/api.md (npm run api, and a line in CHANGELOG.md)', () => {
  expect(apiReport(ROOT_PATH)).toBe(readFileSync(join(ROOT_PATH, 'test/library/api.md'), 'utf8'));
});

test('every function that is offered says what it does', () => {
  for (const file of Object.values(ENTRIES)) {
    const functions = [...exportsOf(join(ROOT_PATH, file))].filter(([, text]) => text.includes('function ')).map(([name]) => name);
    expect(functions.length).toBeGreaterThan(0);
    const declarations = readdirSync(join(ROOT_PATH, 'dist'), {recursive: true}).map(String).filter(name => name.endsWith('.d.ts')).map(name => readFileSync(join(ROOT_PATH, 'dist', name), 'utf8'));
    const silent = functions.filter(name => !declarations.some(text => new RegExp(`\\*/\\s*export declare function ${name}\\b`).test(text)));
    expect(silent).toEqual([]);
  }
});

describe('a project outside the package', () => {
  const {status: compiles, stdout} = spawnSync('npm', ['exec', '--no', '--', 'tsc', '-p', project], {cwd: ROOT_PATH, encoding: 'utf8', shell: process.platform === 'win32'});
  const {code, out, err} = program('out/use.js');
  const said = JSON.parse(out || '{}') as Record<string, unknown> & {plain: number[]; lifted: number[]};

  test('compiles in strict mode, the declarations of dlsim checked too', () => expect({compiles, stdout}).toEqual({compiles: 0, stdout: ''}));

  test('has a mechanism of some thirty lines that keeps the contract, and is told what it breaks', () => {
    expect(readFileSync(join(project, 'mechanism.ts'), 'utf8').split('\n').length).toBeLessThan(35);
    expect({code, err}).toEqual({code: 0, err: ''});
    expect(said.breaks).toEqual([]);
    expect(said.wrong).toEqual(['it changes educators.energy, which it does not declare']);
  });

  test('may begin with the examples of the pages', () => {
    expect(program('out/README.js')).toMatchObject({code: 0, err: '', out: expect.stringContaining('depth-weighted-reach') as string});
    expect(program('out/src-engine-README.js')).toEqual({code: 0, err: '', out: '[]\n'});
  });

  test('runs it in a plan, in the same worlds, and nothing else is changed by where it stands', () => {
    expect(said.plain).toHaveLength(3);
    said.plain.forEach((energy, world) => expect(said.lifted[world]).toBeGreaterThan(energy));
    expect(said.refused).toContain('leave threads at 1');
    expect(said.nowhere).toContain('no stage is called "nowhere"; there are meetings and exchange, doing');
    expect(said.finding).toMatch(/community of practice/);
  });
});

describe('the contract', () => {
  const quiet: Mechanism = {
    name: 'a quiet rest', about: 'People rest.', idea: 'rest', parameters: {}, writes: ['educators.energy'],
    step({educators: {count, energy}}) { for (let who = 0; who < count; who++) energy[who] += 0.01 * (1 - energy[who]); },
  };

  test.each<[string, Partial<Mechanism>, RegExp]>([
    ['an undeclared column', {writes: []}, /changes educators.energy, which it does not declare/],
    ['a column never changed', {writes: ['educators.energy', 'places.underserved']}, /declares places.underserved, which it never changed/],
    ['writing while deciding', {decide: ({educators}) => { educators.energy[0] *= 0.5; }}, /changes educators.energy while it decides/],
    ['an unsound world', {step: ({educators}) => { educators.energy[0] = 2; }}, /leaves an unsound world .* energy 2 is no share/],
    ['luck of its own', {step: (() => { let count = 0; return ({educators}) => { educators.energy[0] = count++ % 7 / 7; }; })()}, /does not do the same in the same world/],
    ['a name that is taken', {name: 'Reciprocity'}, /is called "Reciprocity" already/],
    ['no sentence', {about: 'rests'}, /about: one sentence/],
    ['a default outside its range', {parameters: {a: {
      name: 'a rest', symbol: 'a', short: 'aRest', default: 3, range: [0, 1], domain: 'share', unit: 'share', about: 'A rest.', basis: 'J', source: 'judgement', matters: 0,
    }}}, /parameter "a rest": its default 3/],
  ])('refuses %s', (_, wrong, complaint) => expect(checkMechanism({...quiet, ...wrong}, {worlds: 1}).join('\n')).toMatch(complaint));

  test('is kept by mechanisms that ship, each in its stage', () => {
    for (const [stage, name] of [['doing', 'fading demand'], ['doing', 'letting go'], ['doing', 'forming habits'], ['review and ring moves', 'evidence'], ['students', 'achievement']]) {
      const mechanism = STAGES.find(one => one.name === stage)!.mechanisms.find(one => one.name === name)!;
      expect(checkMechanism({...mechanism, name: `${name}, again`}, {stage, worlds: 1}), name).toEqual([]);
    }
  });

  test('a stage that is not there is refused', () => expect(() => checkMechanism(quiet, {stage: 'nowhere'})).toThrow('no stage is called "nowhere"'));
});

test('importing does nothing: nothing is printed, no global is made, no listener is left, nothing keeps the process alive', () => {
  const {code, out, err} = program('--input-type=module', '-e', `
    const before = [Object.getOwnPropertyNames(globalThis).sort().join(), process.eventNames().sort().join()];
    await import('dlsim'); await import('dlsim/engine'); await import('dlsim/contract');
    const after = [Object.getOwnPropertyNames(globalThis).sort().join(), process.eventNames().sort().join()];
    console.log(JSON.stringify([before, after].map(one => one.join()).every((one, _, all) => one === all[0])));`);
  expect({code, out, err}).toEqual({code: 0, out: 'true\n', err: ''});
});

describe('bundled for a page', () => {
  async function bundled(code: string): Promise<string> {
    writeFileSync(join(project, 'entry.js'), code);
    const built = await build({
      root: project, configFile: false, logLevel: 'silent',
      build: {write: false, minify: false, target: 'es2022', rollupOptions: {input: join(project, 'entry.js'), preserveEntrySignatures: 'strict', external: [/^node:/], treeshake: {moduleSideEffects: 'no-external'}}},
    });
    return [built].flat().flatMap(one => ('output' in one ? one.output : [])).map(part => ('code' in part ? part.code : '')).join('\n');
  }

  test('the engine asks for nothing of Node, and one constant of it takes no simulation along', async () => {
    const whole = await bundled('import {simulate} from \'dlsim/engine\'; globalThis.play = simulate;');
    const little = await bundled('import {VERBS} from \'dlsim/engine\'; globalThis.verbs = VERBS;');
    expect(whole).toContain('depth-weighted reach');
    expect(whole).not.toMatch(/node:|vega|yaml/);
    expect(little).not.toContain('depth-weighted reach');
    expect(little.length).toBeLessThan(whole.length / 5);
  });
});

test('the changelog keeps the form: what is unreleased first, then versions by date, changes by kind', () => {
  const text = readFileSync(join(ROOT_PATH, 'CHANGELOG.md'), 'utf8');
  const versions = Array.from(text.matchAll(/^## (.*)$/gm), ([, title]) => title);
  expect(versions[0]).toBe('[Unreleased]');
  for (const title of versions.slice(1)) expect(title).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
  for (const [, kind] of text.matchAll(/^### (.*)$/gm)) expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
});
