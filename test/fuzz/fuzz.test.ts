/**
 * Goal: whatever is written into a plan or its tables, it is played or refused as documented, in time, and never with a fault of ours.
 * Method: some hundred cases of a fixed seed, grown from our schema and made by damage; `npm run fuzz` tries as many as there is time for.
 * What it found stands in test/corpus.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {Cases} from './cases.ts';
import {judged} from './oracle.ts';
import {ROOT_PATH} from '../root.ts';

const CASES = 300;

test(`${CASES} plans are played or refused`, () => {
  const cases = new Cases(ROOT_PATH, 'test');
  const outcomes = {refused: 0, accepted: 0, played: 0};
  for (let at = 0; at < CASES; at++) {
    const folder = mkdtempSync(join(tmpdir(), 'dlsim-fuzz-'));
    const files = cases.at(at);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const {outcome, fault} = judged(folder);
    expect(fault, `case ${at}: ${JSON.stringify(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString('latin1')])))}`).toBe(null);
    outcomes[outcome]++;
    rmSync(folder, {recursive: true});
  }
  // A fuzzer whose plans are all refused tries nothing behind the door.
  expect(outcomes.refused).toBeGreaterThan(CASES / 5);
  expect(outcomes.played).toBeGreaterThan(CASES / 20);
});
