/** `npm run memory`: the most memory that a run takes with 1,000 replicates, beside that with 50; at most a fifth more. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {emptyFolder} from '../cli/spawned.ts';
import {ROOT} from '../root.ts';

const MOST = 1.2;
const [few, many] = [50, 1000];

/** Mebibytes at the highest. */
function peak(replicates: number): number {
  const cwd = emptyFolder({'peak.mjs': 'import fs from "node:fs"; import {isMainThread} from "node:worker_threads";\nif (isMainThread) process.on("exit", () => fs.writeFileSync("peak", String(process.resourceUsage().maxRSS / 1024)));\n'});
  const words = ['run', fileURLToPath(new URL('scenarios/first-steps.yaml', ROOT)), '--replicates', String(replicates), '--out', 'results', '--quiet'];
  const {status} = spawnSync(process.execPath, ['--import', './peak.mjs', fileURLToPath(new URL('bin/dlsim.js', ROOT)), ...words], {cwd, stdio: ['ignore', 'ignore', 'inherit']});
  if (status !== 0) throw new Error(`the run with ${replicates} replicates ended with ${status}`);
  return Number(readFileSync(join(cwd, 'peak'), 'utf8'));
}

const [base, long] = [few, many].map(peak);
console.log(`${few} replicates: ${base.toFixed(0)} MiB; ${many} replicates: ${long.toFixed(0)} MiB, ${(long / base).toFixed(2)} times as much (at most ${MOST})`);
process.exitCode = long / base > MOST ? 1 : 0;
