/** What `dlsim shard` does: every n-th unit of a plan, but for those that are there. May be killed and started again at any moment. */
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {listenForInterruption} from '../run/interruption.ts';
import {runUnits} from '../run/run-units.ts';
import {threadsOf} from '../run/threads.ts';
import {print, printJson} from '../screen.ts';
import {openPlan, storeOf, unitOf} from './plan-folder.ts';
import {exitOf, statesOf, wordsFor} from './states.ts';

export interface ShardOptions {
  readonly folder: string;
  readonly shard: string;
  readonly offset: number;
  readonly jobs: number | undefined;
  readonly quiet: boolean;
  readonly json: boolean;
}

export async function doShard({folder, shard, offset, jobs, quiet, json}: ShardOptions): Promise<number> {
  const {place, of} = shareOf(shard, offset);
  const threads = threadsOf(jobs);
  const open = openPlan(folder);
  const {plan, read: {scenario}} = open;
  const mine = plan.units.filter((_, rank) => rank % of === place);
  const interruption = listenForInterruption();
  try {
    const only = {units: mine.map(planned => unitOf(planned, scenario)), name: ''};
    await runUnits({scenario, from: null}, {threads, quiet, units: storeOf(open), interruption, only}, () => {});
  } finally {
    interruption.end();
  }
  const states = statesOf(open, mine);
  const finished = states.whole.length;
  if (json) printJson({ok: exitOf(states) === DONE, units: mine.length, finished});
  else print([`${finished} of the ${mine.length} units of shard ${place}/${of} are finished`, ...(interruption.code() === 0 ? wordsFor(open, states) : [])].join('\n'));
  return interruption.code() || exitOf(states);
}

/** i of n, counted from 0; a scheduler whose numbers don't reach n adds an offset. */
function shareOf(shard: string, offset: number): {readonly place: number; readonly of: number} {
  const [, first, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(shard.trim())?.map(Number) ?? [];
  const place = first + offset;
  if (of >= 1 && Number.isInteger(place) && place >= 0 && place < of) return {place, of};
  throw new Stop(WRONG_USAGE, `--shard takes i/n with i from 0 to n - 1, as in 0/4, got ${shard}${offset === 0 ? '' : ` with --offset ${offset}`}`, 'The first of four is 0/4, the last 3/4.', 'wrong-usage');
}
