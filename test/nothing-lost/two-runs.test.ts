/** Goal: two runs that want one folder don't hurt each other: one has it, the other is told so, and what stands there is one of theirs, whole. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {ChildProcess} from 'node:child_process';
import {expect, test} from 'vitest';
import {contents} from '../cli/contents.ts';
import {begin, dlsim, emptyFolder, SMALL} from '../cli/spawned.ts';

const WORDS = ['--out', 'results', '--charts', 'none', '--futures', '0', '--jobs', '1', '--quiet'];

test.each([
  {what: 'the same plan', other: SMALL, codes: [75]},
  {what: 'another plan', other: SMALL.replace('replicates: 4', 'replicates: 5'), codes: [65, 75]},
])('$what at the same time', async ({other, codes}) => {
  const plans = {'one.yaml': SMALL, 'other.yaml': other};
  const cwd = emptyFolder(plans);
  const ended = await Promise.all(Object.keys(plans).map(plan => end(begin(['run', plan, ...WORDS], cwd))));
  const lost = ended.filter(({code}) => code !== 0);
  // Where one was done before the other began, the other finds its results there, or those of another plan.
  for (const {code, said} of lost) {
    expect(codes).toContain(code);
    expect(said).toMatch(/another run is writing here|other runs start here at the same moment|holds results already/);
  }
  expect(lost.length).toBeLessThan(2);
  expect(readdirSync(cwd).filter(name => !name.endsWith('.yaml') && !name.startsWith('.results.partial-'))).toEqual(['results']);
  expect(dlsim(['verify', 'results'], {cwd})).toMatchObject({code: 0});
  const winner = Object.keys(plans)[ended.findIndex(({code}) => code === 0)];
  const alone = emptyFolder(plans);
  expect(dlsim(['run', winner, ...WORDS], {cwd: alone}).code).toBe(0);
  expect(contents(join(cwd, 'results'))).toEqual(contents(join(alone, 'results')));
});

function end(child: ChildProcess): Promise<{readonly code: number | null; readonly said: string}> {
  let said = '';
  child.stderr!.on('data', (piece: Buffer) => { said += piece.toString(); });
  return new Promise(resolve => child.on('close', code => resolve({code, said})));
}
