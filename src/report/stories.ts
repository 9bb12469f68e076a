/**
 * Stories: what the run was like for one educator, told from its log. No story is invented: each sentence cites the events it stands on,
 * and the people are simulated. Beside any number, a story reminds us what the number can't hold.
 */
import type {LogEntry} from '../model/world/log.ts';
import {ROLES} from '../model/plan.ts';
import type {Run} from '../engine/run.ts';
import {weekWords} from '../experiment/moments.ts';
import {plainText, titlesOf} from '../experiment/naming.ts';
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
  const place = placeOf(run, scenario, journey);
  const turns = merged(journey, words);
  const sentences = turns.map(({when, what, cited}, at) =>
    `${at === 0 ? `${capital(when)}, ${name}${place} ${what}` : `${capital(when)}, they ${what}`} ${cite(...cited)}.`);
  const helped = helpWords(journey);
  if (helped) sentences.push(helped);
  sentences.push(ending(journey));
  const last = turns[turns.length - 1];
  const brief = turns.length < 2 ? '' : `${capital(name)}${place} ${turns[0].what} in ${turns[0].bare}. ${capital(last.when)}, they ${last.what}.`;
  return {
    kind, strategy: run.strategy, replicate: run.replicate, title: `${capital(name)}: ${END[journey.left ? 4 : journey.ring]}`,
    who: journey.arrival > 0 ? `${journey.row}@${journey.arrival}` : String(journey.row), rule, sentences, brief,
  };
}

const END = ['outside again', 'interested', 'trying', 'in practice', 'gone'] as const;
const ENDING = [
  'At the end they are outside the network.', 'At the end they are interested, no more.', 'At the end they are still trying.', 'At the end they are in practice.',
] as const;

function ending({left, ring}: Journey): string {
  return left ? 'Whoever took over the post started anew.' : ENDING[ring];
}

function helpWords({help}: Journey): string {
  const {received, given, refused, firstReceived, firstGiven} = help;
  if (received + given === 0) return '';
  return `Over the run they were helped ${times(received)}, helped others ${times(given)} and were turned away ${times(refused)} ${cite(firstReceived, firstGiven)}.`;
}

function times(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

interface Turn {
  readonly when: string;
  readonly bare: string;
  readonly what: string;
  readonly cited: readonly LogEntry[];
}

/** What happened in one week is one sentence: "heard of it from a colleague and became interested". */
function merged({turns}: Journey, words: Words): readonly Turn[] {
  const weeks = new Map<number, LogEntry[]>();
  for (const entry of turns) {
    const same = weeks.get(entry.week);
    if (same) same.push(entry);
    else weeks.set(entry.week, [entry]);
  }
  return [...weeks].flatMap(([week, entries]) => {
    const telling = withoutEchoes(entries).filter(entry => turnWords(entry, words) !== '');
    if (telling.length === 0) return [];
    return [{when: `in ${words.when(week)}`, bare: words.when(week), what: telling.map(entry => turnWords(entry, words)).join(' and '), cited: telling}];
  });
}

/** Leaving the job and leaving the network are one thing to tell, and so are being vouched for and coming in. */
function withoutEchoes(entries: readonly LogEntry[]): readonly LogEntry[] {
  const left = entries.some(({what}) => what.kind === 'left');
  const moved = entries.some(({what}) => what.kind === 'move' && what.cause === 'sponsored');
  return entries.filter(({what}) => !(left && what.kind === 'move' && what.cause === 'left the network') && !(moved && what.kind === 'founded'));
}

function communityStory(run: Run, scenario: Scenario, community: number, entries: readonly LogEntry[]): Story {
  const {when} = wordsOf(scenario, run);
  const telling = entries.filter(entry => communityTurn(entry) !== '');
  const sentences = telling.map(entry => `${capital(`in ${when(entry.week)}`)}, ${communityTurn(entry)} ${cite(entry)}.`);
  const moves = telling.filter(({what}) => what.kind === 'new focus');
  const themes = moves.map(({what}) => (what.kind === 'new focus' ? `theme ${what.focus + 1}` : '')).join(', then ');
  return {
    kind: 'community', strategy: run.strategy, replicate: run.replicate, title: `Community ${community + 1}: its question moved ${times(moves.length)}`,
    who: `community ${community + 1}`, rule: RULES.community, sentences,
    brief: `Community ${community + 1} moved its question ${times(moves.length)}: to ${themes}. Nobody told it to: its focus follows what its members want and don't yet know.`,
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
