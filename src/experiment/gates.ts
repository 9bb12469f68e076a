/** A gate is a question asked of the network: in how many worlds it was answered yes, and when. One that never opened is worth a warning. */
import type {Ensemble} from './ensemble.ts';
import {plainText, quoted, titlesOf} from './naming.ts';
import {span} from './moments.ts';
import {median} from './statistics.ts';

export interface GateRecord {
  /** Id. */
  readonly strategy: string;
  readonly phase: string;
  /** Runs in which the phase was entered, and in which its gate ended it. */
  readonly entered: number;
  readonly opened: number;
  /** Typical week elapsed at which it opened; NaN where it never did. */
  readonly week: number;
  readonly sentence: string;
}

export function gateRecords({scenario, runs}: Ensemble): readonly GateRecord[] {
  const titles = titlesOf(scenario);
  return scenario.strategies.flatMap(({id, phases}, strategy) => phases.flatMap((phase, place) => {
    if (!phase.gates) return [];
    const records = runs[strategy].flatMap(run => (run && run.phases.length > place ? [run.phases] : []));
    const opened = records.filter(of => of[place].ended === 'gate');
    const week = median(opened.map(of => of[place + 1]?.started ?? NaN));
    const gate = `The gate of ${quoted(plainText(phase.name))} in ${quoted(titles[strategy])}`;
    const sentence = opened.length === 0
      ? `${gate} opened in none of ${records.length} runs: the phase ended by time alone.`
      : `${gate} opened in ${opened.length} of ${records.length} runs, typically after ${span(Math.round(week))}.`;
    return [{strategy: id, phase: phase.name, entered: records.length, opened: opened.length, week, sentence}];
  }));
}
