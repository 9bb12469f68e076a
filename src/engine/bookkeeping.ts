/** What a run spent and whom it left where: read from the tallies once, at the end. */
import {WEEKS_A_YEAR} from '../model/calendar.ts';
import {VERBS} from '../model/plan.ts';
import {cellsOf, inMillionths, MILLIONTHS} from '../model/world/spending.ts';
import type {World} from '../model/world/world.ts';
import type {LedgerRow, Run, Spending} from './run.ts';

export const NOTHING_SPENT: Spending = {
  districts: [], phase: new Int16Array(0), verb: new Uint8Array(0), district: new Int32Array(0), ring: new Int8Array(0), millionths: new Float64Array(0),
  budget: 0, idle: 0, inHand: 0,
};

/** Hours by phase and verb, in the order of phases, then of verbs; rows of nothing are left out. */
export function ledgerOf({tallies}: World): LedgerRow[] {
  const rows: {phase: number; verb: number; millionths: number}[] = [];
  const {phase, verb, millionths} = cellsOf(tallies.spending);
  for (let at = 0; at < millionths.length; at++) {
    const last = rows.at(-1);
    if (last?.phase === phase[at] && last.verb === verb[at]) last.millionths += millionths[at];
    else rows.push({phase: phase[at], verb: verb[at], millionths: millionths[at]});
  }
  return rows.map(row => ({phase: row.phase, verb: VERBS[row.verb], hours: row.millionths / MILLIONTHS}));
}

/** The same hours by district and ring too, with what was given and what of it is left. `until` = the first week without a team. */
export function spendingOf({tallies, week, places}: World, until: number): Spending {
  const {millionths: spent} = tallies.spending;
  // What was paid may seem to be more by the last rounding.
  const budget = Math.max(spent, inMillionths(sumOf(tallies.budgetHours)));
  const left = budget - spent;
  // While the team is there its unspent hours are in hand, but for those that were idle for good.
  const idle = week >= until ? left : Math.min(left, inMillionths(sumOf(tallies.idleHours)));
  return {districts: [...places.districtNames], budget, idle, inHand: left - idle, ...cellsOf(tallies.spending)};
}

function sumOf(hours: Float64Array): number {
  return hours.reduce((sum, number) => sum + number, 0);
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
