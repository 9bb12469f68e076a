/**
 * Goal: plans are compared over the same worlds or not at all; a wanted precision and a look at other futures come out the same however they
 * are reached. Method: the program spawned in empty folders.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {dlsim, emptyFolder} from './spawned.ts';

const PLAN = `dlsim: 1
question: Half the hours?
seed: one
horizon: 40 weeks
replicates: 12
network: {synthetic: {districts: 1, schools per district: 3, educators per school: 16}}
team: {hours: 6 a week, until: 40 weeks}
strategies: {scale-first: {use: scale-first}, hands-off: {use: hands-off}}
compare: {measures: [reach], at: [end]}
`;
const HALF = PLAN.replace('hours: 6', 'hours: 1').replace(', hands-off: {use: hands-off}', '');

type Told = Record<string, never>;
const json = (out: string) => JSON.parse(out) as Told;
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('dlsim compare', () => {
  const cwd = emptyFolder({
    'now.yaml': PLAN, 'half.yaml': HALF, 'seed.yaml': PLAN.replace('seed: one', 'seed: two'),
    'net.yaml': PLAN.replace('per school: 16', 'per school: 17').replace('seed: one', 'seed: two'),
  });

  let behind: number;

  test('two scenarios: paired, unequal hours first, in sentences; nothing is written', () => {
    const {code, out, err} = dlsim(['compare', 'now.yaml', 'half.yaml'], {cwd});
    expect(code).toBe(0);
    expect(flat(out)).toMatch(/^These plans don't spend the same hours: “Scale first \(now\)” 240, “Scale first \(half\)” 40\. /);
    const found = /In (\d+) of 12 paired runs, “Scale first \(now\)” ended with more people reached than “Scale first \(half\)”/.exec(flat(out));
    behind = Number(found?.[1]);
    expect(behind).toBeGreaterThan(9);
    expect(err).toContain('playing now');
    expect(readdirSync(cwd).sort()).toEqual(['half.yaml', 'net.yaml', 'now.yaml', 'seed.yaml']);
  });

  test('a results folder counts like its scenario: it differs from it by nothing, and from another plan as it does', () => {
    expect(dlsim(['run', 'now.yaml', '--out', 'kept', '--charts', 'none', '--quiet'], {cwd}).code).toBe(0);
    const told = json(dlsim(['compare', 'kept', 'now.yaml', 'half.yaml', '--json', '--quiet'], {cwd}).out).comparisons as unknown as Record<string, unknown>[];
    const between = (a: string, b: string) => told.find(one => one.a === a && one.b === b);
    expect(between('now-scale-first', 'kept-scale-first')).toMatchObject({ties: 12, mean: 0});
    expect(between('half-scale-first', 'kept-scale-first')).toMatchObject({n: 12, losses: behind});
  });

  test.each([
    [['now.yaml', 'seed.yaml'], 65, 'different seeds: differences are not paired (\\"one\\" in now, \\"two\\" in seed)'],
    [['now.yaml', 'net.yaml'], 65, 'different seeds and networks: differences are not paired'],
    [['now.yaml', 'missing.yaml'], 65, 'missing.yaml'], [['now.yaml'], 64, ''],
  ])('%s: refused', (plans, refused, message) => {
    const {code, err, out} = dlsim(['compare', ...plans, '--json'], {cwd});
    expect(code).toBe(refused);
    expect(`${err}${out}`).toContain(message);
  });
});

describe('dlsim run --precision and --futures', () => {
  const cwd = emptyFolder({'plan.yaml': PLAN});
  const few = ['run', 'plan.yaml', '--charts', 'none', '--quiet', '--json'];

  test('as many worlds as it takes, in twenties, and other futures beside them: the same results as asking for that many and for none', () => {
    const precise = json(dlsim([...few, '--precision', '3 people', '--futures', '3', '--out', 'precise'], {cwd}).out);
    const {replicates, asked, reached} = precise.precision as unknown as {replicates: number; asked: number; reached: number};
    expect(replicates % 20).toBe(0);
    expect(reached).toBeLessThanOrEqual(asked);
    expect(precise.replicates).toBe(replicates);
    expect(flat(readFileSync(join(cwd, 'precise/answer.txt'), 'utf8'))).toContain(`to within plus or minus 3 people: that took ${replicates}.`);
    const plain = json(dlsim([...few, '--replicates', String(replicates), '--futures', '0', '--out', 'plain'], {cwd}).out);
    expect(plain.fingerprint).toBe(precise.fingerprint);
    expect(precise.futures).toMatchObject({doubts: 'plausible', a: 'hands-off', b: 'scale-first', futures: 3, lucks: 2, failed: 0});
    expect(plain).not.toHaveProperty('futures');
    expect(statSync(join(cwd, 'precise/data/futures.parquet')).size).toBeGreaterThan(1000);
    expect(dlsim(['reproduce', 'precise', '--quiet', '--json'], {cwd}).out).toContain((precise.futures as unknown as {fingerprint: string}).fingerprint);
  }, 180_000);

  test.each([[['--precision', 'five']], [['--futures', '-1']], [['--precision', '5', '--until', '10']]])('%s is refused before anything runs', words => {
    expect(dlsim([...few, ...words, '--out', 'none'], {cwd}).code).toBe(64);
  });
});
