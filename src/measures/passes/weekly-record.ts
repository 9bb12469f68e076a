/** What was done so far, and lately: sums over the weekly record of hours, contacts and leading acts. */
import {greater} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Tallies} from '../../model/world/tallies.ts';
import {Pass} from './pass.ts';

/** Contacts are looked at over a school year, so that no summer tips the balance; leading acts over half of one. */
const CONTACT_WEEKS = 52;
const LEADING_WEEKS = 26;
/** Roles of the record: teacher, coach, school leader, district leader. */
const ROLES = 4;

interface Done {
  /** Hours since the start: given to the team, of those left idle, and the educators' own. */
  teamHours: number;
  idleHours: number;
  educatorHours: number;
  /** People won by word of mouth since the start, and those of them told by someone in interest. */
  won: number;
  wonByInterested: number;
  /** In the last 52 weeks: contacts that members sought, people that the team reached. */
  contacts: number;
  reachedByTeam: number;
}

export class WeeklyRecord extends Pass implements Done {
  teamHours = 0;
  idleHours = 0;
  educatorHours = 0;
  won = 0;
  wonByInterested = 0;
  contacts = 0;
  reachedByTeam = 0;
  /** In the last 26 weeks, by role. */
  readonly leadingActs = new Float64Array(ROLES);

  take({tallies, week, memory, lent}: ReadonlyWorld): void {
    const acts = lent.few();
    memory.run(addWeeks, tallies, week, Math.min(week, tallies.contacts.length), acts, this);
    for (let role = 0; role < ROLES; role++) this.leadingActs[role] = acts[role];
  }
}

function addWeeks(
  {contacts, reachedByTeam, won, wonByInterested, budgetHours, idleHours, educatorHours, leadingActs}: Frozen<Tallies>, week: Int, end: Int, acts: Float64Array, done: Done,
): void {
  done.teamHours = 0;
  done.idleHours = 0;
  done.educatorHours = 0;
  done.won = 0;
  done.wonByInterested = 0;
  done.contacts = 0;
  done.reachedByTeam = 0;
  for (let role = 0; role < ROLES; role++) acts[role] = 0;
  for (let past = 0; past < end; past++) {
    done.teamHours += budgetHours[past];
    done.idleHours += idleHours[past];
    done.educatorHours += educatorHours[past];
    done.won += won[past];
    done.wonByInterested += wonByInterested[past];
  }
  for (let past = greater(0, week - CONTACT_WEEKS); past < end; past++) {
    done.contacts += contacts[past];
    done.reachedByTeam += reachedByTeam[past];
  }
  for (let past = greater(0, week - LEADING_WEEKS); past < end; past++) {
    for (let role = 0; role < ROLES; role++) acts[role] += leadingActs[past * ROLES + role];
  }
}
