/**
 * Goal: a story can be followed back into the log, word by word. Method: a small run of two plans; every sentence of every story is derived
 * again from the events it names, by a table of its own; counts from the raw log; trees and the first difference by plain loops.
 */
import {describe, expect, test} from 'vitest';
import type {Run} from '../../src/engine/run.ts';
import {weekWords} from '../../src/experiment/moments.ts';
import {parseScenario, run} from '../../src/index.ts';
import type {LogEntry} from '../../src/model/world/log.ts';
import {firstDifference} from '../../src/report/first-difference.ts';
import {stories, type Story} from '../../src/report/stories.ts';
import {treeLines} from '../../src/report/tree-lines.ts';
import {whoBroughtWhom, type Branch} from '../../src/report/who-brought-whom.ts';
import {worldStory} from '../../src/report/world-story.ts';
import {logOf, runOf} from '../experiment/fake-ensemble.ts';

const {scenario} = parseScenario(`
dlsim: 1
question: What does a small team change?
horizon: 150 weeks
replicates: 1
network: {synthetic: {districts: 1, schools per district: 5, educators per school: 24}}
team: {hours: 14 a week, until: 2 years}
strategies: {quality-first: {use: quality-first}, mandate: {use: mandate}, same: {use: quality-first}}
keep: {stories: 40}
`);
const ensemble = await run(scenario!);
const [first, mandate, same] = ensemble.runs.map(([one]) => one!);
const told = [first, mandate].flatMap(one => stories(one, scenario!, 40).map(story => ({story, log: one.log})));

/** What a phrase says happened, as the log has it. */
const PHRASES: readonly (readonly [phrase: RegExp, holds: (entry: LogEntry) => boolean])[] = [
  [/became interested through educator|heard of it from/, ({what}) => what.kind === 'told' || isMove(what, 'word of mouth')],
  [/became interested unasked/, ({what}) => isMove(what, 'spontaneous interest')], [/became interested after news/, ({what}) => isMove(what, 'informed') || isReach(what, 'inform')],
  [/became interested at a convening/, ({what}) => isMove(what, 'convened') || isReach(what, 'convene')], [/turned down a place/, ({what}) => isMove(what, 'declined an invitation')],
  [/drifted away/, ({what}) => isMove(what, 'drifted away')], [/felt ready/, ({what}) => isMove(what, 'ready to engage')],
  [/came into the community of practice/, ({what}) => what.kind === 'sponsored' || isMove(what, 'sponsored') || isMove(what, 'coached into practice')],
  [/vouched for by/, ({what}) => what.kind === 'sponsored' || isMove(what, 'sponsored')], [/fell back to being interested/, ({what}) => isMove(what, 'not tried')], [/without another try/, ({what}) => isMove(what, 'fell quiet')],
  [/went back to being interested after a year/, ({what}) => isMove(what, 'fell quiet')], [/gave up for now/, ({what}) => isMove(what, 'stuck in the dip')], [/worn out/, ({what}) => isMove(what, 'burned out')], [/nobody left to practise/, ({what}) => isMove(what, 'left alone')],
  [/for lack of support/, ({what}) => isMove(what, 'lapsed')], [/said yes to a new community/, ({what}) => isMove(what, 'invited into a community')],
  [/helped to found a community/, ({what}) => isMove(what, 'founded a community')], [/^joined a community|, joined a community|and joined a community/, ({what}) => isMove(what, 'joined a community')],
  [/was told to take part|were told to take part/, ({what}) => isMove(what, 'mandated') || isReach(what, 'mandate')], [/stopped when the requirement ended/, ({what}) => isMove(what, 'mandate lifted')],
  [/made it their own/, ({what}) => isMove(what, 'made it their own')], [/lost to the network/, ({what}) => isMove(what, 'left the network')],
  [/from the start|at the start/, ({what}) => isMove(what, 'start')], [/came new to the school/, ({what}) => what.kind === 'arrived'], [/left the job/, ({what}) => what.kind === 'left'],
  [/changed school/, ({what}) => what.kind === 'changed school'], [/introduced to educator/, ({what}) => what.kind === 'introduced'], [/made something new/, ({what}) => what.kind === 'made something new'],
  [/put in touch/, ({what}) => what.kind === 'connected' || isReach(what, 'connect')], [/around whom a community began/, ({what}) => what.kind === 'founded'], [/first time/, ({what}) => what.kind === 'first try'],
  [/sheltered/, ({what}) => isReach(what, 'protect')], [/had a visit/, ({what}) => isReach(what, 'nourish')], [/asked by the team/, ({what}) => isReach(what, 'name')], [/got a coach/, ({what}) => isReach(what, 'coach')],
  [/saw what a colleague/, ({what}) => isReach(what, 'illuminate')], [/got news/, ({what}) => isReach(what, 'inform')], [/went to a convening/, ({what}) => isReach(what, 'convene')],
  [/let an old way/, ({what}) => isReach(what, 'hospice')], [/reached by the team \(mandate\)/, ({what}) => isReach(what, 'mandate')],
  [/community \d+ began|the community began/, ({what}) => what.kind === 'founded'], [/question moved to theme/, ({what}) => what.kind === 'new focus'], [/split in two/, ({what}) => what.kind === 'community split'],
  [/dissolved/, ({what}) => what.kind === 'community dissolved'],
];

function isMove(what: LogEntry['what'], cause: string): boolean {
  return what.kind === 'move' && what.cause === cause;
}

function isReach(what: LogEntry['what'], verb: string): boolean {
  return what.kind === 'reached by' && what.verb === verb;
}

/** The weeks in which a person held the post. */
function tenureOf(who: string, log: readonly LogEntry[]): {readonly row: number; readonly from: number; readonly to: number} {
  const [row, arrival = 0] = who.split('@').map(Number);
  const from = arrival === 0 ? -1 : log.find(({who: one, week, what}) => one === row && week === arrival && what.kind === 'arrived')!.id;
  const next = log.find(({who: one, id, what}) => one === row && id > from && what.kind === 'arrived');
  return {row, from, to: next?.id ?? Infinity};
}

const timesOf = (words: string) => (words === 'never' ? 0 : words === 'once' ? 1 : words === 'twice' ? 2 : Number(/^\d+/.exec(words)));
const entriesOf = (ids: readonly number[], log: readonly LogEntry[]) => ids.map(id => log[id]);

/** Complaints about one sentence; none where the log bears it out. */
function faultsOf({who, kind}: Story, sentence: string, events: readonly number[], log: readonly LogEntry[]): string[] {
  const faults: string[] = [];
  const blame = (holds: boolean, what: string) => { if (!holds) faults.push(`${what}: ${sentence}`); };
  const entries = entriesOf(events, log);
  blame(events.length > 0 && entries.every(entry => entry !== undefined), 'names no event of the log');
  const shown = [...sentence.matchAll(/e(\d+)/g)].map(([, id]) => Number(id));
  blame(shown.length > 0 && shown.every(id => events.includes(id)), 'shows an event it does not stand on');
  if (kind === 'community') {
    const community = Number(/\d+$/.exec(who)) - 1;
    blame(entries.every(({what}) => 'community' in what && what.community === community), 'is of another community');
  } else {
    const {row, from, to} = tenureOf(who, log);
    blame(entries.every(({who: one, whom, id}) => (one === row || whom === row) && id >= from && id <= to), 'is of another person');
  }
  const when = /^In ((?:week \d+ of year \d+)|(?:[A-Z]\w+ \d{4})),/.exec(sentence)?.[1];
  if (when) blame(entries.every(({week}) => weekWords(week, null) === when), 'is of another week');
  if (!when && !sentence.startsWith('In between')) return faults;
  const said = PHRASES.filter(([phrase]) => phrase.test(sentence));
  for (const [phrase, holds] of said) blame(entries.some(holds), `${phrase} did not happen`);
  for (const entry of entries) blame(said.some(([, holds]) => holds(entry)), `event ${entry.id} (${JSON.stringify(entry.what)}) is not told`);
  const named = [...sentence.matchAll(/(?:through|by|to|with) educator (\d+)/g)].map(([, row]) => Number(row));
  for (const row of named) blame(entries.some(({who: one, whom}) => one === row || whom === row), `educator ${row} was not there`);
  return faults;
}

describe('every sentence is borne out by the events it names', () => {
  test('there are stories of every kind', () => {
    expect(told.length).toBeGreaterThan(20);
    expect(new Set(told.map(({story: {kind}}) => kind))).toEqual(new Set(['typical', 'surprising', 'stuck', 'community']));
  });

  test('who, when and what', () => {
    const faults = told.flatMap(({story, log}) => {
      expect(story.events.length).toBe(story.sentences.length);
      return story.sentences.flatMap((sentence, at) => faultsOf(story, sentence, story.events[at], log));
    });
    expect(faults).toEqual([]);
  });

  test('help is counted as the log has it, all of it named', () => {
    for (const {story, log} of told) {
      const at = story.sentences.findIndex(sentence => sentence.startsWith('Over the run'));
      if (at < 0) continue;
      const {row, from, to} = tenureOf(story.who, log);
      const during = log.filter(({id}) => id >= from && id < to);
      const counts = [
        during.filter(({who, what}) => who === row && what.kind === 'helped'), during.filter(({whom, what}) => whom === row && what.kind === 'helped'),
        during.filter(({who, what}) => who === row && what.kind === 'refused'),
      ];
      const [, received, given, refused] = /were helped (.+), helped others (.+) and were turned away (.+) \[/.exec(story.sentences[at])!;
      expect([received, given, refused].map(timesOf)).toEqual(counts.map(({length}) => length));
      expect([...story.events[at]].sort((a, b) => a - b)).toEqual(counts.flat().map(({id}) => id).sort((a, b) => a - b));
    }
  });

  test('the end is where the last move led', () => {
    const ENDS = ['outside the network', 'interested, no more', 'still trying', 'in practice'];
    for (const {story, log} of told.filter(({story: {kind}}) => kind !== 'community')) {
      const {row, from, to} = tenureOf(story.who, log);
      const last = log.findLast(({id, who, what}) => who === row && id >= from && id < to && (what.kind === 'move' || what.kind === 'left'))!;
      const gone = log.some(({id, who, what}) => who === row && id >= from && id < to && what.kind === 'left');
      const words = gone ? 'Whoever took over the post started anew' : `At the end they are ${ENDS[last.what.kind === 'move' ? last.what.to : 0]}`;
      expect(story.sentences.at(-1)!.startsWith(words)).toBe(true);
      if (!gone) expect(story.events.at(-1)).toEqual([last.id]);
    }
  });

  test('counts of turns of a community are those of the log', () => {
    for (const {story, log} of told.filter(({story: {kind}}) => kind === 'community')) {
      const community = Number(/\d+$/.exec(story.who)) - 1;
      const moves = log.filter(({what}) => what.kind === 'new focus' && what.community === community);
      expect(timesOf(/moved (.+)$/.exec(story.title)![1])).toBe(moves.length);
      expect(story.briefEvents).toEqual(moves.map(({id}) => id));
      const all = log.filter(({what}) => 'community' in what && what.community === community && what.kind !== 'joined');
      expect([...story.events.flat()].sort((a, b) => a - b)).toEqual(all.map(({id}) => id));
    }
  });

  test('two sentences stand on events of the same person', () => {
    for (const {story, log} of told.filter(({story: {kind}}) => kind !== 'community')) {
      const {row, from, to} = tenureOf(story.who, log);
      expect(story.briefEvents.length).toBeGreaterThan(0);
      for (const {who, whom, id} of entriesOf(story.briefEvents, log)) expect((who === row || whom === row) && id >= from && id <= to).toBe(true);
    }
  });
});

describe('who brought whom', () => {
  const all = (branches: readonly Branch[]): readonly Branch[] => branches.flatMap(branch => [branch, ...all(branch.children)]);

  test.each([['quality first', first], ['a mandate', mandate]])('%s: everybody who ever came in, once', (_, one: Run) => {
    const people = new Map<number, number>();
    const expected = new Set<string>();
    for (const {who, week, what} of one.log) {
      if (what.kind === 'arrived') people.set(who, week);
      if (what.kind === 'move') expected.add(people.has(who) ? `${who}@${people.get(who)}` : String(who));
    }
    const names = all(whoBroughtWhom(one)).map(({who}) => who);
    expect(new Set(names)).toEqual(expected);
    expect(names.length).toBe(expected.size);
  });

  test('each stands under the one who told them, with the help that passed between the two', () => {
    const check = (branch: Branch, parent: Branch | null): void => {
      const events = entriesOf(branch.events, first.log);
      expect(events.every(({who}) => who === branch.row)).toBe(true);
      if (parent) {
        expect(events.map(({what, whom}) => [what.kind, whom])).toEqual([['told', parent.row], ['move', -1]]);
        const {from, to} = tenureOf(branch.who, first.log), above = tenureOf(parent.who, first.log);
        const helps = first.log.filter(({id, who, whom, what}) => what.kind === 'helped' && who === branch.row && whom === parent.row && id >= Math.max(from, above.from) && id < Math.min(to, above.to));
        expect(branch.helps).toEqual(helps.map(({id}) => id));
      } else expect(branch.way === 'told of it' || events.every(({what}) => what.kind === 'move')).toBe(true);
      if (branch.sponsor) expect(first.log[branch.sponsor.event]).toMatchObject({who: branch.row, whom: branch.sponsor.row, what: {kind: 'sponsored'}});
      expect(branch.size).toBe(all(branch.children).length);
      for (const child of branch.children) check(child, branch);
    };
    const trees = whoBroughtWhom(first);
    expect(trees[0].size).toBeGreaterThan(3);
    for (const tree of trees) check(tree, null);
  });

  test('by hand: who takes over a post is another, and who vouches for those they told is not named twice', () => {
    const log = logOf(
      [0, 1, -1, {kind: 'move', from: 0, to: 3, cause: 'start'}], [4, 2, 1, {kind: 'told'}], [4, 2, -1, {kind: 'move', from: 0, to: 1, cause: 'word of mouth'}],
      [5, 2, 1, {kind: 'helped'}], [6, 2, 1, {kind: 'sponsored'}], [7, 1, -1, {kind: 'left'}], [7, 1, -1, {kind: 'arrived'}], [8, 2, 1, {kind: 'helped'}],
      [9, 1, 2, {kind: 'told'}], [9, 1, -1, {kind: 'move', from: 0, to: 1, cause: 'word of mouth'}],
    );
    const [tree] = whoBroughtWhom({log});
    expect(tree).toMatchObject({who: '1', ring: null, way: 'there from the start', size: 2, children: [{
      who: '2', way: 'told of it', events: [1, 2], helps: [3], sponsor: null, children: [{who: '1@7', events: [8, 9], ring: 1, children: []}],
    }]});
  });

  test('is drawn in few lines, a line a person, with what it leaves out', () => {
    const [tree] = whoBroughtWhom(first);
    const lines = treeLines(tree, first, scenario!);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines[0]).toMatch(/^Educator \d+, .*\[e\d+\]/);
    expect(lines.slice(1).every(line => /^[│ ]*[├└]─ |^…/.test(line))).toBe(true);
    expect(treeLines(tree, first, scenario!, 5).at(-1)).toMatch(/^… and \d+ more people/);
    expect(treeLines({...tree, size: 0, children: []}, first, scenario!)).toEqual([]);
  });
});

describe('where two plans part', () => {
  const found = firstDifference(first, mandate, scenario!)!;
  const key = ({week, who, whom, what}: LogEntry) => JSON.stringify([week, who, whom, what]);

  test('until then every event is the same, in that week it is not', () => {
    const before = (one: Run, week: number) => one.log.filter(entry => entry.week < week).map(key);
    expect(before(first, found.week)).toEqual(before(mandate, found.week));
    expect(before(first, found.week + 1)).not.toEqual(before(mandate, found.week + 1));
    const theirs = new Set(mandate.log.filter(({week}) => week === found.week).map(key));
    if (found.first.a) expect(theirs.has(key(found.first.a))).toBe(false);
    expect(found.first.a ?? found.first.b).not.toBeNull();
  });

  test('posts apart are counted from the moves', () => {
    for (const {week, posts} of found.after) {
      const rings = (one: Run) => one.log.filter(entry => entry.week < week).reduce((all, {who, what}) => (what.kind === 'move' ? all.set(who, what.to) : all), new Map<number, number>());
      const [one, other] = [rings(first), rings(mandate)];
      expect(posts).toBe(Array.from({length: first.people}, (_, row) => row).filter(row => (one.get(row) ?? 0) !== (other.get(row) ?? 0)).length);
    }
    expect(found.after.map(({week}) => week)).toEqual([52, 104, 150]);
  });

  test('each sentence names events of either log', () => {
    for (const {text, a, b} of found.sentences) {
      expect(a.length + b.length, text).toBeGreaterThan(0);
      expect([...entriesOf(a, first.log), ...entriesOf(b, mandate.log)].every(entry => entry !== undefined)).toBe(true);
    }
    expect(found.sentences.map(({text}) => text).join(' ')).toContain('In world 1, “quality-first” and “mandate” '.replace('quality-first', 'Quality first').replace('mandate', 'Mandate'));
  });

  test('by hand: the week of the earlier of two events that differ', () => {
    const start = [0, 1, -1, {kind: 'move', from: 0, to: 1, cause: 'start'}] as const;
    const logs = [logOf(start, [3, 2, -1, {kind: 'reached by', verb: 'name'}]), logOf(start, [9, 4, -1, {kind: 'reached by', verb: 'coach'}])];
    const [a, b] = logs.map((log, at) => runOf(['quality-first', 'mandate'][at], 0, {reach: 1}, {log, people: 5}));
    for (const [one, other] of [[a, b], [b, a]]) expect(firstDifference(one, other, scenario!)).toMatchObject({week: 3});
    expect(firstDifference(a, b, scenario!)!.first).toMatchObject({a: {who: 2}, b: null});
  });

  test('plans that do the same never part', () => {
    expect(firstDifference(first, {...same, strategy: 'same'}, scenario!)).toBeNull();
    expect(worldStory(ensemble)!.difference!.b).toBe('mandate');
  });
});
