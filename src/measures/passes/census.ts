/** Everybody once: who stands in which ring, how they teach, what they wish for, whom anybody has reached. */
import type {Int} from '../../kernel/memory.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {practisedQuality, type Educators} from '../../model/world/educators.ts';
import type {Ties} from '../../model/world/ties.ts';
import {ENGAGEMENT, INTEREST, PRACTICE} from '../../model/rings.ts';
import {Pass} from './pass.ts';

/** Weeks after which a last contact no longer counts as being reached: a school year. */
export const REACHED_WEEKS = 52;
/** Weeks that a leading act counts. */
const LED_WEEKS = 26;

/** What a walk over people adds up. */
interface Counted {
  people: Int;
  /** People in each ring. */
  outside: Int;
  interested: Int;
  engaged: Int;
  practising: Int;
  /** Sum of q̂. */
  practice: number;
  /** Sums over rings 1-3. */
  demand: number;
  ownership: number;
  energy: number;
  /** Sum of attachment to the old way over rings 2-3. */
  oldPractice: number;
  /** People reached in the last 52 weeks; people with a leading act in the last 26. */
  reached: Int;
  led: Int;
  /** Ends of ties: every tie counts twice. */
  tieEnds: Int;
}

export class Census extends Pass implements Counted {
  people = 0;
  outside = 0;
  interested = 0;
  engaged = 0;
  practising = 0;
  practice = 0;
  demand = 0;
  ownership = 0;
  energy = 0;
  oldPractice = 0;
  reached = 0;
  led = 0;
  tieEnds = 0;

  /** People in rings 1-3, and in rings 2-3. */
  get members(): number {
    return this.active + this.interested;
  }

  get active(): number {
    return this.engaged + this.practising;
  }

  /** @param among rows of those who are counted; null = everybody */
  take({educators, ties, week, memory, lent}: ReadonlyWorld, among: Int32Array | null = null): void {
    this.people = among ? among.length : educators.count;
    memory.run(countPeople, educators, ties, week, among ?? lent.column(0), among === null, this);
  }
}

function countPeople(educators: Frozen<Educators>, {degree}: Frozen<Ties>, week: Int, among: Int32Array, everybody: boolean, counted: Counted): void {
  const {ring, demand, ownership, energy, oldPractice, reached, led} = educators;
  const reachedFrom = week - REACHED_WEEKS, ledFrom = week - LED_WEEKS;
  let members = 0, active = 0, practising = 0, tieEnds = 0, recently = 0, leading = 0;
  let practice: number = 0, demands: number = 0, ownerships: number = 0, energies: number = 0, oldPractices: number = 0;
  for (let at = 0, end = counted.people; at < end; at++) {
    const who = everybody ? at : among[at];
    const where = ring[who];
    const isMember = Number(where >= INTEREST), isActive = Number(where >= ENGAGEMENT);
    members += isMember;
    active += isActive;
    practising += Number(where === PRACTICE);
    practice += practisedQuality(educators, who);
    tieEnds += degree[who];
    recently += Number(reached[who] >= reachedFrom);
    leading += Number(led[who] >= ledFrom);
    // Times 0 or 1, as the processor could not guess who counts.
    demands += demand[who] * isMember;
    ownerships += ownership[who] * isMember;
    energies += energy[who] * isMember;
    oldPractices += oldPractice[who] * isActive;
  }
  counted.outside = counted.people - members;
  counted.interested = members - active;
  counted.engaged = active - practising;
  counted.practising = practising;
  counted.practice = practice;
  counted.demand = demands;
  counted.ownership = ownerships;
  counted.energy = energies;
  counted.oldPractice = oldPractices;
  counted.reached = recently;
  counted.led = leading;
  counted.tieEnds = tieEnds;
}
