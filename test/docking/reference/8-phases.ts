/** §8 A strategy: a list of phases; sunset ends all facilitation. */
import type {Gate, Phase} from '../../../src/model/plan.ts';
import {measure} from './9-measures.ts';
import type {Network} from './2-state.ts';
import type {TeamState} from './7-state.ts';

/**
 * §8 "A phase ends after `weeks` (from its own start), or when `gate` has held on 8 weekly checks running (measures of the week before; not defined = not
 * held)". Our reading: the first check is a week after the start; the last phase goes on. @returns whether a phase begins.
 */
export function turnPhase(net: Network, state: TeamState, phases: readonly Phase[]): boolean {
  if (phases.length === 0) return false;
  if (state.phase < 0) return beginPhase(net, state, phases, 0);
  if (state.phase === phases.length - 1) return false;
  const {gates, weeks} = phases[state.phase];
  const record = state.phases[state.phase];
  const age = net.week - record.started;
  if (age > 0 && gates) {
    if (gates.of.some((gate, at) => state.held[at] > 0 && !holds(net, gate))) net.took('8 a gate no longer holds');
    state.held = gates.of.map((gate, at) => holds(net, gate) ? state.held[at] + 1 : 0);
    const open = gates.of.map((gate, at) => state.held[at] >= Math.max(1, gate.weeks));
    if (gates.need === 'all' ? !open.includes(false) : open.includes(true)) {
      net.took(`8 a gate opens (${gates.need})`);
      record.ended = 'gate';
      return beginPhase(net, state, phases, state.phase + 1);
    }
  }
  if (weeks === null || age < weeks) return false;
  net.took('8 the time of a phase is up');
  record.ended = 'time';
  return beginPhase(net, state, phases, state.phase + 1);
}

function beginPhase(net: Network, state: TeamState, phases: readonly Phase[], number: number): true {
  state.phase = number;
  state.phases.push({name: phases[number].name, started: net.week, ended: 'horizon'});
  state.held = (phases[number].gates?.of ?? []).map(() => 0);
  return true;
}

function holds(net: Network, {measure: id, atLeast, atMost}: Gate): boolean {
  const reading = measure(net, id);
  if (Number.isNaN(reading)) net.took('8 a gate asks for what is not defined');
  return !Number.isNaN(reading) && (atLeast === null || reading >= atLeast) && (atMost === null || reading <= atMost);
}
