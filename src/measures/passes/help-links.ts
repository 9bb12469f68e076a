/**
 * Who helps whom: there is a link from i to j while the help that i gave to j, which fades, is above 0.15. Counted among people in
 * rings 1-3; a link is returned when its reverse is a link too.
 */
import {OUTSIDE} from '../../model/rings.ts';
import {NO_COMMUNITY} from '../../model/world/educators.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {slotOf} from '../../model/world/ties.ts';
import type {Pass} from './pass.ts';

/** Discounted helps above which a link stands. */
const LINK = 0.15;

export class HelpLinks implements Pass {
  links = 0;
  returned = 0;
  /** Links between members of communities, and those of them between different ones. */
  amongCommunities = 0;
  acrossCommunities = 0;

  take({educators, ties}: ReadonlyWorld): void {
    const {ring, community, count} = educators;
    const {first, degree, alter, help} = ties;
    this.links = this.returned = this.amongCommunities = this.acrossCommunities = 0;
    for (let giver = 0; giver < count; giver++) {
      if (ring[giver] === OUTSIDE) continue;
      for (let slot = first[giver], end = slot + degree[giver]; slot < end; slot++) {
        const taker = alter[slot];
        if (help[slot] <= LINK || ring[taker] === OUTSIDE) continue;
        this.links++;
        if (help[slotOf(ties, taker, giver)] > LINK) this.returned++;
        if (community[giver] === NO_COMMUNITY || community[taker] === NO_COMMUNITY) continue;
        this.amongCommunities++;
        if (community[giver] !== community[taker]) this.acrossCommunities++;
      }
    }
  }
}
