/**
 * Goal: a run stopped at a week and saved goes on as if it had never stopped; another plan can go on from the same moment; what does not fit is refused.
 * Method: the program spawned in an empty folder; folders compared byte by byte.
 */
import {appendFileSync, cpSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {contents} from './contents.ts';
import {dlsim, emptyFolder, SMALL} from './spawned.ts';

const OTHER = SMALL.replace('hands-off: {use: hands-off}', 'open: {use: scale-first}');
/** The same worlds, the first plan already under way for 20 weeks. */
const WRITTEN = `${OTHER}history: {until: week 20, strategy: {use: quality-first}}\n`;
const QUICK = ['--charts', 'none', '--quiet', '--jobs', '2'];

const cwd = emptyFolder({'plan.yaml': SMALL, 'other.yaml': OTHER, 'written.yaml': WRITTEN});
const run = (...words: readonly string[]) => dlsim(['run', ...words, ...QUICK], {cwd});
const fingerprints = (out: string) => JSON.parse(out) as {fingerprint: string; strategies: {id: string; fingerprint: string}[]};

beforeAll(() => {
  expect(run('plan.yaml', '--out', 'whole')).toMatchObject({code: 0});
  expect(run('plan.yaml', '--until', 'week 20', '--out', 'moment')).toMatchObject({code: 0});
});

describe('a saved moment', () => {
  test('goes on to the bytes of the undisturbed run', () => {
    expect(run('plan.yaml', '--from', 'moment', '--out', 'continued')).toMatchObject({code: 0});
    expect(contents(join(cwd, 'continued'))).toEqual(contents(join(cwd, 'whole')));
  });

  test('is verified as results are, and is no results', () => {
    expect(dlsim(['verify', 'moment'], {cwd})).toMatchObject({code: 0});
    expect(dlsim(['chart', 'moment'], {cwd})).toMatchObject({code: 65, err: expect.stringContaining('holds a saved moment (week 20), not results') as string});
  });

  test('may be saved again later on', () => {
    expect(run('plan.yaml', '--from', 'moment', '--until', '30', '--out', 'later')).toMatchObject({code: 0});
    expect(run('plan.yaml', '--from', 'later', '--out', 'continued-later')).toMatchObject({code: 0});
    expect(contents(join(cwd, 'continued-later'))).toEqual(contents(join(cwd, 'whole')));
  });

  test('is the same folder whatever the threads', () => {
    expect(dlsim(['run', 'plan.yaml', '--until', '20', '--out', 'again', '--jobs', '1', '--quiet'], {cwd})).toMatchObject({code: 0});
    expect(contents(join(cwd, 'again'))).toEqual(contents(join(cwd, 'moment')));
  });

  test('under its usual name is found by --resume', () => {
    const place = emptyFolder({'plan.yaml': SMALL});
    expect(dlsim(['run', 'plan.yaml', '--until', '20', ...QUICK], {cwd: place})).toMatchObject({code: 0, out: expect.stringMatching(/8 of 8 runs are saved as they stand after 20 weeks \(week 20\): results\/plan-\w{8}-until-20/) as string});
    expect(dlsim(['run', 'plan.yaml', '--resume', ...QUICK], {cwd: place})).toMatchObject({code: 0});
    const [results] = readdirSync(join(place, 'results'));
    expect(contents(join(place, 'results', results))).toEqual(contents(join(cwd, 'whole')));
  });
});

describe('another plan', () => {
  test('goes on from the moment as from the same past in one go', () => {
    const branched = run('other.yaml', '--from', 'moment', '--after', 'quality-first', '--out', 'branched', '--json');
    const written = run('written.yaml', '--out', 'written', '--json');
    expect([branched.code, written.code]).toEqual([0, 0]);
    const [one, two] = [branched, written].map(({out}) => fingerprints(out).strategies);
    expect(one).toEqual(two.map(strategy => expect.objectContaining({id: strategy.id, fingerprint: strategy.fingerprint}) as unknown));
    expect(dlsim(['reproduce', 'branched', '--quiet'], {cwd})).toMatchObject({code: 0});
  });

  test('that is the one under way ends as if nothing had happened', () => {
    const id = (folder: string) => fingerprints(dlsim(['run', folder === 'whole' ? 'plan.yaml' : 'written.yaml', '--json', '--out', folder, ...QUICK], {cwd}).out).strategies[0];
    expect(id('written').fingerprint).toBe(id('whole').fingerprint);
  });

  test('is the same as the first before the moment, and another after it', () => {
    const rows = (strategy: string, weeks: (week: number) => boolean) => contents(join(cwd, 'written')).get('data/series.csv')!.split('\n')
      .map(line => line.split(',')).filter(([id, , week]) => id === strategy && weeks(Number(week))).map(([, ...rest]) => rest);
    expect(rows('open', week => week <= 20)).toEqual(rows('quality-first', week => week <= 20));
    expect(rows('open', week => week > 20)).not.toEqual(rows('quality-first', week => week > 20));
  });
});

test.each([
  {what: 'another seed', words: ['plan.yaml', '--seed', 'x'], code: 65, says: 'the scenario has another seed than the saved moment'},
  {what: 'more worlds', words: ['plan.yaml', '--replicates', '5'], code: 65, says: '5 worlds are asked for, 4 were saved'},
  {what: 'an early end', words: ['plan.yaml', '--horizon', '20 weeks'], code: 65, says: 'the moment was saved in week 20; the scenario ends in week 20'},
  {what: 'another plan, of which past', words: ['other.yaml'], code: 65, says: 'Say with --after which of them comes before: quality-first, hands-off.'},
  {what: 'a past that nobody had', words: ['other.yaml', '--after', 'steady'], code: 65, says: 'no strategy of the saved moment is called steady'},
  {what: 'an earlier stop', words: ['plan.yaml', '--until', '10'], code: 64, says: 'the moment that it goes on from is of week 20'},
])('$what: refused', ({words, code, says}) => {
  expect(run(...words, '--from', 'moment', '--out', 'refused')).toMatchObject({code, err: expect.stringContaining(says) as string});
});

test.each([
  {words: ['--until', 'week 0'], says: 'week 0 is not inside the run'}, {words: ['--until', '52'], says: 'week 52 is not inside the run'},
  {words: ['--until', 'soon'], says: 'a moment, such as week 80'}, {words: ['--until', 'every summer'], says: 'many moments'}, {words: ['--after', 'x'], says: '--after goes with --from'},
])('$words: wrong usage', ({words, says}) => {
  expect(run('plan.yaml', ...words)).toMatchObject({code: 64, err: expect.stringContaining(says) as string});
});

test('results, nothing, or a damaged moment are no place to go on from', () => {
  expect(run('plan.yaml', '--from', 'whole')).toMatchObject({code: 65, err: expect.stringContaining('holds results, not a saved moment') as string});
  expect(run('plan.yaml', '--from', 'nowhere')).toMatchObject({code: 65, err: expect.stringContaining('holds no saved moment') as string});
  cpSync(join(cwd, 'moment'), join(cwd, 'damaged'), {recursive: true});
  appendFileSync(join(cwd, 'damaged/moment/hands-off/2.run'), '\0');
  expect(run('plan.yaml', '--from', 'damaged')).toMatchObject({code: 3, err: expect.stringContaining('moment/hands-off/2.run has') as string});
});
