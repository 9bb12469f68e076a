/**
 * `npm run spread`: plans cut into units of 1, 7 and 20 replicates, over 1, 3 and 64 machines whose programs are killed at any moment: the merged folder
 * must be the one that `dlsim run` writes. `-- --short` takes one number of machines for each size.
 */
import {parseArgs} from 'node:util';
import {Workshop, type Cut} from './killed-workers.ts';

const {values: {short}} = parseArgs({options: {short: {type: 'boolean', default: false}}});
const SIZES = [1, 7, 20], MACHINES = [3, 1, 64];
const cuts: readonly Cut[] = SIZES.flatMap((unit, at) => (short ? [MACHINES[at]] : MACHINES).map(machines => ({unit, machines})));

const workshop = new Workshop();
let odd = 0;
for (const cut of cuts) {
  const {kills, same} = await workshop.survive(cut);
  if (!same) odd++;
  console.log(`units of ${cut.unit}, ${cut.machines} machines, ${kills} kills: ${same ? 'the same bytes' : 'OTHER BYTES'}`);
}
process.exitCode = odd > 0 ? 1 : 0;
