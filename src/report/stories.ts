/**
 * Stories: what the run was like for one educator, told from its log. No story is invented: each sentence cites the events it stands on,
 * and the people are simulated. Beside any number, a story reminds us what the number can't hold.
 */
import {logOf} from '../engine/logged.ts';
import type {Run} from '../engine/run.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {candidates, KINDS, movingCommunities} from './choosing.ts';
import {communityStory} from './community-story.ts';
import {journeyStory} from './journey-story.ts';
import {journeysOf, type Journey} from './journeys.ts';
import type {Story} from './story.ts';

export type {Story} from './story.ts';
export {storyMarkdown} from './story-markdown.ts';

/** A typical, a surprising and a stuck one, a community whose question moved, then the next of each; fewer where the run has no more. */
export function stories(run: Run, scenario: Scenario, howMany: number): readonly Story[] {
  const log = logOf(run);
  const journeys = journeysOf(log);
  const queues = KINDS.map(kind => ({kind, queue: candidates(kind, journeys)}));
  const communities = movingCommunities(log);
  const told = new Set<Journey>();
  const found: Story[] = [];
  for (let left = true; left && found.length < howMany;) {
    left = false;
    for (const {kind, queue} of queues) {
      if (found.length >= howMany) break;
      const journey = nextUntold(queue, told);
      if (!journey) continue;
      told.add(journey);
      found.push(journeyStory(run, scenario, kind, journey));
      left = true;
    }
    const community = found.length < howMany && communities.next().value;
    if (community) {
      found.push(communityStory(run, scenario, community.community, community.entries));
      left = true;
    }
  }
  return found;
}

/** The story of one educator by row, and week of arrival where several held the post. Null where nothing happened to them. */
export function storyOf(run: Run, scenario: Scenario, row: number, arrival?: number): Story | null {
  const journey = journeysOf(logOf(run)).find(one => one.row === row && (arrival === undefined || one.arrival === arrival));
  return journey ? journeyStory(run, scenario, 'typical', journey, 'Asked for by name.') : null;
}

function nextUntold(queue: Iterator<Journey, void>, told: ReadonlySet<Journey>): Journey | undefined {
  for (;;) {
    const {value: next} = queue.next();
    if (!next || !told.has(next)) return next ?? undefined;
  }
}
