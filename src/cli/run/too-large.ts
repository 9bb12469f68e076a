/** A network that can't fit into this machine is refused before the first week, with an estimate, unless the person asks to try. */
import {sizeOf} from '../../experiment/scenario/size.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {memory} from '../../io/cores.ts';
import {BAD_INPUT, Stop} from '../exit-codes.ts';

/** Of one educator's week, as the benchmark measures it; half of it or twice as much by strategy and machine. */
const NANOSECONDS = 400;
const SPANS = [['years', 31_557_600], ['days', 86_400], ['hours', 3600], ['minutes', 60]] as const;

export function refuseTooLarge({network, weeks, replicates, strategies}: Scenario, threads: number): void {
  const {people, bytes} = sizeOf(network);
  if (bytes < memory()) return;
  const seconds = people * weeks * replicates * strategies.length * NANOSECONDS / 1e9 / threads;
  const [unit, span] = SPANS.find(([, length]) => seconds >= 2 * length) ?? SPANS[3];
  throw new Stop(BAD_INPUT,
    `about ${rounded(people)} people: each run needs about ${rounded(bytes / 1e9)} GB of memory, and this machine has ${rounded(memory() / 1e9)} GB; all runs would take about ${rounded(seconds / span)} ${unit}`,
    'Make the network smaller, or add --allow-large to try all the same.', 'too-large');
}

/** To two digits, in groups of three. */
function rounded(number: number): string {
  const whole = Math.max(1, Math.round(number));
  const scale = Number(`1e${Math.max(0, String(whole).length - 2)}`);
  return String(Math.round(whole / scale) * scale).replace(/\B(?=(\d{3})+$)/g, ',');
}
