/** `npm run kills`: runs killed at fifty instants, up to five in a row; each must end with the bytes of an undisturbed run. */
import {killedRuns} from './killed.ts';

let kills = 0, odd = 0;
for (const {killedAfter, same} of killedRuns('all', 50)) {
  kills += killedAfter.length;
  if (!same) odd++;
  console.log(`killed after ${killedAfter.join(', ') || 'no'} calls to the disk: ${same ? 'the same bytes' : 'OTHER BYTES'}`);
}
console.log(`${kills} kills, ${odd} runs differ`);
process.exitCode = odd > 0 ? 1 : 0;
