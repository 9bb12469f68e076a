/** Worlds made by hand for what hardly happens by chance: each says what it is for. */
import type {Job} from '../../src/engine/job.ts';
import {COACH, DISTRICT_LEADER, ROLES, type Phase, type Spend, type SurveyNetwork, type VerbId} from '../../src/model/plan.ts';

const base: Omit<Job, 'network' | 'strategy'> = {
  seed: 'corner', replicate: 0, weeks: 60, start: {practice: null, engagement: 0, interest: 0}, parameters: {}, off: [], team: {hours: [20], until: 50},
  record: {every: 60, moments: [], networkAt: [], log: false},
};

/** Everybody's school, some columns, and who is tied to whom; all are teachers unless said otherwise. */
function staff(
  schoolOf: readonly number[], state: SurveyNetwork['people']['state'], pairs: readonly (readonly [number, number])[], role = schoolOf.map(() => 0),
): SurveyNetwork {
  return {
    kind: 'survey', districts: ['east', 'west'], roles: ROLES,
    schools: [...new Set(schoolOf)].map((_, at) => ({name: `school ${at}`, district: at === 2 ? 1 : 0, office: false, underserved: 0.3})),
    people: {id: schoolOf.map((_, row) => `p${row}`), school: schoolOf, role, state, groups: {}},
    ties: {source: pairs.map(([one]) => one), target: pairs.map(([, other]) => other), strength: pairs.map(() => 0.8)},
  };
}

function spend(serve: Spend['serve'] = 'readiest'): Spend {
  return {share: 0.5, serve, summerOnly: false, fromAnywhere: false, among: null, where: null};
}

function phase(verbs: readonly VerbId[], change: Partial<Phase> = {}): Phase {
  return {
    name: verbs.join(), spend: Object.fromEntries(verbs.map(verb => [verb, spend()])), weeks: null, gates: null, mandate: null, teamFocus: false, hours: null,
    ...change,
  };
}

const clique = (people: readonly number[]) => people.flatMap((one, at) => people.slice(at + 1).map(other => [one, other] as const));
const many = Array.from({length: 20}, (_, who) => who), few = [20, 21, 22, 23];

/**
 * Twenty who all practise and know each other: more friends than one community holds. Four who are through the dip without knowing anyone who practises:
 * they found a community by themselves. One is the only one of a school, and untied.
 */
const cliques: Job = {
  ...base, strategy: {id: 'cliques', phases: [phase(['hospice'])], events: []},
  parameters: {'chance-meetings': 0.15, 'fading-of-ties': 0, 'tie-capacity': 40, 'tries-needed': 0, 'rate-of-trying': 0},
  network: staff([...many.map(() => 0), ...few.map(() => 2), 1], {ring: [...many.map(() => 3), ...few.map(() => 2), 2]}, [...clique(many), ...clique(few)]),
};

/** The same under a theme that the team sets. */
const led: Job = {...cliques, strategy: {id: 'led', phases: [phase(['hospice'], {teamFocus: true})], events: []}};

/** Everybody is interested and nobody more: nobody to connect with, and no quality of practice to ask for. */
const interested: Job = {
  ...base, start: {practice: null, engagement: 0, interest: 1}, parameters: {'rate-of-engaging': 0},
  network: {kind: 'graph', graph: 'lattice', people: 20, tiesEach: 4, rewired: 0},
  strategy: {id: 'interested', events: [], phases: [
    phase(['connect', 'illuminate'], {weeks: 30, gates: {need: 'all', of: [{measure: 'quality-of-practice', atLeast: 0.1, atMost: null, weeks: 2}]}}),
    phase(['inform']),
  ]},
};

/**
 * People are coached while told to take part; then the team does nothing, and who was told drifts away within weeks. A convening the team can't
 * afford, and one that comes when it has left.
 */
const released: Job = {
  ...base, parameters: {'weeks-until-interest-is-lost': 1}, network: {kind: 'graph', graph: 'watts-strogatz', people: 24, tiesEach: 4, rewired: 0.3},
  strategy: {id: 'released', phases: [phase(['coach'], {weeks: 2, mandate: [0]}), phase([], {hours: [1]})], events: [
    {kind: 'convene', weeks: [30, 50], people: 30, serve: 'random', extra: false, among: null, where: null},
  ]},
};

/** A full community whose members vouch for four more; and a convening for roles that nobody has. */
const full: Job = {
  ...base, start: {practice: {people: 16, communitiesOf: 16, who: 'random', among: null, where: null}, engagement: 1, interest: 0}, parameters: {'tries-needed': 0},
  network: {kind: 'graph', graph: 'random regular', people: 20, tiesEach: 6, rewired: 0},
  strategy: {id: 'full', events: [], phases: [phase([], {spend: {convene: {...spend(), among: [DISTRICT_LEADER]}}})]},
};

/** Teachers of one district practise; stories are told to coaches, who are all in the other. One alone is left to start with: too few for a community. */
const apart: Job = {
  ...base, start: {practice: {people: 10, communitiesOf: 8, who: 'readiest', among: null, where: null}, engagement: 0, interest: 0},
  strategy: {id: 'apart', events: [], phases: [phase([], {spend: {illuminate: {...spend(), among: [COACH]}}})]},
  network: staff([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], {ring: [3, 3, 3, 0, 1, 1, 1, 1, 1, 1]}, clique([0, 1, 2, 6]), [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]),
};

/** Three communities too large by two, all ties of a few strengths: they split, and many have no reason to prefer a half. */
const crowded: Job = {
  ...base, start: {practice: {people: 48, communitiesOf: 16, who: 'random', among: null, where: null}, engagement: 0, interest: 0},
  parameters: {'contacts-in-practice': 0, 'fading-of-ties': 0}, network: {kind: 'graph', graph: 'lattice', people: 48, tiesEach: 4, rewired: 0},
  strategy: {id: 'crowded', events: [], phases: [phase(['nourish', 'protect'])]},
};

/** Interest comes and goes from week to week: a gate that would open if weeks counted that are not running. */
const restless: Job = {
  ...base, parameters: {'rate-of-engaging': 0, 'weeks-until-interest-is-lost': 2, 'rate-of-spontaneous-interest': 0.4},
  network: {kind: 'graph', graph: 'erdos-renyi', people: 20, tiesEach: 4, rewired: 0},
  strategy: {id: 'restless', events: [], phases: [
    phase(['coach'], {gates: {need: 'all', of: [
      {measure: 'reach', atLeast: 0.65, atMost: null, weeks: 5}, {measure: 'reach', atLeast: null, atMost: 0.95, weeks: 2},
    ]}}),
    phase(['hospice']),
  ]},
};

/** Schools large enough for units of eight, which are asked much; a summer comes, so newcomers and movers find their units too. */
const departments: Job = {
  ...base, start: {practice: null, engagement: 0.1, interest: 0.2}, strategy: {id: 'in departments', phases: [], events: []},
  parameters: {'staff-in-units': 0.8, 'units-in-a-school': 3, 'asking-in-the-unit': 0.6, 'asking-in-return': 0.5, 'ties-inside-school': 9, leave: 0.16, move: 0.16},
  network: {kind: 'synthetic', districts: [{name: 'large', schools: 2, educators: 30, spread: 0, underserved: null}]},
};

/** More communities than there is room for at first. */
const scattered: Job = {
  ...base, weeks: 30, start: {practice: {people: 280, communitiesOf: 4, who: 'random', among: null, where: null}, engagement: 0, interest: 0},
  network: {kind: 'graph', graph: 'lattice', people: 290, tiesEach: 4, rewired: 0}, strategy: {id: 'scattered', events: [], phases: [phase(['nourish', 'protect', 'connect'])]},
};

export const CORNERS: readonly Job[] = [cliques, led, interested, released, full, apart, crowded, restless, departments, scattered];
