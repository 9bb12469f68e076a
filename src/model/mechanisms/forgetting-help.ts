/** Forgetting help: what was given and received is remembered with a half-life of 26 weeks; every four weeks h, G, R shrink, below 0.02 they are 0. */
import type {Int} from '../../kernel/memory.ts';
import {halving} from '../../kernel/math.ts';
import {defineMechanism} from '../mechanism.ts';
import type {Educators} from '../world/educators.ts';
import type {Ties} from '../world/ties.ts';

const MEMORY_WEEKS = 26;
const FORGOTTEN = 0.02;

export const forgettingHelp = defineMechanism({
  name: 'forgetting help',
  about: 'Old favours are forgotten within about a year.',
  idea: 'reciprocity: members take and contribute',
  parameters: {},
  writes: ['ties.help', 'educators.given', 'educators.received'],

  step({memory, ties, educators}) {
    memory.run(forget, ties, educators, halving(4, MEMORY_WEEKS));
  },
});

function forget(ties: Ties, {count, given, received}: Educators, kept: number): void {
  forgetSlots(received, count, kept, FORGOTTEN);
  forgetSlots(given, count, kept, FORGOTTEN);
  forgetSlots(ties.help, ties.end, kept, FORGOTTEN);
}

/** What is left of each, nothing where that is below the least. Slots of ties are all meant, whosever they are and even if nobody's: several at once where it is compiled. */
function forgetSlots(helps: Float32Array, count: Int, kept: number, least: number): void {
  // Times 0 or 1: which one the processor could not guess.
  for (let at = 0; at < count; at++) helps[at] = helps[at] * kept * Number(helps[at] * kept >= least);
}
