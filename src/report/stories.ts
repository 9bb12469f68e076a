/**
 * Stories: what the run was like for one educator, told from its log. No story is invented: each sentence cites the events it stands on,
 * and the people are simulated. Beside any number, a story reminds us what the number can't hold.
 */
import type {LogEntry} from '../model/world/log.ts';
import {ROLES} from '../model/plan.ts';
import type {Run} from '../engine/run.ts';
import {weekWords} from '../experiment/moments.ts';
import {listed, plainText, titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {candidates, KINDS, movingCommunities, RULES, type Kind} from './choosing.ts';
import {journeysOf, type Journey} from './journeys.ts';
import {cite, communityTurn, turnWords, type Words} from './telling.ts';

export interface Story {
  readonly kind: Kind | 'community';
  /** Id of the strategy, and the replicate, in whose run it happened. */
  readonly strategy: string;
  readonly replicate: number;
  readonly title: string;
  /** `217@42`: row and week of arrival; `community 3`. */
  readonly who: string;
  /** How it was chosen. */
  readonly rule: string;
  readonly sentences: readonly string[];
  /** Two sentences, without citations. */
  readonly brief: string;
}

/** A typical, a surprising and a stuck one, a community whose question moved, then the next of each; fewer where the run has no more. */
export function stories(run: Run, scenario: Scenario, howMany: number): readonly Story[] {
  const journeys = journeysOf(run.log);
  const queues = KINDS.map(kind => ({kind, queue: [...candidates(kind, journeys)]}));
  const communities = [...movingCommunities(run.log)];
  const told = new Set<Journey>();
  const found: Story[] = [];
  for (let left = true; left && found.length < howMany;) {
    left = false;
    for (const {kind, queue} of queues) {
      const journey = nextUntold(queue, told);
      if (!journey || found.length >= howMany) continue;
      told.add(journey);
      found.push(journeyStory(run, scenario, kind, journey));
      left = true;
    }
    const community = communities.shift();
    if (community && found.length < howMany) {
      found.push(communityStory(run, scenario, community.community, community.entries));
      left = true;
    }
  }
  return found;
}

/** The story of one educator by row, and week of arrival where several held the post. Null where nothing happened to them. */
export function storyOf(run: Run, scenario: Scenario, row: number, arrival?: number): Story | null {
  const journey = journeysOf(run.log).find(one => one.row === row && (arrival === undefined || one.arrival === arrival));
  return journey ? journeyStory(run, scenario, 'typical', journey, 'Asked for by name.') : null;
}

function nextUntold(queue: Journey[], told: ReadonlySet<Journey>): Journey | undefined {
  let next = queue.shift();
  while (next && told.has(next)) next = queue.shift();
  return next;
}

function journeyStory(run: Run, scenario: Scenario, kind: Kind, journey: Journey, rule = RULES[kind]): Story {
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
    const sort = what.kind === 'move' ? what.cause : what.kind === 'reached by' ? what.verb : what.kind;
    if (!seen.has(sort) || entry.id === last) {
      seen.add(sort);
      return true;
    }
    if (what.kind === 'move') repeats.set(sort, [...repeats.get(sort) ?? [], entry]);
    return false;
  });
  return {first, again: [...repeats.values()]};
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
  'At the end they are outside the network.', 'At the end they are interested, no more.', 'At the end they are still trying.', 'At the end they are in practice.',
] as const;

function ending({left, ring}: Journey): string {
  return left ? 'Whoever took over the post started anew.' : ENDING[ring];
}

function helpWords({help}: Journey): readonly string[] {
  const {received, given, refused, firstReceived, firstGiven} = help;
  if (received + given === 0) return [];
  return [`Over the run they were helped ${times(received)}, helped others ${times(given)} and were turned away ${times(refused)} ${cite(firstReceived, firstGiven)}.`];
}

function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** Who won someone over, or vouched for them, is told with the move it led to. */
const LED_TO: Readonly<Record<string, string>> = {'word of mouth': 'told', 'sponsored': 'sponsored'};

/** One thing to tell, not two: leaving the job and leaving the network; being put in touch by the team, and with whom; being told, and interest. */
function withoutEchoes(entries: readonly LogEntry[]): readonly LogEntry[] {
  const kinds = new Set(entries.map(({what}) => what.kind));
  const echoes = new Set<LogEntry>();
  const named = entries.map(entry => {
    const {what, week} = entry;
    const by = what.kind === 'move' && entries.find(other => other.what.kind === LED_TO[what.cause] && other.week === week);
    if (!by) return entry;
    echoes.add(by);
    return {...entry, whom: by.whom};
  });
  return named.filter(entry => !echoes.has(entry)
    && !(entry.what.kind === 'move' && entry.what.cause === 'left the network' && kinds.has('left'))
    && !(entry.what.kind === 'reached by' && entry.what.verb === 'connect' && kinds.has('connected')));
}

const TOLD_OF_A_COMMUNITY = 6;

function communityStory(run: Run, scenario: Scenario, community: number, entries: readonly LogEntry[]): Story {
  const {when} = wordsOf(scenario, run);
  const telling = entries.filter(entry => communityTurn(entry) !== '');
  const moves = telling.filter(({what}) => what.kind === 'new focus');
  const themes = new Set(moves.map(({what}) => (what.kind === 'new focus' ? what.focus : -1))).size;
  const name = `community ${community + 1}`;
  const sentences = telling.slice(0, TOLD_OF_A_COMMUNITY).map((entry, at) => `In ${when(entry.week)}, ${at === 0 ? communityTurn(entry, name) : communityTurn(entry)} ${cite(entry)}.`);
  const rest = telling.slice(TOLD_OF_A_COMMUNITY);
  if (rest.length > 0) sentences.push(`${rest.length === 1 ? 'One more turn' : `${rest.length} more turns`} followed, the last in ${when(rest[rest.length - 1].week)} ${cite(rest[0], rest[rest.length - 1])}.`);
  const span = `between ${when(moves[0].week)} and ${when(moves[moves.length - 1].week)}`;
  return {
    kind: 'community', strategy: run.strategy, replicate: run.replicate, title: `${capital(name)}: its question moved ${times(moves.length)}`,
    who: name, rule: RULES.community, sentences,
    brief: `${capital(name)} moved its question ${times(moves.length)} ${span}, over ${themes} ${themes === 1 ? 'theme' : 'themes'}. A focus follows what members want and don't yet know.`,
  };
}

function wordsOf(scenario: Scenario, run: Run): Words {
  const {network, begins} = scenario;
  const ids = network.kind === 'survey' ? network.people.id : [];
  const arrived = new Set(run.log.flatMap(({what, who}) => (what.kind === 'arrived' ? [who] : [])));
  return {
    when: week => weekWords(week, begins),
    person: row => (ids[row] !== undefined && !arrived.has(row) ? plainText(`educator ${ids[row]}`) : `educator ${row}`),
  };
}

/** ", a teacher at School 12," where a kept network shows them. */
function placeOf(run: Run, scenario: Scenario, {row, arrival}: Journey): string {
  const seen = run.snapshots.find(({people}) => Math.max(0, people.arrival[row]) === arrival);
  if (!seen) return '';
  const roles: readonly string[] = scenario.network.kind === 'survey' ? scenario.network.roles : ROLES;
  const role = roles[seen.people.role[row]];
  const school = run.schools.names[seen.people.school[row]];
  return role && school ? `, a ${plainText(role)} at ${plainText(school)},` : '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** All stories of a run as Markdown; whatever the scenario or a roster wrote stands inert. */
export function storyMarkdown(told: readonly Story[], scenario: Scenario): string {
  const titles = titlesOf(scenario);
  const title = (id: string) => titles[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
  const head = '# Stories from simulated runs\n\nNobody here is real. Each sentence stands on events of the run, cited as [e…]; how each story was chosen is said below it.\n';
  return head + told.map(story =>
    `\n## ${inert(story.title)}\n\n*${inert(title(story.strategy))}, replicate ${story.replicate}, simulated*\n\n${inert(story.sentences.join(' '))}\n\n${inert(story.rule)}\n`).join('');
}

/** Markdown marks lose their meaning; brackets of citations stay readable. */
function inert(text: string): string {
  return text.replace(/[\\`*_{}<>#|~]/g, '\\$&').replace(/\]\(/g, ']\\(');
}
