/** Small networks in which most of what can happen does: some seventy people in two districts, every verb, a mandate that is lifted, a shock, an end of facilitation. */
import type {Phase, Spend, VerbId} from '../model/plan.ts';
import type {Job} from './job.ts';

const spend = (share: number, serve: Spend['serve']): Spend => ({share, serve, summerOnly: false, fromAnywhere: false, among: null, where: null});

function phase(name: string, shares: Partial<Record<VerbId, number>>, serve: Spend['serve'], weeks: number | null, mandate: readonly number[] | null): Phase {
  return {
    name, weeks, mandate, gates: null, teamFocus: false, hours: null,
    spend: Object.fromEntries(Object.entries(shares).map(([verb, share]) => [verb, spend(share, serve)])),
  };
}

/** The same replicate is the same world. */
export function lively(replicate: number): Job {
  const weeks = 110;
  return {
    seed: 'lively', replicate, weeks, parameters: {}, off: [],
    network: {kind: 'synthetic', districts: ['north', 'south'].map(name => ({name, schools: 3, educators: 11, spread: 0.4, underserved: null}))},
    start: {practice: {people: 8, communitiesOf: 8, who: 'readiest', among: null, where: null}, engagement: 0.2, interest: 0.3},
    team: {hours: [20], until: 90},
    strategy: {
      id: 'lively',
      phases: [
        phase('required', {protect: 0.1, nourish: 0.25, name: 0.2, coach: 0.1, connect: 0.1, illuminate: 0.1, inform: 0.05, convene: 0.05, hospice: 0.05}, 'readiest', 30, [0]),
        phase('asked for', {nourish: 0.5, name: 0.3, coach: 0.2}, 'requests', null, null),
      ],
      events: [{kind: 'shock', weeks: [60], leave: 0.1, hours: 1, mandate: null, noProtection: false, lasts: 1, among: null, where: null}],
    },
    record: {every: weeks, moments: [0, weeks], networkAt: [], log: false},
  };
}
