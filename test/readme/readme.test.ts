/** Goal: the front page is true. Method: its commands and scenarios are run in a folder like a clone, its answer, picture and tables made again and compared. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseScenario} from '../../src/index.ts';
import {emptyFolder} from '../cli/spawned.ts';
import {answerOf, EXAMPLE, PICTURE, scenarioTable, strategyTable, withPart} from './parts.ts';
import {ROOT_PATH} from '../root.ts';

const read = (path: string) => readFileSync(join(ROOT_PATH, path), 'utf8');
const page = read('README.md');
const scripts = (JSON.parse(read('package.json')) as {scripts: Record<string, string>}).scripts;

/** A folder in which the program, its scenarios and nothing else stands, as after installing. */
const clone = emptyFolder();
for (const part of ['bin', 'scenarios']) symlinkSync(join(ROOT_PATH, part), join(clone, part), 'junction');

/** A line of the page: `node`, the program, words without quotes. */
function shell(line: string): {readonly code: number | null; readonly out: string} {
  const {status, stdout} = spawnSync(process.execPath, line.split(/\s+/).slice(1), {cwd: clone, encoding: 'utf8'});
  return {code: status, out: stdout};
}

function blocks(of: string, language: string): readonly string[] {
  return Array.from(of.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')), ([, text]) => text);
}

const lines = blocks(page, 'sh').flatMap(text => text.split('\n')).map(line => line.replace(/\s+#.*$/, '').trim()).filter(line => line !== '');

describe('commands', () => {
  test('are all of a kind that is tried here', () => {
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(line => !/^node bin\/dlsim\.js |^npm ci && npm (?:start|test)$/.test(line))).toEqual([]);
  });

  /** A run of the whole starter takes minutes: here two of its strategies meet one world. */
  test.each(lines.filter(line => line.startsWith('node')))('%s', line => {
    const {code, out} = shell(`${line}${/ run /.test(line) ? ' --replicates 1 --strategies ours,hands-off --futures 0 --charts none' : ''}`);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(20);
  });

  test('the long ones, and every npm script that a page names, are there; every script is named on the front page', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'src/model/README.md', 'src/README.md'].map(read).join('\n');
    const named = new Set(Array.from(pages.matchAll(/npm (?:run (?:--silent )?)?(start|test|(?<=run |silent )[a-z-]+)/g), ([, name]) => name));
    expect([...named].filter(name => !(name in scripts))).toEqual([]);
    expect(Object.keys(scripts).filter(name => !['build', 'typecheck', 'prepack'].includes(name) && !page.includes(`npm run ${name}`) && !page.includes(`npm ${name}`))).toEqual([]);
  });

  test('commands told in passing name commands and options that are there', () => {
    const told = Array.from(page.matchAll(/`dlsim ([a-z]+)((?: [^`]*)?)`/g), ([, command, rest]) => ({command, options: rest.match(/--[a-z-]+/g) ?? []}));
    expect(told.length).toBeGreaterThan(8);
    const helps = new Map([...new Set(told.map(({command}) => command))].filter(command => command !== 'completion')
      .map(command => [command, shell(`node bin/dlsim.js ${command} --help`)]));
    for (const {command, options} of told.filter(({command}) => helps.has(command))) {
      expect(helps.get(command)).toMatchObject({code: 0});
      for (const option of options) expect(helps.get(command)!.out).toContain(option);
    }
  });
});

test('the answer and the picture are what the example says now, and it leaves behind the files that the page names (npm run readme)', () => {
  expect(page).toContain(`\`node bin/dlsim.js ${EXAMPLE.slice(0, 2).join(' ')}\``);
  expect(page).toContain(`](${PICTURE.kept})`);
  const {code, out} = shell(`node bin/dlsim.js ${EXAMPLE.join(' ')} --out example`);
  expect(code).toBe(0);
  expect(withPart(page, 'answer', answerOf(out))).toBe(page);
  expect(readFileSync(join(clone, 'example', PICTURE.chart), 'utf8')).toBe(read(PICTURE.kept));
  const behind = page.slice(page.indexOf('## What a run leaves behind'), page.indexOf('## Promises'));
  const files = Array.from(behind.matchAll(/^\| ([^|]+) \|/gm), ([, cell]) => cell).flatMap(cell => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name));
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter(name => !existsSync(join(clone, 'example', name)))).toEqual([]);
});

test('the tables of strategies and scenarios are those that ship (npm run readme)', () => {
  const listed = shell('node bin/dlsim.js list scenarios --json').out;
  expect(withPart(withPart(page, 'strategies', strategyTable()), 'scenarios', scenarioTable(listed))).toBe(page);
});

test('scenarios and pieces of scenarios on the page are right', () => {
  const whole = blocks(page, 'yaml');
  expect(whole.length).toBeGreaterThan(2);
  const strategies = ['quality-first', 'scale-first', 'equity-first', 'steady', 'hands-off'].map(id => `  ${id}: {use: ${id}}\n`).join('');
  for (const text of whole) {
    const {issues} = parseScenario(text.startsWith('dlsim:') ? text : `dlsim: 1\nstrategies:\n${strategies}${text}`);
    expect(issues.filter(({severity}) => severity === 'error').map(({message}) => message), text).toEqual([]);
  }
});

test('links lead to files that are there', () => {
  const pages = ['src', 'scenarios', 'test'].flatMap(folder => readdirSync(join(ROOT_PATH, folder), {recursive: true}).map(String)
    .filter(name => /(?:^|[\\/])README\.md$/.test(name)).map(name => join(folder, name)));
  expect(pages.length).toBeGreaterThan(30);
  for (const path of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages]) {
    const links = Array.from(read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, link]) => link);
    expect(links.filter(link => !existsSync(join(ROOT_PATH, path, '..', link))), path).toEqual([]);
  }
});

test('a part that has changed is found', () => {
  const [open, close] = ['<!-- answer: written by npm run readme -->', '<!-- end of answer -->'];
  expect(withPart(`a\n${open}\n\nold\n\n${close}\nb`, 'answer', 'new')).toBe(`a\n${open}\n\nnew\n\n${close}\nb`);
  expect(() => withPart('nothing', 'answer', 'new')).toThrow('missing');
});
