/**
 * Phases: one after the other, from week 0 on. A phase ends when its gates have held on so many weekly checks running, counted from its
 * own start, or when its weeks are over; the last one goes on until the team leaves. A gate asks about the week before; what is not defined
 * does not hold. At most one phase begins a week; the first check of a phase is a week after its start.
 */
import type {Gate, Phase, StrategyPlan} from '../plan.ts';
import type {FacilitationState} from './state.ts';

/** Ids of the measures that some gate of a strategy asks for, each once. */
export function gatedMeasures(strategy: StrategyPlan): string[] {
  return [...new Set(strategy.phases.flatMap(({gates}) => gates?.of.map(({measure}) => measure) ?? []))];
}

/** Looks whether a phase begins this week. @returns whether one does; `state.phase` is then its number. */
export function turnPhase(state: FacilitationState, phases: readonly Phase[], week: number, measure: (id: string) => number): boolean {
  if (phases.length === 0) return false;
  if (state.phase < 0) return begin(state, phases, 0, week);
  const phase = phases[state.phase], record = state.phases[state.phase];
  if (state.phase === phases.length - 1) return false;
  const gates = phase.gates;
  const opened = gates !== null && checkGates(state, gates, measure);
  if (!opened && (phase.weeks === null || week - record.started < phase.weeks)) return false;
  record.ended = opened ? 'gate' : 'time';
  return begin(state, phases, state.phase + 1, week);
}

function begin(state: FacilitationState, phases: readonly Phase[], number: number, week: number): true {
  state.phase = number;
  state.phases.push({name: phases[number].name, started: week, ended: 'horizon'});
  state.held = phases[number].gates?.of.map(() => 0) ?? [];
  return true;
}

function checkGates(state: FacilitationState, {need, of}: NonNullable<Phase['gates']>, measure: (id: string) => number): boolean {
  state.held = of.map((gate, at) => holds(gate, measure(gate.measure)) ? (state.held[at] ?? 0) + 1 : 0);
  const open = of.map(({weeks}, at) => state.held[at] >= Math.max(1, weeks));
  return need === 'all' ? open.every(yes => yes) : open.some(yes => yes);
}

/** A reading that is not defined (NaN) is neither at least nor at most anything. */
function holds({atLeast, atMost}: Gate, reading: number): boolean {
  return (atLeast === null || reading >= atLeast) && (atMost === null || reading <= atMost);
}
