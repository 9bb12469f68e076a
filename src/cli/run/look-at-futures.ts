/** The comparison of the headline in other futures, after the runs of the scenario itself: two strategies, each future with more than one luck. */
import type {Run} from '../../engine/run.ts';
import {compare} from '../../experiment/compare.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import type {FuturesLook} from '../../experiment/futures/futures-look.ts';
import {gatherLook} from '../../experiment/futures/gather-look.ts';
import {doubtsOf, futuresScenario, LUCKS, replicateOf} from '../../experiment/futures/worlds.ts';
import {headlineOf, headlinePair} from '../../experiment/headline.ts';
import {verdictWeek} from '../../experiment/moments.ts';
import {unitsBetween} from '../../experiment/plan.ts';
import {tell} from '../screen.ts';
import {runOf, type PackedOutcome} from './packed-run.ts';
import {runUnits, type Reached, type RunningOptions} from './run-units.ts';

const UNIT = 5;

export interface FuturesSeen extends Reached {
  /** Null where there is nothing to look at, or it was interrupted. */
  readonly look: FuturesLook | null;
}

export async function lookAtFutures(ensemble: Ensemble, futures: number, options: RunningOptions): Promise<FuturesSeen> {
  const {scenario} = ensemble;
  const pair = futures === 0 ? null : headlinePair(ensemble, compare(ensemble), headlineOf(ensemble), verdictWeek(scenario));
  if (!pair) return {look: null, finished: 0, total: 0};
  const sides = sidesOf(ensemble, pair.told.places);
  const played = futuresScenario(scenario, sides, futures);
  const doubts = doubtsOf(scenario);
  // Where the scenario has doubts of its own, its first replicates are these futures with their first luck.
  const known = doubts === 'yours' ? Math.min(futures, ensemble.replicates) : 0;
  const runs = sides.map(side => Array.from({length: futures * LUCKS}, (_, world): Run | null =>
    (world % LUCKS === 0 && world / LUCKS < known ? ensemble.runs[side][world / LUCKS] : null)));
  const units = Array.from({length: LUCKS}, (_, luck) =>
    unitsBetween(sides.length, replicateOf(luck === 0 ? known : 0, luck), replicateOf(futures, luck), UNIT)).flat();
  const count = units.reduce((sum, {from, to}) => sum + to - from, 0);
  if (!options.quiet) tell(`and ${count} more runs: the headline in ${futures} other futures (--futures 0 leaves them out)`);
  const reached = await runUnits({scenario: played}, {...options, only: {units, name: 'futures-'}}, ({strategy, from}, outcomes) => {
    for (const [index, outcome] of (outcomes as readonly PackedOutcome[]).entries()) runs[strategy][worldOf(from + index)] = runOf(outcome);
  });
  return {look: reached.finished < reached.total ? null : gatherLook(played, doubts, runs), ...reached};
}

/** The other strategy first, the one that all are held against second. */
function sidesOf({scenario}: Ensemble, [one, other]: readonly [number, number]): readonly [number, number] {
  return scenario.strategies[one].id === scenario.compare.against ? [other, one] : [one, other];
}

function worldOf(replicate: number): number {
  const future = replicate % replicateOf(0, 1);
  return future * LUCKS + Math.floor(replicate / replicateOf(0, 1));
}
