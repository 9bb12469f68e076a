/** Everybody once: who stands in which ring, how they teach, what they wish for, whom anybody has reached. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {practisedQuality} from '../../model/world/educators.ts';
import {ENGAGEMENT, INTEREST, PRACTICE} from '../../model/rings.ts';
import type {Pass} from './pass.ts';

/** Weeks after which a last contact no longer counts as being reached: a school year. */
export const REACHED_WEEKS = 52;
/** Weeks that a leading act counts. */
const LED_WEEKS = 26;

export class Census implements Pass {
  people = 0;
  /** People in rings 0..3. */
  readonly rings = new Float64Array(4);
  /** People in rings 1-3, and in rings 2-3. */
  members = 0;
  active = 0;
  /** Sum of q̂. */
  practice = 0;
  /** Sums over rings 1-3. */
  demand = 0;
  ownership = 0;
  energy = 0;
  /** Sum of attachment to the old way over rings 2-3. */
  oldPractice = 0;
  /** People reached in the last 52 weeks; people with a leading act in the last 26. */
  reached = 0;
  led = 0;
  /** Ends of ties: every tie counts twice. */
  tieEnds = 0;

  /** @param among rows of those who are counted; null = everybody */
  take({educators, ties, week}: ReadonlyWorld, among: ArrayLike<number> | null = null): void {
    const {ring, demand, ownership, energy, oldPractice, reached, led} = educators;
    const {degree} = ties;
    const reachedFrom = week - REACHED_WEEKS;
    const ledFrom = week - LED_WEEKS;
    this.people = among ? among.length : educators.count;
    const {rings} = this;
    rings.fill(0);
    // Summed in variables of the loop: fields of this would be written anew for everybody.
    let practice = 0, tieEnds = 0, recently = 0, leading = 0, demands = 0, ownerships = 0, energies = 0, oldPractices = 0;
    for (let at = 0; at < this.people; at++) {
      const who = among ? among[at] : at;
      const where = ring[who];
      rings[where]++;
      practice += practisedQuality(educators, who);
      tieEnds += degree[who];
      recently += Number(reached[who] >= reachedFrom);
      leading += Number(led[who] >= ledFrom);
      // Times 0 or 1, as the processor could not guess who counts.
      const member = Number(where >= INTEREST), active = Number(where >= ENGAGEMENT);
      demands += demand[who] * member;
      ownerships += ownership[who] * member;
      energies += energy[who] * member;
      oldPractices += oldPractice[who] * active;
    }
    this.active = rings[ENGAGEMENT] + rings[PRACTICE];
    this.members = this.active + rings[INTEREST];
    Object.assign(this, {practice, tieEnds, reached: recently, led: leading, demand: demands, ownership: ownerships, energy: energies, oldPractice: oldPractices});
  }
}
