/** Every community once, and its members: size, age, cohesion, focus, whether they would meet by themselves and want the same thing. */
import type {Int} from '../../kernel/memory.ts';
import {COMMUNITY_LIMIT, type Communities} from '../../model/world/communities.ts';
import type {Educators} from '../../model/world/educators.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {Pass} from './pass.ts';

/** Ownership above which someone holds the community's question as their own. */
const OWNED = 0.5;

interface Round {
  communities: Int;
  members: Int;
  /** Sums over communities. */
  age: Int;
  cohesion: number;
  /** Mean over members of ownership × energy: the probability of meeting without a facilitator. */
  selfConvened: number;
  /** Share of members who chose the community's focus and own it. */
  sharedPurpose: number;
}

export class CommunityRound extends Pass implements Round {
  communities = 0;
  members = 0;
  age = 0;
  cohesion = 0;
  selfConvened = 0;
  sharedPurpose = 0;
  /** Themes that some community works on, and all themes. */
  foci = 0;
  themes = 0;

  take({communities, educators, week, memory}: ReadonlyWorld): void {
    this.communities = this.members = this.age = this.cohesion = this.selfConvened = this.sharedPurpose = 0;
    memory.run(goRound, communities, educators, week, this);
    this.themes = educators.themes;
    this.foci = new Set(communities.alive.filter(id => communities.size[id] > 0).map(id => communities.focus[id])).size;
  }
}

/** In order of founding. */
function goRound({count, size, members, focus: foci, cohesion, founded}: Frozen<Communities>, {ownership, energy, focus}: Frozen<Educators>, week: Int, round: Round): void {
  for (let id = 0; id < count; id++) {
    if (size[id] === 0) continue;
    let willing: number = 0, owners = 0;
    for (let at = id * COMMUNITY_LIMIT, end = at + size[id]; at < end; at++) {
      const who = members[at];
      willing += ownership[who] * energy[who];
      owners += Number(focus[who] === foci[id]) & Number(ownership[who] > OWNED);
    }
    round.communities++;
    round.members += size[id];
    round.age += week - founded[id];
    round.cohesion += cohesion[id];
    round.selfConvened += willing / size[id];
    round.sharedPurpose += owners / size[id];
  }
}
