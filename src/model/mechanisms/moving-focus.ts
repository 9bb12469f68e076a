/**
 * Moving focus: a community that has mastered its focus (mean know-how > 0.7) takes up what its members want next; a member who has mastered
 * its own takes its weakest theme. A theme imposed by the team is taken and kept.
 */
import {defineMechanism} from '../mechanism.ts';
import {COMMUNITY_LIMIT} from '../world/communities.ts';
import {weakestTheme} from '../world/educators.ts';
import {MASTERED, chooseFocus} from '../world/founding.ts';

export const movingFocus = defineMechanism({
  name: 'moving focus',
  about: 'What a community works on follows what its members want and do not master yet.',
  idea: 'emergence: their focus follows their members',
  parameters: {},
  writes: ['communities.focus', 'educators.focus'],

  step({week, communities, educators, log}) {
    const {members, size, focus} = communities;
    const {knowHow, themes} = educators;
    for (const community of communities.alive) {
      const those = Array.from(members.subarray(community * COMMUNITY_LIMIT, community * COMMUNITY_LIMIT + size[community]));
      const known = those.reduce((sum, who) => sum + knowHow[who * themes + focus[community]], 0) / those.length;
      const next = communities.imposedFocus >= 0 ? communities.imposedFocus : known > MASTERED ? chooseFocus(educators, those) : focus[community];
      if (next !== focus[community]) {
        focus[community] = next;
        log?.add(week, -1, -1, {kind: 'new focus', community, focus: next});
      }
      for (const who of those) if (knowHow[who * themes + educators.focus[who]] > MASTERED) educators.focus[who] = weakestTheme(educators, who);
    }
  },
});
