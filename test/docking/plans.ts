/** Random small plans: numbers, strategies and events, each a pure function of a number. What is rare elsewhere is made likely, not forced. */
import type {Job} from '../../src/engine/job.ts';
import {PARAMETERS} from '../../src/model/parameters.ts';
import {
  SERVES, VERBS, type EventPlan, type Gate, type Phase, type Reach, type Spend, type StartPlan, type StrategyPlan, type TeamPlan,
} from '../../src/model/plan.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {Luck} from './luck.ts';
import {networkBy} from './networks.ts';

/** Two summers; and, in some, so long that the first helps are forgotten. */
const WEEKS = 100;
const LONG = 160;
/** Of a survey also the role of its own. */
const ROLE_NUMBERS = [0, 1, 2, 3, 4];

export function jobBy(plan: number): Job {
  const weeks = plan % 8 === 2 ? LONG : WEEKS;
  return {
    seed: `docking ${plan}`, replicate: plan % 3, weeks, network: networkBy(new Luck('network', plan), plan),
    start: startBy(new Luck('start', plan)), parameters: parametersBy(new Luck('parameters', plan)), off: [],
    team: teamBy(new Luck('team', plan)), strategy: strategyBy(new Luck('strategy', plan)), record: {every: weeks, moments: [], networkAt: [], log: false},
  };
}

function startBy(luck: Luck): StartPlan {
  const communitiesOf = luck.happens(0.4) ? luck.whole(15, 16) : luck.whole(3, 14);
  const practice = {people: luck.whole(2, 28), communitiesOf, who: luck.oneOf(SERVES), ...reachBy(luck, 0.15)};
  return {practice: luck.happens(0.8) ? practice : null, engagement: luck.happens(0.8) ? luck.between(0, 0.25) : 0, interest: luck.between(0, 0.4)};
}

/** Most parameters anywhere in their range; some worlds where lists are full, people wear out, or most help is owed. */
function parametersBy(luck: Luck): Record<string, number> {
  const given: Record<string, number> = {};
  for (const {name, range: [low, high], domain} of PARAMETERS) {
    const number = domain === 'count' ? luck.whole(low, high) : luck.between(low, high);
    if (luck.happens(0.7)) given[idOf(name)] = number;
  }
  const set = (short: string, chance: number, number: number) => {
    if (luck.happens(chance)) given[idOf(PARAMETERS.find(one => one.short === short)!.name)] = number;
  };
  set('D', 0.6, luck.whole(5, 10));
  set('K', 0.5, 3);
  set('consultancy', 0.4, 0);
  set('eDrain', 0.3, 0.3);
  set('hB', 0.3, 0.9);
  set('know', 0.3, 0.6);
  set('decay', 0.3, 0.1);
  set('crossDeg', 0.5, 4);
  set('spont', 0.5, 0.01);
  set('lost', 0.3, 3);
  set('ableHours', 0.5, 2);
  set('quiet', 0.3, 6);
  return given;
}

function reachBy(luck: Luck, chance: number): Reach {
  return {
    among: luck.happens(chance) ? luck.some(ROLE_NUMBERS, 0.6) : null,
    where: luck.happens(chance) ? [luck.whole(0, 1)] : null,
  };
}

function teamBy(luck: Luck): TeamPlan {
  return {hours: Array.from({length: luck.whole(1, 3)}, () => luck.between(8, 60)), until: luck.whole(70, WEEKS)};
}

function strategyBy(luck: Luck): StrategyPlan {
  const phases = luck.happens(0.06) ? [] : Array.from({length: luck.whole(1, 4)}, (_, at) => phaseBy(luck, at));
  const events = Array.from({length: luck.whole(0, 4)}, () => luck.happens(0.5) ? shockBy(luck) : conveneBy(luck));
  return {id: 'random', phases, events};
}

function phaseBy(luck: Luck, at: number): Phase {
  const verbs = luck.some(VERBS, 0.6);
  const weights = verbs.map(() => luck.between(0.2, 1));
  const sum = weights.reduce((total, weight) => total + weight, 0) / luck.oneOf([0.8, 1, 1, 1.2]);
  const serve = luck.oneOf(SERVES);
  return {
    name: `phase ${at + 1}`, spend: Object.fromEntries(verbs.map((verb, number) => [verb, spendBy(luck, weights[number] / sum, serve)])),
    weeks: luck.happens(0.8) ? luck.whole(6, 40) : null, gates: luck.happens(0.6) ? gatesBy(luck) : null,
    mandate: luck.happens(0.3) ? luck.some(ROLE_NUMBERS, 0.7) : null, teamFocus: luck.happens(0.15), hours: luck.happens(0.15) ? [luck.between(8, 60)] : null,
  };
}

function spendBy(luck: Luck, share: number, serve: Spend['serve']): Spend {
  return {share, serve, summerOnly: luck.happens(0.1), fromAnywhere: luck.happens(0.3), ...reachBy(luck, 0.12)};
}

function gatesBy(luck: Luck): Phase['gates'] {
  const gate = (): Gate => {
    const [measure, low, high] = luck.oneOf([
      ['practice', 4, 20], ['communities', 1, 4], ['reach', 0.3, 0.8],
      ['participation', 0.2, 0.6], ['quality-of-practice', 0.15, 0.4], ['depth-weighted-reach', 0.001, 0.02],
    ] as const);
    const bound = luck.between(low, high);
    const most = luck.happens(0.2);
    return {measure, atLeast: most ? null : bound, atMost: most ? bound : null, weeks: luck.whole(1, 8)};
  };
  return {need: luck.oneOf(['all', 'any'] as const), of: Array.from({length: luck.whole(1, 2)}, gate)};
}

function shockBy(luck: Luck): EventPlan {
  return {
    kind: 'shock', weeks: [luck.whole(0, WEEKS)], leave: luck.happens(0.6) ? luck.between(0, 0.5) : 0, hours: luck.happens(0.5) ? luck.between(0, 1) : 1,
    mandate: luck.happens(0.4) ? luck.some(ROLE_NUMBERS, 0.7) : null, noProtection: luck.happens(0.4), lasts: luck.whole(1, 40), ...reachBy(luck, 0.3),
  };
}

function conveneBy(luck: Luck): EventPlan {
  return {
    kind: 'convene', weeks: Array.from({length: luck.whole(1, 3)}, () => luck.whole(0, WEEKS)), people: luck.whole(1, 30), serve: luck.oneOf(SERVES),
    extra: luck.happens(0.3), ...reachBy(luck, 0.3),
  };
}
