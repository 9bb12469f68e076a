/** Forgetting help: what was given and received is remembered with a half-life of 26 weeks; every four weeks h, G, R shrink, below 0.02 they are 0. */
import {shrink} from '../../kernel/columns.ts';
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
  shrink(received, count, kept, FORGOTTEN);
  shrink(given, count, kept, FORGOTTEN);
  shrink(ties.help, ties.end, kept, FORGOTTEN); // whosever they are, and slots of nobody too
}
