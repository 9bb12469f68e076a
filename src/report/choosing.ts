/**
 * Which journeys are told, by a stated rule, so that nobody picks the story they like.
 *
 *     typical      of those who ever tried, the most common path through the rings; on it, the one of middle length
 *     surprising   of those in practice at the end, the one who fell back most often; of equals, the one whose turns were rarest in this
 *                  run: largest mean of −ln(share of a turn's cause), which is cut to stay below one set-back
 *     stuck        of those who tried and stayed but are not in practice at the end, the one who fell back most often
 *     community    the community whose focus moved most often
 */
import {log as ln} from '../kernel/math.ts';
import {entryAt, type LogColumns, type LogEntry} from '../model/world/log.ts';
import {everTried, isPractising, movedOn, ownMoves, pathOf, setBacks, type Journey} from './journeys.ts';

export const KINDS = ['typical', 'surprising', 'stuck'] as const;
export type Kind = typeof KINDS[number];

export const RULES: Readonly<Record<Kind | 'community', string>> = {
  typical: 'Chosen as typical: the most common path among people who ever tried, and on it the one of middle length.',
  surprising: 'Chosen as surprising: in practice at the end, though they fell back most often; among equals, by the rarest turns.',
  stuck: 'Chosen as stuck: tried, stayed, fell back most often, and is not in practice at the end.',
  community: 'Chosen because its question moved most often in this run.',
};

/** Best first; who comes first in the log among equals. Worked out as far as they are taken: of most runs one story is told. */
export function* candidates(kind: Kind, journeys: readonly Journey[]): Generator<Journey, void> {
  if (kind === 'typical') yield* typical(journeys);
  else if (kind === 'stuck') yield* byScore(journeys.filter(isStuck), setBacks);
  else {
    const rarity = rarityOfTurns(journeys);
    yield* byScore(journeys.filter(journey => isPractising(journey) && movedOn(journey)), journey => setBacks(journey) + rarity(journey));
  }
}

function isStuck(journey: Journey): boolean {
  return everTried(journey) && !journey.left && !isPractising(journey) && setBacks(journey) > 0;
}

function* typical(journeys: readonly Journey[]): Generator<Journey, void> {
  const paths = new Map<string, Journey[]>();
  for (const journey of journeys) {
    if (!everTried(journey) || !movedOn(journey)) continue;
    const path = pathOf(journey);
    const same = paths.get(path);
    if (same) same.push(journey);
    else paths.set(path, [journey]);
  }
  for (const same of [...paths.values()].sort((a, b) => b.length - a.length)) {
    yield byScore(same, journey => -lengthOf(journey))[Math.floor((same.length - 1) / 2)];
  }
}

/** Weeks from the first move to the last. */
function lengthOf({moves}: Journey): number {
  return moves[moves.length - 1].entry.week - moves[0].entry.week;
}

function rarityOfTurns(journeys: readonly Journey[]): (journey: Journey) => number {
  const times = new Map<string, number>();
  let all = 0;
  for (const journey of journeys) {
    for (const {cause} of ownMoves(journey)) {
      times.set(cause, (times.get(cause) ?? 0) + 1);
      all++;
    }
  }
  return journey => {
    const moves = ownMoves(journey);
    const rarity = moves.reduce((sum, {cause}) => sum - ln(times.get(cause)! / all), 0) / moves.length;
    return rarity / (1 + rarity);
  };
}

function byScore(journeys: readonly Journey[], score: (journey: Journey) => number): readonly Journey[] {
  return journeys.map(journey => ({journey, score: score(journey)})).sort((a, b) => b.score - a.score).map(({journey}) => journey);
}

const NONE = -1;

export interface MovingCommunity {
  readonly community: number;
  readonly entries: readonly LogEntry[];
}

/** Communities whose focus moved, the most restless first: when and to what. Looked for once one is taken. */
export function* movingCommunities(log: LogColumns): Generator<MovingCommunity, void> {
  const communities = new Map<number, LogEntry[]>();
  const communityOf = log.happenings.map(what => ('community' in what && what.kind !== 'joined' ? what.community : NONE));
  for (let id = 0; id < log.who.length; id++) {
    const community = communityOf[log.what[id]];
    if (community === NONE) continue;
    const entry = entryAt(log, id), entries = communities.get(community);
    if (entries) entries.push(entry);
    else communities.set(community, [entry]);
  }
  const moved = (entries: readonly LogEntry[]) => entries.filter(({what}) => what.kind === 'new focus').length;
  yield* [...communities].map(([community, entries]) => ({community, entries})).filter(({entries}) => moved(entries) > 0)
    .sort((a, b) => moved(b.entries) - moved(a.entries) || a.community - b.community);
}
