/** What a run spent and whom it left where: read from the tallies once, at the end. */
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import {VERBS} from '../model/plan.ts';
import type {World} from '../model/world/world.ts';
import type {LedgerRow, Run} from './run.ts';

/** Hours by phase and verb, in the order of phases, then of verbs; rows of nothing are left out. */
export function ledgerOf({tallies, week}: World): LedgerRow[] {
  const hours = new Map<string, LedgerRow>();
  for (let then = 0; then < week; then++) {
    for (let verb = 0; verb < VERBS.length; verb++) {
      const spent = tallies.teamHours[then * VERBS.length + verb];
      if (spent === 0) continue;
      const key = `${tallies.phase[then]} ${verb}`;
      hours.set(key, {phase: tallies.phase[then], verb: VERBS[verb], hours: (hours.get(key)?.hours ?? 0) + spent});
    }
  }
  return [...hours.values()].sort((a, b) => a.phase - b.phase || VERBS.indexOf(a.verb as never) - VERBS.indexOf(b.verb as never));
}

export function hoursByYear({tallies, week}: World): Run['hours'] {
  const years: {year: number; budget: number; idle: number; educators: number}[] = [];
  for (let then = 0; then < week; then++) {
    const year = years[Math.floor(then / WEEKS_A_YEAR)] ??= {year: Math.floor(then / WEEKS_A_YEAR) + 1, budget: 0, idle: 0, educators: 0};
    year.budget += tallies.budgetHours[then];
    year.idle += tallies.idleHours[then];
    year.educators += tallies.educatorHours[then];
  }
  return years;
}

export function schoolsOf({places, educators}: World): Run['schools'] {
  const rings = new Int32Array(places.schools * 4), people = new Int32Array(places.schools);
  for (let who = 0; who < educators.count; who++) {
    rings[places.school[who] * 4 + educators.ring[who]]++;
    people[places.school[who]]++;
  }
  return {names: [...places.schoolNames], rings, people};
}
