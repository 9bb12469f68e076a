/**
 * Who helps whom: there is a link from i to j while the help that i gave to j, which fades, is above 0.15. Counted among people in
 * rings 1-3; a link is returned when its reverse is a link too.
 */
import type {Int} from '../../kernel/memory.ts';
import {OUTSIDE} from '../../model/rings.ts';
import {NO_COMMUNITY, type Educators} from '../../model/world/educators.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {slotOf, type Ties} from '../../model/world/ties.ts';
import {Pass} from './pass.ts';

/** Discounted helps above which a link stands. */
const LINK = 0.15;

interface Links {
  links: Int;
  returned: Int;
  /** Links between members of communities, and those of them between different ones. */
  amongCommunities: Int;
  acrossCommunities: Int;
}

export class HelpLinks extends Pass implements Links {
  links = 0;
  returned = 0;
  amongCommunities = 0;
  acrossCommunities = 0;

  take({educators, ties, memory}: ReadonlyWorld): void {
    this.links = this.returned = this.amongCommunities = this.acrossCommunities = 0;
    memory.run(countLinks, educators, ties, this);
  }
}

function countLinks({ring, community, count}: Frozen<Educators>, ties: Frozen<Ties>, found: Links): void {
  const {first, degree, alter, help} = ties;
  for (let giver = 0; giver < count; giver++) {
    if (ring[giver] === OUTSIDE) continue;
    for (let slot = first[giver], end = slot + degree[giver]; slot < end; slot++) {
      const taker = alter[slot];
      if (help[slot] <= LINK || ring[taker] === OUTSIDE) continue;
      found.links++;
      // Looked up once for both, by the first of them.
      if (giver < taker && help[slotOf(ties, taker, giver)] > LINK) found.returned += 2;
      if (community[giver] === NO_COMMUNITY || community[taker] === NO_COMMUNITY) continue;
      found.amongCommunities++;
      found.acrossCommunities += Number(community[giver] !== community[taker]);
    }
  }
}
