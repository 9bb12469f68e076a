/** What a large network will take is said before the first week; one that can't fit into this machine is refused, unless the person asks to try. */
import {inGigabytes, sizeOf} from '../../experiment/scenario/size.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {memory} from '../../io/cores.ts';
import {BAD_INPUT, Stop} from '../exit-codes.ts';

/** Of one educator's week, as the benchmark measures it; half of it or twice as much by strategy and machine. */
const NANOSECONDS = 200;
const SPANS = [['years', 31_557_600], ['days', 86_400], ['hours', 3600], ['minutes', 60]] as const;

/** From so many people on the estimate is said. */
const LARGE = 200_000;

export function refuseTooLarge(scenario: Scenario, threads: number): void {
  if (sizeOf(scenario.network).bytes < memory()) return;
  const {people, gigabytes, time} = estimateOf(scenario, threads);
  throw new Stop(BAD_INPUT, `${people} people: each run needs about ${gigabytes} of memory, and this machine has ${inGigabytes(memory())}; all runs would take ${time}`,
    'Make the network smaller, or add --allow-large to try all the same.', 'too-large');
}

/** Memory and time, to a factor of two; null where they need no word. */
export function wordsOnSize(scenario: Scenario, threads: number): string | null {
  if (sizeOf(scenario.network).people < LARGE) return null;
  const {people, gigabytes, time} = estimateOf(scenario, threads);
  return `${people} people: each run needs about ${gigabytes} of memory; all runs take ${time}, half of that or twice as much by machine`;
}

/** What so many runs of so many weeks take one thread, to a factor of two. */
export function secondsOf({network}: Scenario, weeks: number, runs: number): number {
  return sizeOf(network).people * weeks * runs * NANOSECONDS / 1e9;
}

function estimateOf(scenario: Scenario, threads: number): {readonly people: string; readonly gigabytes: string; readonly time: string} {
  const {people, bytes} = sizeOf(scenario.network);
  const runs = scenario.replicates * scenario.strategies.length;
  const seconds = secondsOf(scenario, scenario.weeks, runs) / Math.min(threads, runs);
  const [unit, span] = SPANS.find(([, length]) => seconds >= 2 * length) ?? SPANS[3];
  return {people: `about ${rounded(people)}`, gigabytes: inGigabytes(bytes), time: `about ${rounded(seconds / span)} ${unit}`};
}

/** To two digits, in groups of three. */
function rounded(number: number): string {
  const whole = Math.max(1, Math.round(number));
  const scale = Number(`1e${Math.max(0, String(whole).length - 2)}`);
  return String(Math.round(whole / scale) * scale).replace(/\B(?=(\d{3})+$)/g, ',');
}
