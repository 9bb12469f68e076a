/** What was done so far, and lately: sums over the weekly record of hours, contacts and leading acts. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {Pass} from './pass.ts';

/** Contacts are looked at over a school year, so that no summer tips the balance; leading acts over half of one. */
const CONTACT_WEEKS = 52;
const LEADING_WEEKS = 26;
/** Roles of the record: teacher, coach, school leader, district leader. */
const ROLES = 4;

export class WeeklyRecord extends Pass {
  /** Hours since the start: given to the team, of those left idle, and the educators' own. */
  teamHours = 0;
  idleHours = 0;
  educatorHours = 0;
  /** People won by word of mouth since the start, and those of them told by someone in interest. */
  won = 0;
  wonByInterested = 0;
  /** In the last 52 weeks: contacts that members sought, people that the team reached. */
  contacts = 0;
  reachedByTeam = 0;
  /** In the last 26 weeks, by role. */
  readonly leadingActs = new Float64Array(ROLES);

  take({tallies, week}: ReadonlyWorld): void {
    const {contacts, reachedByTeam, won, wonByInterested, budgetHours, idleHours, educatorHours, leadingActs} = tallies;
    const end = Math.min(week, contacts.length);
    this.teamHours = this.idleHours = this.educatorHours = this.won = this.wonByInterested = this.contacts = this.reachedByTeam = 0;
    this.leadingActs.fill(0);
    for (let past = 0; past < end; past++) {
      this.teamHours += budgetHours[past];
      this.idleHours += idleHours[past];
      this.educatorHours += educatorHours[past];
      this.won += won[past];
      this.wonByInterested += wonByInterested[past];
    }
    for (let past = Math.max(0, week - CONTACT_WEEKS); past < end; past++) {
      this.contacts += contacts[past];
      this.reachedByTeam += reachedByTeam[past];
    }
    for (let past = Math.max(0, week - LEADING_WEEKS); past < end; past++) {
      for (let role = 0; role < ROLES; role++) this.leadingActs[role] += leadingActs[past * ROLES + role];
    }
  }
}
