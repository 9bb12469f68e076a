/** A gate: a question asked of the network week by week, whose answer ends a phase. Not a target. */
import {messages} from '../../schema/messages.ts';
import {isScalar} from '../../schema/shape.ts';
import {list, optional, quantity, record, required, usual, weeks, type Infer, type Kind} from '../../schema/index.ts';

/** A number in the measure's own unit; `20 %` and `200 people` are read too, and which of them fits is judged beside the measure. */
const level = quantity({expects: 'a number, such as 0.35, 20 % or 200 people', unit: 'as the measure', units: {'%': 0.01, percent: 0.01, people: 1, hours: 1, h: 1}, odds: true});

export function untilKind(measure: Kind<string>) {
  const gate = record('a gate, such as {measure: quality of practice, at least: 0.35}', {
    measure: required(measure, {about: 'The measure that is looked at each week.', examples: ['quality of practice']}),
    atLeast: optional(level, {about: 'The gate holds while the measure is at least this.', examples: [0.35]}),
    atMost: optional(level, {about: 'The gate holds while the measure is at most this.'}),
    for: usual(weeks(), '8 weeks', {about: 'For how many weeks running it must hold.'}),
  }, {name: 'gate'});
  const until = record('what ends the phase, such as {all: [{measure: reciprocity, at least: 0.35}], or after: 18 months}', {
    all: optional(list(gate, 'gates', {least: 1}), {about: 'Ends the phase when all of these hold.'}),
    any: optional(list(gate, 'gates', {least: 1}), {about: 'Ends the phase when one of these holds.'}),
    orAfter: optional(weeks(), {about: 'Ends it at the latest after this long, from the start of the phase.', examples: ['18 months']}),
  }, {name: 'until'});
  return {
    ...until,
    read(written, path, issues) {
      if (!isScalar(written)) return until.read(written, path, issues);
      issues.push(messages.lengthNotEnd(path, written));
      return undefined;
    },
  } satisfies typeof until;
}

export type WrittenUntil = Infer<ReturnType<typeof untilKind>>;
export type WrittenGate = NonNullable<WrittenUntil['all']>[number];
