/** Ties of a graph with known answers: all of one strength, w = 0.3, and resting there. Draws (`tie0`): one sequence, k = 0, 1, … of number 0. */
import {erdosRenyi, randomRegular, ringLattice, wattsStrogatz, type Edges} from '../../kernel/graph.ts';
import type {Stream} from '../../kernel/random.ts';
import type {GraphNetwork} from '../plan.ts';
import type {Ties} from '../world/ties.ts';
import {addEverydayTie} from './everyday-tie.ts';

const STRENGTH = 0.3;

export function drawGraph({graph, people, tiesEach, rewired}: GraphNetwork, draws: Stream): Edges {
  let k = 0;
  const uniform = () => draws.uniform(0, k++);
  switch (graph) {
    case 'lattice': return ringLattice(people, tiesEach);
    case 'random regular': return randomRegular(people, tiesEach, uniform);
    case 'erdos-renyi': return erdosRenyi(people, tiesEach, uniform);
    case 'watts-strogatz': return wattsStrogatz(people, tiesEach, rewired, uniform);
  }
}

export function tieAsDrawn(ties: Ties, {one, other}: Edges): void {
  for (let edge = 0; edge < one.length; edge++) addEverydayTie(ties, one[edge], other[edge], STRENGTH);
}
