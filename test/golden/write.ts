/**
 * `npm run golden`: compares the golden results with what the scenarios say now. With `--write "which rule changed, and why"` it writes them
 * anew and keeps the reason, with the hash of the files, in reasons.md.
 */
import {createHash} from 'node:crypto';
import {appendFileSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {parseArgs} from 'node:util';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {run} from '../built.ts';
import {goldenText, scenarioPaths, small} from './golden-text.ts';
import {ROOT} from '../root.ts';

const HERE = new URL('test/golden/', ROOT);
const {values: {write: reason}} = parseArgs({options: {write: {type: 'string'}}});

const hash = createHash('sha256');
let changed = 0;
for (const path of scenarioPaths(ROOT)) {
  const file = new URL(`${basename(path, '.yaml')}.txt`, HERE);
  const text = goldenText(await run(small(readScenarioFile(path)), {threads: 0}));
  hash.update(text);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    changed++;
    console.log(`${basename(path)} says something else now`);
    if (reason) writeFileSync(file, text);
  }
}
if (!reason) process.exitCode = changed > 0 ? 1 : 0;
else if (changed > 0) {
  appendFileSync(new URL('reasons.md', HERE), `- ${hash.digest('hex').slice(0, 16)}: ${reason.trim()}\n`);
  console.log(`${changed} written`);
} else console.log('nothing says anything else: no golden scenario meets this change; nothing is written, and no reason needed');
