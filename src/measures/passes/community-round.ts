/** Every community once, and its members: size, age, cohesion, focus, whether they would meet by themselves and want the same thing. */
import {COMMUNITY_LIMIT} from '../../model/world/communities.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {Pass} from './pass.ts';

/** Ownership above which someone holds the community's question as their own. */
const OWNED = 0.5;

export class CommunityRound extends Pass {
  communities = 0;
  members = 0;
  /** Sums over communities. */
  age = 0;
  cohesion = 0;
  /** Mean over members of ownership × energy: the probability of meeting without a facilitator. */
  selfConvened = 0;
  /** Share of members who chose the community's focus and own it. */
  sharedPurpose = 0;
  /** Themes that some community works on, and all themes. */
  foci = 0;
  themes = 0;
  #seen = new Uint8Array(0);

  take({communities, educators, week}: ReadonlyWorld): void {
    const {alive, size, members, focus, cohesion, founded} = communities;
    const {ownership, energy} = educators;
    this.communities = this.members = this.age = this.cohesion = this.selfConvened = this.sharedPurpose = this.foci = 0;
    this.themes = educators.themes;
    if (this.#seen.length !== this.themes) this.#seen = new Uint8Array(this.themes);
    else this.#seen.fill(0);
    for (let place = 0; place < alive.length; place++) {
      const id = alive[place];
      if (size[id] === 0) continue;
      let willing = 0;
      let owners = 0;
      for (let at = id * COMMUNITY_LIMIT, end = at + size[id]; at < end; at++) {
        const who = members[at];
        willing += ownership[who] * energy[who];
        if (educators.focus[who] === focus[id] && ownership[who] > OWNED) owners++;
      }
      this.communities++;
      this.members += size[id];
      this.age += week - founded[id];
      this.cohesion += cohesion[id];
      this.selfConvened += willing / size[id];
      this.sharedPurpose += owners / size[id];
      if (!this.#seen[focus[id]]) this.foci++;
      this.#seen[focus[id]] = 1;
    }
  }
}
