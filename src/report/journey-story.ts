/** One educator's journey as a story: what came first in order, what came again said once, how it began and ended in two sentences. */
import type {LogEntry} from '../model/world/log.ts';
import {logOf} from '../engine/logged.ts';
import type {Run} from '../engine/run.ts';
import {listed} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {RULES, type Kind} from './choosing.ts';
import {helpOf, type Journey} from './journeys.ts';
import {capital, cited, placeOf, times, wordsOf, type Cited, type Story} from './story.ts';
import {turnWords, type Words} from './telling.ts';

export function journeyStory(run: Run, scenario: Scenario, kind: Kind, journey: Journey, rule = RULES[kind]): Story {
  const words = wordsOf(scenario, run);
  const name = words.person(journey.row);
  const whoAndWhere = `${name}${placeOf(run, scenario, journey)}`;
  const {first, again} = partRepeats(journey);
  const told = momentsOf(first, words).map(({when, turns}, at) =>
    cited(`In ${when}, ${at === 0 ? whoAndWhere : 'they'} ${clauses(turns, words, at > 0)}`, turns.flatMap(({on}) => on), Infinity));
  const between = again.map(turns =>
    cited(`In between they again ${clauses([turns[0]], words, true)}${turns.length === 1 ? '' : `, ${times(turns.length)}`}`, turns.flatMap(({on}) => on)));
  told.splice(-1, 0, ...between);
  const sentences = [...told, ...helpWords(journey, run), ending(journey)];
  const brief = briefOf(first, whoAndWhere, words, journey);
  return {
    kind, strategy: run.strategy, replicate: run.replicate, title: `${capital(name)}: ${END[journey.left ? 4 : journey.ring]}`,
    who: journey.arrival > 0 ? `${journey.row}@${journey.arrival}` : String(journey.row), rule,
    sentences: sentences.map(({text}) => text), events: sentences.map(({events}) => events), brief: brief.text, briefEvents: brief.events,
  };
}

/** One thing to tell, and the events it stands on: who won someone over is told with the move it led to. */
interface Turn {
  readonly entry: LogEntry;
  readonly on: readonly LogEntry[];
}

/** What came first, and what only came again: the last move is always told in its place. */
function partRepeats({turns, moves}: Journey): {readonly first: readonly Turn[]; readonly again: readonly (readonly Turn[])[]} {
  const last = moves[moves.length - 1]?.entry.id;
  const seen = new Set<string>();
  const repeats = new Map<string, Turn[]>();
  const first = withoutEchoes(turns).filter(turn => {
    const {entry} = turn;
    const sort = sortOf(entry);
    if (!seen.has(sort) || entry.id === last) {
      seen.add(sort);
      return true;
    }
    if (entry.what.kind === 'move') repeats.set(sort, [...repeats.get(sort) ?? [], turn]);
    return false;
  });
  return {first, again: [...repeats.values()]};
}

function sortOf({what}: LogEntry): string {
  return what.kind === 'move' ? `move: ${what.cause}` : what.kind === 'reached by' ? `by ${what.verb}` : what.kind;
}

/** Turns under one name of a moment, in order. */
function momentsOf(told: readonly Turn[], words: Words): readonly {readonly when: string; readonly turns: readonly Turn[]}[] {
  const moments: {when: string; turns: Turn[]}[] = [];
  for (const turn of told) {
    if (turnWords(turn.entry, words) === '') continue;
    const when = words.when(turn.entry.week);
    const last = moments[moments.length - 1];
    if (last?.when === when) last.turns.push(turn);
    else moments.push({when, turns: [turn]});
  }
  return moments;
}

/** "was put in touch with a colleague, got a coach and tried": after "they", "was" is "were". */
function clauses(turns: readonly Turn[], words: Words, plural: boolean): string {
  const said = [...new Set(turns.map(({entry}) => turnWords(entry, words)))];
  return listed(said.map(clause => (plural ? clause.replace(/^was /, 'were ') : clause)));
}

/** How it began and the last turn it took. */
function briefOf(turns: readonly Turn[], whoAndWhere: string, words: Words, journey: Journey): Cited {
  const telling = turns.filter(({entry}) => turnWords(entry, words) !== '');
  const begin = telling.find(({entry: {what}}) => what.kind === 'move') ?? telling[0];
  const end = telling.findLast(({entry: {what}}) => what.kind === 'move' || what.kind === 'left' || what.kind === 'made something new');
  if (!begin) return {text: '', events: []};
  const opening = `In ${words.when(begin.entry.week)}, ${whoAndWhere} ${turnWords(begin.entry, words)}.`;
  const idsOf = (turn: Turn) => turn.on.map(({id}) => id);
  if (!end || end === begin) return {text: `${opening} ${closing(journey)}.`, events: [...idsOf(begin), ...endOf(journey).map(({id}) => id)]};
  return {text: `${opening} In ${words.when(end.entry.week)}, they ${clauses([end], words, true)}.`, events: [...idsOf(begin), ...idsOf(end)]};
}

const END = ['outside again', 'interested', 'trying', 'in practice', 'gone'] as const;
const ENDING = [
  'At the end they are outside the network', 'At the end they are interested, no more', 'At the end they are still trying', 'At the end they are in practice',
] as const;

function closing({left, ring}: Journey): string {
  return left ? 'Whoever took over the post started anew' : ENDING[ring];
}

/** What the end stands on: leaving the job, or the last move. */
function endOf({left, moves}: Journey): readonly LogEntry[] {
  return left ? [left] : moves.slice(-1).map(({entry}) => entry);
}

function ending(journey: Journey): Cited {
  return cited(closing(journey), endOf(journey));
}

function helpWords(journey: Journey, run: Run): readonly Cited[] {
  const {received, given, refused} = helpOf(journey, logOf(run));
  if (received.length + given.length === 0) return [];
  const counts = `were helped ${times(received.length)}, helped others ${times(given.length)} and were turned away ${times(refused.length)}`;
  const lists = [received, given, refused];
  const firsts = lists.flatMap(ids => ids.slice(0, 1)), rest = lists.flatMap(ids => ids.slice(1));
  return [cited(`Over the run they ${counts}`, [...firsts, ...rest].map(id => ({id})), firsts.length)];
}

/** Who won someone over, or vouched for them, is told with the move it led to. */
const LED_TO: Readonly<Record<string, string>> = {'word of mouth': 'told', 'sponsored': 'sponsored', 'informed': 'by inform', 'convened': 'by convene', 'mandated': 'by mandate'};

/** One thing to tell, not two: leaving the job and the network; being put in touch by the team, and with whom; being told, and interest. */
function withoutEchoes(entries: readonly LogEntry[]): readonly Turn[] {
  const kinds = new Set(entries.map(({what}) => what.kind));
  const echoes = new Set<LogEntry>();
  const turns = entries.map((entry): Turn => {
    const {what, week} = entry;
    const by = what.kind === 'move' && entries.find(other => other.week === week && sortOf(other) === LED_TO[what.cause]);
    if (!by) return {entry, on: [entry]};
    echoes.add(by);
    return {entry: {...entry, whom: by.whom}, on: [by, entry]};
  });
  return turns.filter(({entry, on}) => !on.some(one => one === entry && echoes.has(one))
    && !(entry.what.kind === 'move' && entry.what.cause === 'left the network' && kinds.has('left'))
    && !(entry.what.kind === 'reached by' && entry.what.verb === 'connect' && kinds.has('connected')));
}
