/** Goal: the page that is given as an example works for its visitors. Method: built as its README says, opened in Chromium, held against Node. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {play} from '../../notebooks/embed/play.ts';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import {openInChromium} from './chromium.ts';
import {ROOT_PATH} from '../root.ts';

test('it plays a plan in the browser to the sentence that Node says, and asks for nothing but its own script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-embed-'));
  const built = join(folder, 'page');
  execFileSync(process.execPath, ['notebooks/embed/build.mjs', built], {cwd: ROOT_PATH, stdio: 'ignore'});
  expect(readdirSync(built).sort()).toEqual(['index.html', 'page.js']);

  const scenario = readScenarioFile(join(ROOT_PATH, 'notebooks/embed/scenario.yaml'));
  const jobs = [0, 1].map(strategy => Array.from({length: scenario.replicates}, (_, world) => jobOf(scenario, strategy, world)));
  const {answer, practice} = play(jobs, {hours: 8, knowHow: 0.25});
  const shown = openInChromium(pathToFileURL(join(built, 'index.html')).href, join(folder, 'profile'));
  expect(/<p id="answer"[^>]*>([^<]*)</.exec(shown)?.[1]).toBe(answer);
  expect(answer).toMatch(/ in \d+ of 12 made-up districts/);
  expect(shown.match(/<polyline /g)).toHaveLength(practice.flat().length);
  expect(play(jobs, {hours: 30, knowHow: 0.5}).practice).not.toEqual(practice);

  const script = readFileSync(join(built, 'page.js'), 'utf8');
  expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(|\beval\(|new Function|\bnode:/);
  expect(Array.from(`${readFileSync(join(built, 'index.html'), 'utf8')}${script}`.matchAll(/https?:\/\/[^"'` ]+/g), ([address]) => address)).toEqual(['http://www.w3.org/2000/svg']);
  expect(script.length).toBeLessThan(300_000);
});
