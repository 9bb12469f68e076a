/**
 * Goal: `dlsim run` leaves complete results, the same for any number of threads and after any interruption, and refuses what it can't do.
 * Method: the program spawned in empty folders, its files compared byte by byte.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {contents} from './contents.ts';
import {begin, dlsim, emptyFolder, SMALL, type Ended} from './spawned.ts';

function resultsIn(cwd: string): string {
  const [name, ...others] = readdirSync(join(cwd, 'results'));
  expect(others).toEqual([]);
  return join(cwd, 'results', name);
}

describe('a small scenario', () => {
  const cwd = emptyFolder({'plan.yaml': SMALL});
  let ended: Ended;
  let folder: string;
  beforeAll(() => {
    ended = dlsim(['run', 'plan.yaml', '--jobs', '1'], {cwd});
    folder = resultsIn(cwd);
  });

  test('ends with the answer: the question first, seed and fingerprint last, within 24 lines and 100 columns', () => {
    expect(ended.code).toBe(0);
    const lines = ended.out.split('\n');
    const last = lines.findIndex(line => line.startsWith('Seed '));
    expect(lines[0]).toBe('What does a small team change?');
    expect(last).toBeGreaterThan(5);
    expect(last).toBeLessThan(24);
    expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(100);
    expect(ended.out).not.toContain('\u001b');
  });

  test('leaves a folder that holds everything, named by what was run', () => {
    expect(folder).toMatch(/plan-[0-9a-f]{8}$/);
    const names = [...contents(folder).keys()];
    for (const name of [
      'summary.json', 'answer.txt', 'report.html', 'stories.md', 'scenario.yaml', 'manifest.json', 'data/series.csv', 'data/series.parquet', 'data/assumptions.csv',
      'data/groups.parquet', 'data/ledger.parquet', 'network/hands-off-week-52-people.csv', 'network/quality-first-week-30-ties.csv', 'charts/paired-strip.svg', 'charts/paired-strip.png', 'charts/paired-strip.vl.json',
    ]) expect(names).toContain(name);
  });

  test('no file names the machine, the folder or the hour', () => {
    for (const [name, text] of contents(folder)) {
      expect(text.includes(cwd), name).toBe(false);
      expect(/\b20\d\d-\d\d-\d\dT\d\d:/.test(text), name).toBe(false);
    }
  });

  test('other threads: the same bytes', () => {
    const other = emptyFolder({'plan.yaml': SMALL});
    expect(dlsim(['run', 'plan.yaml', '--jobs', '2', '--quiet'], {cwd: other, env: {TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8'}})).toMatchObject({code: 0, err: ''});
    expect(contents(resultsIn(other))).toEqual(contents(folder));
  });

  test('asked again, it reuses what is there', () => {
    const before = statSync(join(folder, 'manifest.json')).mtimeMs;
    const again = dlsim(['run', 'plan.yaml'], {cwd});
    expect(again.code).toBe(0);
    expect(again.out).toContain('were there already');
    expect(statSync(join(folder, 'manifest.json')).mtimeMs).toBe(before);
  });

  test('as JSON: one object, with every number a script needs', () => {
    const {code, out} = dlsim(['run', 'plan.yaml', '--json'], {cwd});
    expect(code).toBe(0);
    const told = JSON.parse(out) as Record<string, never>;
    expect(told).toMatchObject({ok: true, results: join('results', folder.split('/').at(-1)!), scenario: 'plan', replicates: 4, failed: []});
    expect(told.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const [first, second] = told.strategies as unknown as {id: string; fingerprint: string; measures: Record<string, Record<string, Record<string, number | null>>>}[];
    expect([first.id, second.id]).toEqual(['quality-first', 'hands-off']);
    expect(Object.keys(first.measures.reach['52'])).toEqual(['mean', 'median', 'q10', 'q90', 'sd', 'n']);
    expect(second.measures['quality-of-practice']['52']).toMatchObject({mean: null, n: 0});
    const [comparison] = told.comparisons as unknown as Record<string, unknown>[];
    for (const key of ['a', 'b', 'measure', 'week', 'n', 'wins', 'ties', 'losses', 'wilson', 'mean', 'interval', 'median', 'q10', 'q90', 'vrf', 'sentence']) expect(comparison).toHaveProperty(key);
  });

  test('other results are not overwritten', () => {
    const {code, err} = dlsim(['run', 'plan.yaml', '--seed', 'other', '--out', folder, '--quiet'], {cwd});
    expect(code).toBe(65);
    expect(err).toContain('holds results already');
    expect(err).toContain('--force');
  });

  test('a seed on the command line is the seed of the file, written as a number or as text', () => {
    const few = ['run', 'plan.yaml', '--replicates', '1', '--charts', 'none', '--json', '--quiet'];
    const fingerprint = (text: string, words: readonly string[]) => (JSON.parse(dlsim([...few, ...words], {cwd: emptyFolder({'plan.yaml': text})}).out) as {fingerprint: string}).fingerprint;
    const written = fingerprint(`${SMALL}seed: 42\n`, []);
    expect(fingerprint(`${SMALL}seed: "42"\n`, [])).toBe(written);
    expect(fingerprint(SMALL, ['--seed', '42'])).toBe(written);
    expect(fingerprint(SMALL, ['--seed', '43'])).not.toBe(written);
  });

  test('is verified, reproduced, redrawn, exported, told', () => {
    expect(dlsim(['verify', folder])).toMatchObject({code: 0});
    expect(dlsim(['reproduce', folder, '--quiet'])).toMatchObject({code: 0, out: expect.stringContaining('the same numbers again') as string});
    const place = emptyFolder();
    expect(dlsim(['chart', folder, 'paired-strip', '--format', 'svg,vl.json', '--out', 'pictures'], {cwd: place})).toMatchObject({code: 0});
    expect(readFileSync(join(place, 'pictures/paired-strip.svg'), 'utf8')).toBe(readFileSync(join(folder, 'charts/paired-strip.svg'), 'utf8'));
    expect(dlsim(['export', folder, '--format', 'parquet,csv,gexf', '--week', '52'], {cwd: place})).toMatchObject({code: 0});
    for (const table of ['series', 'groups', 'ledger']) {
      expect(readFileSync(join(place, `${table}.parquet`), 'latin1')).toBe(readFileSync(join(folder, `data/${table}.parquet`), 'latin1'));
    }
    expect(readFileSync(join(place, 'network/hands-off-week-52-ties.csv'), 'utf8')).toBe(readFileSync(join(folder, 'network/hands-off-week-52-ties.csv'), 'utf8'));
    expect(readFileSync(join(place, 'network/hands-off-week-52.gexf'), 'utf8')).toContain('<gexf');
    expect(dlsim(['story', folder, '--strategy', 'quality-first'])).toMatchObject({code: 0, out: expect.stringContaining('ducator') as string});
  });

  test('a changed byte is found', () => {
    const copy = emptyFolder();
    for (const [name, text] of contents(folder)) {
      mkdirSync(join(copy, name, '..'), {recursive: true});
      writeFileSync(join(copy, name), name === 'data/series.csv' ? text.replace('0', '1') : text, 'latin1');
    }
    expect(dlsim(['verify', copy])).toMatchObject({code: 3, out: expect.stringContaining('data/series.csv is not as it was written') as string});
  });
});

test('Ctrl-C keeps what is finished; going on gives the bytes of an undisturbed run', async () => {
  const many = SMALL.replace('replicates: 4', 'replicates: 40').replace('1 year', '2 years');
  const cwd = emptyFolder({'plan.yaml': many});
  const child = begin(['run', 'plan.yaml', '--jobs', '1', '--charts', 'none'], cwd);
  let said = '';
  child.stderr!.on('data', (piece: Buffer) => { said += piece.toString(); });
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve));
  await firstUnit(cwd);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said).toMatch(/stopped: \d+ of 80 runs are finished and kept; dlsim run plan\.yaml --resume goes on/);
  expect(readdirSync(join(cwd, 'results')).filter(name => !name.startsWith('.'))).toEqual([]);

  const resumed = dlsim(['run', 'plan.yaml', '--resume', '--charts', 'none'], {cwd});
  expect(resumed.code).toBe(0);
  expect(resumed.err).toMatch(/going on with an interrupted run: \d+ of 80 runs are there/);
  const undisturbed = emptyFolder({'plan.yaml': many});
  expect(dlsim(['run', 'plan.yaml', '--charts', 'none', '--quiet'], {cwd: undisturbed}).code).toBe(0);
  expect(contents(resultsIn(cwd))).toEqual(contents(resultsIn(undisturbed)));
});

/** Resolves when the first finished unit lies on the disk. */
async function firstUnit(cwd: string): Promise<void> {
  const results = join(cwd, 'results');
  const found = () => existsSync(results) && readdirSync(results, {recursive: true}).some(name => String(name).endsWith('.unit'));
  while (!found()) await new Promise(resolve => setImmediate(resolve));
}

test('every mistake of a scenario at once, each at its place; nothing is written', () => {
  const cwd = emptyFolder({'plan.yaml': [
    'dlsim: 1', 'question: why: not', 'replicates: 0', 'horizn: 3 years', 'team: {hours: sixty}', 'strategies:', '  quality-first: {use: qualty-first}',
  ].join('\n')});
  const {code, out, err} = dlsim(['run', 'plan.yaml'], {cwd});
  expect({code, out}).toEqual({code: 65, out: ''});
  for (const place of ['plan.yaml:2:1', 'plan.yaml:3:13', 'plan.yaml:4:1', 'plan.yaml:5:15', 'plan.yaml:7:24']) expect(err).toContain(place);
  expect(err).toContain('did you mean `quality-first`?');
  expect(readdirSync(cwd)).toEqual(['plan.yaml']);
  const {errors} = JSON.parse(dlsim(['check', 'plan.yaml', '--json'], {cwd}).out) as {errors: {line: number}[]};
  expect(errors.map(({line}) => line)).toEqual([2, 3, 4, 5, 7]);
});

test('nothing is asked of the network', () => {
  const cwd = emptyFolder({'plan.yaml': SMALL, 'no-network.cjs': `
    for (const [name, methods] of Object.entries({net: ['connect', 'createConnection'], dns: ['lookup', 'resolve'], http: ['request', 'get'], https: ['request', 'get']})) {
      for (const method of methods) require('node:' + name)[method] = () => { console.error('asked the network'); process.exit(99); };
    }
    require('node:net').Socket.prototype.connect = () => { console.error('asked the network'); process.exit(99); };`});
  const {code, err} = dlsim(['run', 'plan.yaml', '--replicates', '1', '--quiet'], {cwd, env: {NODE_OPTIONS: '--require ./no-network.cjs'}});
  expect({code, err}).toEqual({code: 0, err: ''});
});

test('a network that no machine holds is refused before anything is made, with what it would take', () => {
  const cwd = emptyFolder({'plan.yaml': SMALL.replace('districts: 1, schools per district: 4, educators per school: 20', 'districts: 1000, schools per district: 1000, educators per school: 1000')});
  const {code, out, err} = dlsim(['run', 'plan.yaml'], {cwd});
  expect({code, out}).toEqual({code: 65, out: ''});
  expect(err).toMatch(/about 1,000,000,000 people: each run needs about 400 GB of memory, and this machine has [\d.]+ GB; all runs would take about \d+ \w+/);
  expect(err).toContain('--allow-large');
  expect(readdirSync(cwd)).toEqual(['plan.yaml']);
});
