/**
 * Who brought whom into the network, as trees, from the log of a run: under each person those whom they told of it, beside it who vouched for
 * them and how often the one above helped them. Roots came by themselves, through the team, or were there from the start. Whoever takes over
 * a post is another person.
 */
import {logOf} from '../engine/logged.ts';
import type {Run} from '../engine/run.ts';
import type {LogColumns, LogEntry} from '../model/world/log.ts';
import type {Cause} from '../model/rings.ts';
import {journeysOf, placesOf, type Journey} from './journeys.ts';

/** How someone came in. */
export type Way = 'there from the start' | 'through the team' | 'by themselves' | 'told to take part' | 'told of it';

export interface Branch {
  /** `217` or `217@42`: row, and week of arrival. */
  readonly who: string;
  readonly row: number;
  readonly way: Way;
  readonly week: number;
  /** Events that it stands on. */
  readonly events: readonly number[];
  /** Who vouched for them, where that is someone else than the one above. */
  readonly sponsor: {readonly who: string; readonly row: number; readonly event: number} | null;
  /** Ids of the helps that the one above gave them; empty for roots. */
  readonly helps: readonly number[];
  /** Ring at the end; null where they left the job. */
  readonly ring: number | null;
  readonly children: readonly Branch[];
  /** People below. */
  readonly size: number;
}

const WAYS: Partial<Readonly<Record<Cause, Way>>> = {
  start: 'there from the start', informed: 'through the team', convened: 'through the team', 'declined an invitation': 'through the team',
  'invited into a community': 'through the team', 'spontaneous interest': 'by themselves', mandated: 'told to take part',
};

/** How someone came in, before it is known who stands below. */
interface Coming {
  readonly journey: Journey;
  readonly way: Way;
  readonly week: number;
  readonly events: readonly number[];
  readonly parent: Journey | null;
  readonly sponsor: LogEntry | null;
}

/** Everybody who ever came in, once; the trees in which most people were brought in come first. */
export function whoBroughtWhom(run: Pick<Run, 'log'>): readonly Branch[] {
  const log = logOf(run);
  const journeys = journeysOf(log);
  const holders = holdersOf(journeys);
  const comings = new Map(journeys.filter(({moves}) => moves.length > 0).map(journey => [journey, comingOf(journey, holders)] as const));
  const below = new Map<Journey | null, Coming[]>();
  for (const coming of comings.values()) {
    const parent = coming.parent && comings.has(coming.parent) ? coming.parent : null;
    const beside = below.get(parent);
    if (beside) beside.push(coming);
    else below.set(parent, [coming]);
  }
  const tree = {below, holders, helps: helpsFromAbove(log, comings, holders)};
  return (below.get(null) ?? []).map(coming => branchOf(coming, null, tree)).sort((one, other) => other.size - one.size);
}

/** Who held a post when an entry was written: in the week in which a post changes hands, things happen before and after. */
type Holders = (row: number, id: number) => Journey | undefined;

function holdersOf(journeys: readonly Journey[]): Holders {
  const byRow = new Map<number, Journey[]>();
  for (const journey of journeys) byRow.set(journey.row, [...byRow.get(journey.row) ?? [], journey]);
  return (row, id) => byRow.get(row)?.findLast(({from}) => from <= id);
}

function comingOf(journey: Journey, holders: Holders): Coming {
  const [first] = journey.moves;
  const sponsor = journey.turns.find(({what}) => what.kind === 'sponsored') ?? null;
  const told = first.cause === 'word of mouth' ? journey.turns.find(({what, week}) => what.kind === 'told' && week === first.entry.week) : undefined;
  if (told) return {journey, way: 'told of it', week: told.week, events: [told.id, first.entry.id], parent: holders(told.whom, told.id) ?? null, sponsor};
  return {journey, way: WAYS[first.cause] ?? 'by themselves', week: first.entry.week, events: [first.entry.id], parent: null, sponsor};
}

/** What is known of everybody who came in. */
interface Tree {
  /** Those whom each brought in. */
  readonly below: ReadonlyMap<Journey | null, readonly Coming[]>;
  /** Ids of the helps that each had from the one above. */
  readonly helps: ReadonlyMap<Journey, readonly number[]>;
  readonly holders: Holders;
}

function helpsFromAbove(log: LogColumns, comings: ReadonlyMap<Journey, Coming>, holders: Holders): ReadonlyMap<Journey, readonly number[]> {
  const {who, whom, what} = log, helps = placesOf(log, 'helped');
  const byRow = new Map<number, {readonly journey: Journey; readonly parent: Journey; readonly ids: number[]}[]>();
  for (const {journey, parent} of comings.values()) {
    if (!parent || !comings.has(parent)) continue;
    const brought = {journey, parent, ids: []}, others = byRow.get(journey.row);
    if (others) others.push(brought);
    else byRow.set(journey.row, [brought]);
  }
  for (let id = 0; id < who.length; id++) {
    if (helps[what[id]] === 0) continue;
    const brought = byRow.get(who[id])?.find(({journey}) => journey.from <= id && id < journey.until);
    if (brought?.parent.row === whom[id] && holders(whom[id], id) === brought.parent) brought.ids.push(id);
  }
  return new Map([...byRow.values()].flatMap(ofRow => ofRow.map(({journey, ids}) => [journey, ids] as const)));
}

function branchOf({journey, way, week, events, sponsor}: Coming, parent: Journey | null, tree: Tree): Branch {
  const {below, helps, holders} = tree;
  const children = (below.get(journey) ?? []).map(coming => branchOf(coming, journey, tree)).sort((one, other) => one.week - other.week);
  const by = sponsor ? holders(sponsor.whom, sponsor.id) : undefined;
  return {
    who: nameOf(journey), row: journey.row, way, week, events, helps: helps.get(journey) ?? [], ring: journey.left ? null : journey.ring, children,
    sponsor: sponsor && by && by !== parent ? {who: nameOf(by), row: by.row, event: sponsor.id} : null,
    size: children.reduce((sum, child) => sum + 1 + child.size, 0),
  };
}

function nameOf({row, arrival}: Journey): string {
  return arrival > 0 ? `${row}@${arrival}` : String(row);
}

/** The branch of one person, wherever it stands. */
export function branchFor(trees: readonly Branch[], who: string): Branch | null {
  for (const tree of trees) {
    const found = tree.who === who ? tree : branchFor(tree.children, who);
    if (found) return found;
  }
  return null;
}
