/** A strategy: what a team does with its hours, phase by phase. Taken from the library, changed, or written out. */
import {choice, list, optional, record, text, turned, weeks, type Infer, type Kind} from '../../schema/index.ts';
import {eventsKind} from './events.ts';
import {untilKind} from './gate.ts';
import {reachFields, rolesKind} from './reach.ts';
import {serveKind} from './serve.ts';
import {spendKind} from './spend.ts';
import {ownHoursKind} from './team.ts';

const focus = turned(choice('who sets the focus', ['its own', 'set by the team'] as const), (read): boolean => read === 'set by the team');

export function phaseKind(measure: Kind<string>) {
  return record('a phase, such as {name: Core, spend: {nourish: 60 %, name: 40 %}, lasts: 26 weeks}', {
    name: optional(text('a name', 200), {about: 'What the phase is called in the report.', examples: ['Protect the pioneers']}),
    spend: optional(spendKind, {about: 'Share of the team\'s hours by verb. They add up to 100 %; what is left stays idle.', examples: [{nourish: '50 %', connect: '50 %'}]}),
    serve: optional(serveKind, {about: 'Whom the team turns to first. Left out: readiest.'}),
    ...reachFields,
    mandate: optional(rolesKind, {about: 'Roles that must take part: imposed when the phase starts, lifted when it ends; costs no hours.', examples: [['teachers']]}),
    focus: optional(focus, {about: 'Whether communities choose what they work on, or keep the theme that the team names.'}),
    hours: optional(ownHoursKind, {about: 'Departs from the common hours; the comparison then says so in its first line.'}),
    lasts: optional(weeks(), {about: 'A phase of fixed length.', examples: ['18 months']}),
    until: optional(untilKind(measure), {about: 'What ends the phase: gates, or time at the latest.'}),
  }, {name: 'phase'});
}

export function strategyKind(measure: Kind<string>, library: readonly string[]) {
  return record('a strategy, such as {use: quality-first}', {
    title: optional(text('a title', 200), {about: 'What it is called in charts and sentences.', examples: ['Slow core, then school by school']}),
    why: optional(text('the reason for it', 5000), {about: 'The planner\'s own words, carried into the report.'}),
    use: optional(choice('a strategy of the library', library), {about: 'Takes a strategy that ships with dlsim; any other key replaces the library\'s.', examples: library.slice(0, 1)}),
    phases: optional(list(phaseKind(measure), 'a list of phases'), {about: 'What the team does, in order. An empty list: nothing, hands off.'}),
    events: optional(eventsKind, {about: 'What happens in this strategy alone.'}),
    serve: optional(serveKind, {about: 'Whom the team turns to first, in every phase that doesn\'t say otherwise.'}),
    hours: optional(ownHoursKind, {about: 'Departs from the common hours; the comparison then says so in its first line.'}),
    ...reachFields,
  }, {name: 'strategy'});
}

export type WrittenStrategy = Infer<ReturnType<typeof strategyKind>>;
export type WrittenPhase = NonNullable<WrittenStrategy['phases']>[number];

/** Strategies by the name that the planner gives them. */
export const strategyExpects = 'strategies by name, such as {ours: {use: quality-first}}';
