/** Goal: a script learns from the exit code whether what was expected came out; a person reads why; nothing that was run is lost. Method: the program, spawned. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {dlsim, emptyFolder, SMALL} from '../cli/spawned.ts';

const HELD = '{measure: reach, of: quality-first, at least: hands-off}';
const FAILS = '{measure: reach, of: hands-off, above: quality-first, why: "</script> <b>we hoped</b>"}';
const expecting = (...lines: readonly string[]) => `${SMALL}expect:\n${lines.map(line => `  - ${line}\n`).join('')}`;

describe('run', () => {
  const cwd = emptyFolder({'held.yaml': expecting(HELD), 'plan.yaml': expecting(HELD, FAILS)});
  const run = (file: string, ...more: readonly string[]) => dlsim(['run', file, '--charts', 'none', '--quiet', '--out', file.replace('.yaml', ''), ...more], {cwd});

  test('ends with 0 and says so where all held', () => {
    const {code, out} = run('held.yaml');
    expect(code).toBe(0);
    expect(out).toContain('What was expected: it held.');
  });

  test('ends with 6 where one failed, with the evidence, and the results are kept', () => {
    const {code, out} = run('plan.yaml');
    expect(code).toBe(6);
    expect(out).toContain('What was expected: 1 of 2 held.');
    expect(out.replace(/\s+/g, ' ')).toMatch(/- Under “Hands off”, people reached: more than under “Quality first”, .* in every run\. Failed: it held in 0 of 4 runs; .* Furthest off in replicate \d/);
    const summary = JSON.parse(readFileSync(join(cwd, 'plan', 'summary.json'), 'utf8')) as {expectations: {held: boolean; failedIn: number[]}[]};
    expect(summary.expectations.map(({held}) => held)).toEqual([true, false]);
    expect(summary.expectations[1]).toMatchObject({failedIn: [0, 1, 2, 3], heldIn: 0, needed: 4, expected: {measure: 'reach', strategy: 'hands-off'}});
  });

  test('says the same again where the results are there already', () => {
    const {code, out} = run('plan.yaml', '--json');
    expect(code).toBe(6);
    expect((JSON.parse(out) as {expectations: unknown[]}).expectations).toHaveLength(2);
  });

  test('tells it in the report, words of the scenario inert', () => {
    const page = readFileSync(join(cwd, 'plan', 'report.html'), 'utf8');
    expect(page).toMatch(/<h3[^>]*>What was expected<\/h3>/);
    expect(page).toContain('&lt;/script&gt; &lt;b&gt;we hoped&lt;/b&gt;');
    expect(page).not.toContain('<b>we hoped');
    expect(page.indexOf('Failed: it held in 0 of 4 runs')).toBeLessThan(page.indexOf('Held in 4 of 4 runs'));
  });

  test('does not check what it leaves out, and says so', () => {
    const {code, err} = dlsim(['run', 'plan.yaml', '--charts', 'none', '--strategies', 'quality-first', '--out', 'one', '--replicates', '1'], {cwd});
    expect(code).toBe(0);
    expect(err).toContain('this is not checked: "hands-off" is left out of this run');
  });
});

describe('check --run', () => {
  const cwd = emptyFolder({'held.yaml': expecting(HELD), 'plan.yaml': expecting(HELD, FAILS), 'bad.yaml': expecting('{measure: reach, of: nobody, above: 0}'), 'none.yaml': SMALL});

  test('tries them without writing anything; 0 where all held, 6 where one failed, with as few runs as asked for', () => {
    expect(dlsim(['check', 'held.yaml', '--run', '--replicates', '2'], {cwd})).toMatchObject({code: 0});
    const {code, out} = dlsim(['check', 'plan.yaml', '--run', '--replicates', '2'], {cwd});
    expect(code).toBe(6);
    expect(out).toContain('it held in 0 of 2');
    expect(existsSync(join(cwd, 'results'))).toBe(false);
  });

  test('is one JSON object', () => {
    const {code, out} = dlsim(['check', 'plan.yaml', '--run', '--replicates', '1', '--json'], {cwd});
    expect(code).toBe(6);
    expect(JSON.parse(out)).toMatchObject({ok: false, errors: [], expectations: [{held: true}, {held: false}]});
  });

  test('runs nothing where the scenario is wrong, and nothing where nothing is expected', () => {
    expect(dlsim(['check', 'bad.yaml', '--run'], {cwd})).toMatchObject({code: 65});
    const {code, out} = dlsim(['check', 'none.yaml', '--run'], {cwd});
    expect(code).toBe(0);
    expect(out).toContain('nothing is expected');
    expect(dlsim(['check', 'held.yaml', '--replicates', '2'], {cwd}).code).toBe(64);
  });
});
