/**
 * Worlds of a look at several futures: a future is one draw of everything that is in doubt, and each future is met with more than one luck.
 * The number of a replicate says both: the future, and how often luck was drawn anew for it. Luck 0 is the world that a scenario's own
 * replicates meet.
 */
import {hasDoubt} from '../assumptions.ts';
import type {Scenario} from '../resolved.ts';

/** More than any scenario has replicates. */
const APART = 1_048_576;

/** How often each future is met: what differs between two meetings is chance alone. */
export const LUCKS = 2;
export const MOST_FUTURES = 10_000;

const USUAL_FUTURES = 20;
/** With fewer replicates the headline is a sketch, and not worth such a look. */
const WORTH_IT = 20;

/** In how many futures the headline is looked at where nothing else is said. */
export function usualFutures({replicates, strategies}: Scenario): number {
  return replicates < WORTH_IT || strategies.length < 2 ? 0 : USUAL_FUTURES;
}

export function replicateOf(future: number, luck: number): number {
  return luck * APART + future;
}

export function futureOf(replicate: number): number {
  return replicate % APART;
}

/** The scenario's own doubts where it has any; otherwise all that is plausible. */
export function doubtsOf(scenario: Scenario): 'yours' | 'plausible' {
  return hasDoubt(scenario) ? 'yours' : 'plausible';
}

/**
 * What is played: two strategies of the scenario in `futures` futures. Nothing but measures is kept.
 * @param pair places of the two strategies
 */
export function futuresScenario(scenario: Scenario, pair: readonly [number, number], futures: number): Scenario {
  const strategies = pair.map(place => scenario.strategies[place]);
  const {pairs: _further, ...compare} = scenario.compare;
  return {
    ...scenario, strategies, replicates: futures, futures: doubtsOf(scenario) === 'yours' ? scenario.futures : 'plausible', expect: [],
    compare: {...compare, against: strategies[1].id}, keep: {networkAt: [], stories: 0},
  };
}
