/**
 * A Watts–Strogatz network laid out for reading neighbours: a row of numbers for each node, filled up to a multiple of four with nobody, so that a loop
 * takes four at a time without asking how many are left. Nobody is the node after the last.
 */
import {wattsStrogatz} from '../../src/kernel/graph.ts';
import {Chance} from '../../src/kernel/random.ts';

const NEIGHBOURS = 10;
const REWIRED = 0.1;
const AT_A_TIME = 4;

export interface Network {
  readonly nodes: number;
  readonly degree: Uint16Array;
  /** Neighbours of i: neighbour[row[i]] … neighbour[row[i + 1] − 1], the last up to three of them nobody. */
  readonly row: Int32Array;
  readonly neighbour: Int32Array;
}

export function networkOf(nodes: number, seed: string): Network {
  const draws = new Chance(seed, 0).stream('graph').at(0);
  let drawn = 0;
  const {one, other} = wattsStrogatz(nodes, NEIGHBOURS, REWIRED, () => draws.uniform(0, drawn++));
  const degree = new Uint16Array(nodes);
  for (let edge = 0; edge < one.length; edge++) {
    degree[one[edge]]++;
    degree[other[edge]]++;
  }
  const row = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) row[node + 1] = row[node] + Math.ceil(degree[node] / AT_A_TIME) * AT_A_TIME;
  const next = row.slice();
  const neighbour = new Int32Array(row[nodes]).fill(nodes);
  for (let edge = 0; edge < one.length; edge++) {
    neighbour[next[one[edge]]++] = other[edge];
    neighbour[next[other[edge]]++] = one[edge];
  }
  return {nodes, degree, row, neighbour};
}
