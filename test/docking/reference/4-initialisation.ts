/** §4, §5 The network before its first week: made up from counts, read from a survey, or a graph with known answers. */
import {erdosRenyi, randomRegular, ringLattice, wattsStrogatz} from '../../../src/kernel/graph.ts';
import type {GraphNetwork, NetworkPlan, StartPlan} from '../../../src/model/plan.ts';
import {addEverydayTie} from './2-ties.ts';
import {bear} from './4-birth.ts';
import {layOutGraph, layOutSurvey, layOutSynthetic} from './4-places.ts';
import {startAtRandom, startPractice} from './4-rings.ts';
import {tieEverybody} from './4-ties.ts';
import {describe, ringTold, startAsSurveyed, tieAsSurveyed, widenCapacity} from './5-survey.ts';
import {Network, OUTSIDE, type Educator} from './2-state.ts';

export interface Beginning {
  readonly seed: string;
  readonly replicate: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly network: NetworkPlan;
  readonly start: StartPlan;
}

export function begin({seed, replicate, parameters, network, start}: Beginning): Network {
  const net = new Network(seed, replicate, parameters);
  if (network.kind === 'synthetic') layOutSynthetic(net, network);
  else if (network.kind === 'survey') layOutSurvey(net, network);
  else layOutGraph(net, network);
  for (const i of net.educators) bear(net, i);
  if (network.kind === 'survey') describe(net, network.people);
  tie(net, network);
  const told = (i: Educator) => network.kind === 'survey' ? ringTold(network.people, i) : null;
  if (start.practice) startPractice(net, start.practice, i => (told(i) ?? OUTSIDE) === OUTSIDE);
  if (network.kind === 'survey') startAsSurveyed(net, network.people);
  startAtRandom(net, start, i => told(i) === null);
  welcomeStudents(net);
  return net;
}

function tie(net: Network, network: NetworkPlan): void {
  if (network.kind === 'graph') {
    const edges = edgesOf(net, network);
    widenCapacity(net, edges);
    for (const [one, other] of edges) addEverydayTie(net, net.educators[one], net.educators[other], 0.3);
  } else if (network.kind === 'survey' && network.ties) {
    const {source, target} = network.ties;
    widenCapacity(net, source.map((one, row) => [one, target[row]]));
    tieAsSurveyed(net, network.ties);
  } else {
    tieEverybody(net);
  }
}

/** The graph is given, not modelled: its edges come from the kernel, in the order of one sequence of draws. */
function edgesOf(net: Network, {graph, people, tiesEach, rewired}: GraphNetwork): [number, number][] {
  let k = 0;
  const uniform = () => net.U('tie0', 0, k++);
  const {one, other} = graph === 'lattice' ? ringLattice(people, tiesEach)
    : graph === 'random regular' ? randomRegular(people, tiesEach, uniform)
      : graph === 'erdos-renyi' ? erdosRenyi(people, tiesEach, uniform)
        : wattsStrogatz(people, tiesEach, rewired, uniform);
  return Array.from(one, (from, edge) => [from, other[edge]]);
}

/** §6.10 "Start: C = 0, x = y = mean q"; not defined where there are no students, or no staff. */
function welcomeStudents(net: Network): void {
  for (const s of net.schools) {
    const mean = s.staff.reduce((sum, i) => sum + i.quality, 0) / s.staff.length;
    s.experience = s.achievement = s.isOffice ? NaN : mean;
  }
}
