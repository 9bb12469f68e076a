/**
 * The program, killed (SIGKILL, as a power cut does) at the call to the disk with the number in DLSIM_KILL, from 0, in the middle where it is a
 * write. Between two calls nothing changes on the disk, so this reaches every instant. The number of calls goes to the file DLSIM_CALLS, where
 * one is named.
 */
import fs from 'node:fs';
import {main} from '../../dist/cli/main.js';
import {disk, replaceFileSystem} from '../../dist/io/file-system.js';

const {DLSIM_KILL = '-1', DLSIM_CALLS = ''} = process.env;
let calls = 0;
replaceFileSystem(new Proxy(disk(), {
  get: (of, name) => (typeof of[name] !== 'function' ? of[name] : (...given) => {
    if (calls++ !== Number(DLSIM_KILL)) return of[name](...given);
    if (name === 'writeSync') of.writeSync(given[0], given[1], given[2], Math.floor(given[3] / 2), given[4]);
    process.kill(process.pid, 'SIGKILL');
  }),
}));
if (DLSIM_CALLS) process.on('exit', () => fs.writeFileSync(DLSIM_CALLS, String(calls)));
process.exitCode = await main(process.argv.slice(2));
