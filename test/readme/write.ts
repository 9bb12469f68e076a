/** `npm run readme`: plays the example of the front page through, and writes its answer, its picture and the tables. */
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {walk} from './learn.ts';
import {answerOf, EXAMPLE, PICTURE, scenarioTable, strategyTable, withPart} from './parts.ts';
import {ROOT, ROOT_PATH} from '../root.ts';

const folder = mkdtempSync(join(tmpdir(), 'dlsim-readme-'));
const out = join(folder, 'results');
const printed = dlsim(...EXAMPLE, '--out', out);
copyFileSync(join(out, PICTURE.chart), join(ROOT_PATH, PICTURE.kept));
rmSync(folder, {recursive: true});
const page = join(ROOT_PATH, 'README.md');
const parts = {answer: answerOf(printed), strategies: strategyTable(), scenarios: scenarioTable(dlsim('list', 'scenarios', '--json'))};
writeFileSync(page, Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), readFileSync(page, 'utf8')));

const learning = join(ROOT_PATH, 'scenarios/learn/README.md');
const stops = await walk(ROOT);
writeFileSync(learning, stops.reduce((text, {name, table}) => withPart(text, name, table), readFileSync(learning, 'utf8')));

function dlsim(...words: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['bin/dlsim.js', ...words], {cwd: ROOT_PATH, encoding: 'utf8'});
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
