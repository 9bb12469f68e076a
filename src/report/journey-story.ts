/** One educator's journey as a story: what came first in order, what came again said once, how it began and ended in two sentences. */
import type {LogEntry} from '../model/world/log.ts';
import type {Run} from '../engine/run.ts';
import {listed} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {RULES, type Kind} from './choosing.ts';
import type {Journey} from './journeys.ts';
import {capital, placeOf, times, wordsOf, type Story} from './story.ts';
import {cite, turnWords, type Words} from './telling.ts';

export function journeyStory(run: Run, scenario: Scenario, kind: Kind, journey: Journey, rule = RULES[kind]): Story {
  const words = wordsOf(scenario, run);
  const name = words.person(journey.row);
  const whoAndWhere = `${name}${placeOf(run, scenario, journey)}`;
  const {first, again} = partRepeats(journey);
  const sentences = momentsOf(first, words).map(({when, entries}, at) =>
    `In ${when}, ${at === 0 ? whoAndWhere : 'they'} ${clauses(entries, words, at > 0)} ${cite(...entries)}.`);
  const between = again.map(entries => {
    const often = entries.length === 1 ? '' : `, ${times(entries.length)}`;
    return `In between they again ${clauses([entries[0]], words, true)}${often} ${cite(...entries.slice(0, CITED))}.`;
  });
  sentences.splice(-1, 0, ...between);
  return {
    kind, strategy: run.strategy, replicate: run.replicate, title: `${capital(name)}: ${END[journey.left ? 4 : journey.ring]}`,
    who: journey.arrival > 0 ? `${journey.row}@${journey.arrival}` : String(journey.row), rule,
    sentences: [...sentences, ...helpWords(journey), ending(journey)], brief: briefOf(first, whoAndWhere, words, journey),
  };
}

/** Of many events of one sort the first few are cited. */
const CITED = 4;

/** What came first, and what only came again: the last move is always told in its place. */
function partRepeats({turns, moves}: Journey): {readonly first: readonly LogEntry[]; readonly again: readonly (readonly LogEntry[])[]} {
  const last = moves[moves.length - 1]?.entry.id;
  const seen = new Set<string>();
  const repeats = new Map<string, LogEntry[]>();
  const first = withoutEchoes(turns).filter(entry => {
    const {what} = entry;
    const sort = sortOf(entry);
    if (!seen.has(sort) || entry.id === last) {
      seen.add(sort);
      return true;
    }
    if (what.kind === 'move') repeats.set(sort, [...repeats.get(sort) ?? [], entry]);
    return false;
  });
  return {first, again: [...repeats.values()]};
}

function sortOf({what}: LogEntry): string {
  return what.kind === 'move' ? `move: ${what.cause}` : what.kind === 'reached by' ? `by ${what.verb}` : what.kind;
}

/** Events under one name of a moment, in order. */
function momentsOf(entries: readonly LogEntry[], words: Words): readonly {readonly when: string; readonly entries: readonly LogEntry[]}[] {
  const moments: {when: string; entries: LogEntry[]}[] = [];
  for (const entry of entries) {
    if (turnWords(entry, words) === '') continue;
    const when = words.when(entry.week);
    const last = moments[moments.length - 1];
    if (last?.when === when) last.entries.push(entry);
    else moments.push({when, entries: [entry]});
  }
  return moments;
}

/** "was put in touch with a colleague, got a coach and tried": after "they", "was" is "were". */
function clauses(entries: readonly LogEntry[], words: Words, plural: boolean): string {
  const said = [...new Set(entries.map(entry => turnWords(entry, words)))];
  return listed(said.map(clause => (plural ? clause.replace(/^was /, 'were ') : clause)));
}

/** How it began and the last turn it took. */
function briefOf(turns: readonly LogEntry[], whoAndWhere: string, words: Words, journey: Journey): string {
  const telling = turns.filter(entry => turnWords(entry, words) !== '');
  const begin = telling.find(({what}) => what.kind === 'move') ?? telling[0];
  const end = telling.findLast(({what}) => what.kind === 'move' || what.kind === 'left' || what.kind === 'made something new');
  if (!begin) return '';
  const opening = `In ${words.when(begin.week)}, ${whoAndWhere} ${turnWords(begin, words)}.`;
  return !end || end === begin ? `${opening} ${ending(journey)}` : `${opening} In ${words.when(end.week)}, they ${clauses([end], words, true)}.`;
}

const END = ['outside again', 'interested', 'trying', 'in practice', 'gone'] as const;
const ENDING = [
  'At the end they are outside the network.', 'At the end they are interested, no more.',
  'At the end they are still trying.', 'At the end they are in practice.',
] as const;

function ending({left, ring}: Journey): string {
  return left ? 'Whoever took over the post started anew.' : ENDING[ring];
}

function helpWords({help}: Journey): readonly string[] {
  const {received, given, refused, firstReceived, firstGiven} = help;
  if (received + given === 0) return [];
  const counts = `were helped ${times(received)}, helped others ${times(given)} and were turned away ${times(refused)}`;
  return [`Over the run they ${counts} ${cite(firstReceived, firstGiven)}.`];
}

/** Who won someone over, or vouched for them, is told with the move it led to. */
const LED_TO: Readonly<Record<string, string>> = {'word of mouth': 'told', 'sponsored': 'sponsored', 'informed': 'by inform', 'convened': 'by convene'};

/** One thing to tell, not two: leaving the job and the network; being put in touch by the team, and with whom; being told, and interest. */
function withoutEchoes(entries: readonly LogEntry[]): readonly LogEntry[] {
  const kinds = new Set(entries.map(({what}) => what.kind));
  const echoes = new Set<LogEntry>();
  const named = entries.map(entry => {
    const {what, week} = entry;
    const by = what.kind === 'move' && entries.find(other => other.week === week && sortOf(other) === LED_TO[what.cause]);
    if (!by) return entry;
    echoes.add(by);
    return {...entry, whom: by.whom};
  });
  return named.filter(entry => !echoes.has(entry)
    && !(entry.what.kind === 'move' && entry.what.cause === 'left the network' && kinds.has('left'))
    && !(entry.what.kind === 'reached by' && entry.what.verb === 'connect' && kinds.has('connected')));
}
