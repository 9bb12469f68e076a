/** A chart's finding where a comparison states it: the first sentence of what the comparison says, the same words as on the terminal. */
import type {PairedDifference} from '../experiment/comparison.ts';

/** Up to the first full stop after the last title in quotes: a planner's title may hold full stops of its own. */
export function headline({sentence}: PairedDifference): string {
  const after = sentence.lastIndexOf('”') + 1;
  const stop = sentence.slice(after).search(/\.(?= [A-Z]|$)/);
  return stop < 0 ? sentence : sentence.slice(0, after + stop);
}
