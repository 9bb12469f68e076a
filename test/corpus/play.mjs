/**
 * Plays command lines in one process: [{folder, words}] on standard input. Whatever each prints goes where this process prints, followed by
 * its exit code, its seconds of processor time and the memory that this process took at most, in MB.
 */
import {readFileSync, writeSync} from 'node:fs';
import {main} from '../../dist/cli/main.js';

// Each run of the program listens to both streams.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

const MARK = '\u0001';

for (const {folder, words} of JSON.parse(readFileSync(0, 'utf8'))) {
  process.chdir(folder);
  const began = process.cpuUsage();
  const code = await main(words);
  const {user, system} = process.cpuUsage(began);
  writeSync(1, `exit ${code}\n${MARK}${(user + system) / 1e6}${MARK}${process.resourceUsage().maxRSS / 1024}${MARK}`);
}
