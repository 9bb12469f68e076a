/**
 * Goal: nobody of a staff list can be found in anything that is made to be passed on, unless the person running dlsim asks for names; who is
 * who stands in a file of its own, readable by its owner alone.
 * Method: a staff list with names, addresses and numbers in every way a district has them; everything that any command writes is unpacked and searched.
 */
import {readdirSync, statSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {inflateSync} from 'node:zlib';
import {parquetReadObjects} from 'hyparquet';
import {beforeAll, describe, expect, test} from 'vitest';
import {unzip} from '../../src/report/writers/zip.ts';
import {contents} from '../cli/contents.ts';
import {dlsim, emptyFolder} from '../cli/spawned.ts';

const FIRST = ['Zelda', 'Quentin', 'Xiomara', 'Wolfgang', 'Yevgenia', 'Ulrich', 'Thandiwe', 'Siobhan', 'Ramanujan', 'Philippa', 'Oluwaseun', 'Ngozi'];
const LAST = ['Quackenbush', 'Featherstonehaugh', 'Vandersloot', 'Okonkwo', 'Przybylski', 'Szczepaniak'];
const PEOPLE = 36;
const nameOf = (at: number) => `${FIRST[at % FIRST.length]} ${LAST[at % LAST.length]}`;
const idOf = (at: number) => `${FIRST[at % FIRST.length].toLowerCase()}.${LAST[at % LAST.length].toLowerCase()}${at}`;
const mailOf = (at: number) => `${idOf(at)}@riverton-schools.example`;

/** Whatever names someone; as it stands, and as a part of other words. */
const SECRETS = [...FIRST, ...LAST, 'riverton-schools', '555-0142', '1971-03-05', 'Superintendent of Curriculum'];
const found = (text: string) => SECRETS.filter(secret => text.toLowerCase().includes(secret.toLowerCase()));

const roster = `id,name,E-Mail,mobile no.,Date of Birth,principal's name,asks whom,lead,school,role,years,cohort\n${Array.from({length: PEOPLE}, (_, at) => [
  idOf(at), nameOf(at), mailOf(at), `555-0142-${1000 + at}`, '1971-03-05', nameOf(at % 2), idOf(at % 3), nameOf(at % 2), `School ${'ABC'[at % 3]}`,
  at === 7 ? 'Superintendent of Curriculum' : 'Teacher', String(at % 4), at % 2 ? '2023-2024' : '2024-2025',
].join(',')).join('\n')}\n`;
const ties = `source,target\n${Array.from({length: PEOPLE * 3}, (_, at) => [at % PEOPLE, (at * 5 + 1) % PEOPLE]).map(([one, other]) => `${idOf(one)},${idOf(other)}`).join('\n')}\n${idOf(0)},a.stranger@riverton-schools.example\n`;
const plan = [
  'dlsim: 1', 'horizon: 30 weeks', 'replicates: 2', 'futures: plausible', 'network: {roster: people.csv, ties: ties.csv}', 'team: {hours: 6 a week, until: 20 weeks}', 'keep: {network at: [start, end], stories: 6}',
  'strategies:', '  ours: {use: quality-first}', '  theirs: {use: hands-off}', '',
].join('\n');
const cwd = emptyFolder({'people.csv': roster, 'ties.csv': ties, 'plan.yaml': plan});

/** All that a file says, unpacked as far as it can be. */
async function wordsOf(name: string, bytes: Buffer): Promise<string> {
  if (/\.(?:docx|pptx)$/.test(name)) return unzip(bytes).map(part => `${part.name} ${new TextDecoder().decode(part.bytes)}`).join('\n');
  if (name.endsWith('.parquet')) return JSON.stringify(await parquetReadObjects({file: new Uint8Array(bytes).buffer}), (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
  if (!name.endsWith('.pdf')) return bytes.toString('utf8');
  const latin = bytes.toString('latin1');
  const streams = [...latin.matchAll(/stream\r?\n/g)].map(({index, 0: {length}}) => {
    try {
      return inflateSync(bytes.subarray(index + length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [latin, ...streams].join('\n');
}

const printed: string[] = [];
const run = (words: string) => {
  const ended = dlsim(words.split(' '), {cwd});
  expect([words, ended.code, ended.code === 0 ? '' : ended.err]).toEqual([words, 0, '']);
  return ended;
};

beforeAll(() => {
  run('run plan.yaml --out results --charts svg,png,vl.json');
  for (const words of ['report results --format html,md,docx,pptx,pdf --out report', 'export results --format csv,parquet,gexf,graphml --out export', 'plan plan.yaml --out spread', 'story results']) printed.push(run(words).out);
}, 180_000);

test('no file that can be passed on names anyone of the staff list, nor anyone they named', async () => {
  const files = [...contents(cwd)].filter(([name]) => name.includes('/'));
  expect(files.length).toBeGreaterThan(60);
  for (const [name, text] of files) expect([name, found(`${name} ${await wordsOf(name, Buffer.from(text, 'latin1'))}`)]).toEqual([name, []]);
  for (const text of printed) expect(found(text)).toEqual([]);
});

test('what is no one\'s own is kept: schools, and columns that many share', () => {
  expect(readFileSync(join(cwd, 'results/network/ours-week-30-people.csv'), 'utf8')).toContain('School A');
  expect(readFileSync(join(cwd, 'results/import-report.txt'), 'utf8')).toMatch(/not read, because they could tell who someone is: .*"E-Mail".*"lead"/);
  expect(readFileSync(join(cwd, 'results/data/scenario.json'), 'utf8')).toContain('2023-2024');
});

describe('who is who', () => {
  test('stands beside the results, for their owner alone', () => {
    const key = join(cwd, 'results-key.csv');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const rows = readFileSync(key, 'utf8').trim().split('\n');
    expect(rows).toHaveLength(PEOPLE + 1);
    expect(rows[0]).toBe('pseudonym,id,line');
    expect(rows[1]).toBe(`p001,${idOf(0)},2`);
    expect(readdirSync(join(cwd, 'results'), {recursive: true}).filter(name => String(name).includes('key'))).toEqual([]);
  });

  test('stands where it is asked for, and never in a results folder, over a file, or beside kept names', () => {
    run('run plan.yaml --out results --quiet --key secret.csv');
    expect(statSync(join(cwd, 'secret.csv')).mode & 0o777).toBe(0o600);
    for (const [words, code] of [['--key results/who.csv', 65], ['--key people.csv', 65], ['--key people.csv --force', 65], ['--key plan.yaml --force', 65], ['--key x.csv --names', 64]] as const) {
      const {code: ended, err} = dlsim(`run plan.yaml --out results --quiet ${words}`.split(' '), {cwd});
      expect([words, ended, err.split('\n').length > 1]).toEqual([words, code, true]);
    }
    expect(readFileSync(join(cwd, 'people.csv'), 'utf8')).toBe(roster);
    writeFileSync(join(cwd, 'other.csv'), 'mine\n');
    expect(dlsim('run plan.yaml --out results --quiet --key other.csv'.split(' '), {cwd}).code).toBe(65);
    expect(readFileSync(join(cwd, 'other.csv'), 'utf8')).toBe('mine\n');
  });

  test('with --names the ids stand in the results, and there is no key', () => {
    run('run plan.yaml --out named --names --charts none --quiet --futures 0');
    expect(readFileSync(join(cwd, 'named/network/ours-week-30-people.csv'), 'utf8')).toContain(idOf(5));
    expect(readdirSync(cwd)).not.toContain('named-key.csv');
  });
});
