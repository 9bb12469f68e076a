/**
 * Moving focus: a community that has mastered its focus (mean know-how > 0.7) takes up what its members want next; a member who has mastered
 * its own takes its weakest theme. A theme imposed by the team is taken and kept.
 */
import type {Int} from '../../kernel/memory.ts';
import {defineMechanism} from '../mechanism.ts';
import {COMMUNITY_LIMIT, type Communities} from '../world/communities.ts';
import {weakestTheme, type Educators} from '../world/educators.ts';
import {MASTERED, focusOfThose} from '../world/founding.ts';

export const movingFocus = defineMechanism({
  name: 'moving focus',
  about: 'What a community works on follows what its members want and do not master yet.',
  idea: 'emergence: their focus follows their members',
  parameters: {},
  writes: ['communities.focus', 'educators.focus'],

  step({memory, week, communities, educators, lent, log}) {
    const {alive, focus, imposedFocus} = communities, moved = lent.column(0);
    for (let at = 0; imposedFocus >= 0 && at < alive.length; at++) {
      if (focus[alive[at]] === imposedFocus) continue;
      focus[alive[at]] = imposedFocus;
      log?.add(week, -1, -1, {kind: 'new focus', community: alive[at], focus: imposedFocus});
    }
    const number = memory.run(moveOn, communities, educators, moved);
    if (log) for (let at = 0; at < number; at++) log.add(week, -1, -1, {kind: 'new focus', community: moved[at], focus: focus[moved[at]]});
  },
});

/** Lists the communities that take up something else. @returns how many. */
function moveOn({count, size, members, focus, imposedFocus}: Communities, educators: Educators, moved: Int32Array): Int {
  const {knowHow, themes} = educators;
  let number = 0;
  for (let community = 0; community < count; community++) {
    const first = community * COMMUNITY_LIMIT, end = first + size[community];
    let known: number = 0;
    for (let at = first; at < end; at++) known += knowHow[members[at] * themes + focus[community]];
    if (imposedFocus < 0 && known / (end - first) > MASTERED) {
      const next = focusOfThose(educators, members, first, end);
      moved[number] = community;
      number += Number(next !== focus[community]);
      focus[community] = next;
    }
    for (let at = first; at < end; at++) {
      const who = members[at];
      if (knowHow[who * themes + educators.focus[who]] > MASTERED) educators.focus[who] = weakestTheme(educators, who);
    }
  }
  return number;
}
