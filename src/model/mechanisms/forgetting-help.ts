/** Forgetting help: what was given and received is remembered with a half-life of 26 weeks; every four weeks h, G, R shrink, below 0.02 they are 0. */
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

function forget({first, degree, help}: Ties, {count, given, received}: Educators, kept: number): void {
  for (let who = 0; who < count; who++) {
    if (received[who] > 0) received[who] = remembered(received[who] * kept);
    if (given[who] === 0) continue; // nothing is remembered along any tie either
    given[who] = remembered(given[who] * kept);
    for (let slot = first[who], end = slot + degree[who]; slot < end; slot++) {
      help[slot] = remembered(help[slot] * kept);
    }
  }
}

/** Times 0 or 1: which one the processor could not guess. */
function remembered(helps: number): number {
  return helps * Number(helps >= FORGOTTEN);
}
