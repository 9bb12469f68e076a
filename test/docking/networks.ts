/** Made-up small networks of every kind: 20 to 60 people, several districts, ties and states read or drawn. */
import {ROLES, type NetworkPlan, type SurveyNetwork} from '../../src/model/plan.ts';
import type {Luck} from './luck.ts';

export function networkBy(luck: Luck, plan: number): NetworkPlan {
  if (plan % 6 === 5) return graphBy(luck);
  return plan % 3 === 2 ? surveyBy(luck) : syntheticBy(luck, plan % 6 === 3);
}

/** Two or three districts of a school or two; or `one` of several schools. */
function syntheticBy(luck: Luck, one: boolean): NetworkPlan {
  const districts = Array.from({length: one ? 1 : luck.whole(2, 3)}, (_, at) => ({
    name: `district ${at + 1}`, schools: one ? luck.whole(5, 6) : at > 0 && luck.happens(0.05) ? 0 : luck.whole(1, 2),
    educators: luck.whole(6, one ? 7 : 11), spread: 0.4, underserved: luck.happens(0.3) ? luck.between(0, 1) : null,
  }));
  return {kind: 'synthetic', districts};
}

function graphBy(luck: Luck): NetworkPlan {
  const graph = luck.oneOf(['lattice', 'random regular', 'erdos-renyi', 'watts-strogatz'] as const);
  return {kind: 'graph', graph, people: luck.whole(20, 40), tiesEach: 4, rewired: 0.2};
}

function surveyBy(luck: Luck): SurveyNetwork {
  const count = luck.whole(24, 50);
  const schools = Array.from({length: luck.whole(3, 6)}, (_, at) => ({
    name: `school ${at + 1}`, district: luck.whole(0, 1), office: at === 2, underserved: luck.happens(0.8) ? luck.between(0, 1) : null,
  }));
  const share = () => luck.between(0, 1);
  const dense = luck.happens(0.3);
  const told = (chance: number, draw: () => number) => luck.happens(0.5) ? luck.column(count, chance, draw) : undefined;
  const columns = {
    ring: dense ? luck.column(count, 0.9, () => 3) : told(0.4, () => luck.whole(0, 3)), demand: told(0.5, share), ownership: told(0.5, share),
    threshold: told(0.5, share), activity: told(0.5, () => luck.between(0, 4)), quality: told(0.5, share), 'old practice': told(0.5, share),
    community: dense ? undefined : luck.happens(0.7) ? luck.column(count, 0.6, () => luck.oneOf([7, 7, 7, 3])) : undefined,
  };
  return {
    kind: 'survey', districts: ['east', 'west'], schools, roles: [...ROLES, 'counsellor'],
    people: {
      id: Array.from({length: count}, (_, row) => `p${row}`), school: Array.from({length: count}, () => luck.whole(0, schools.length - 1)),
      role: Array.from({length: count}, () => luck.oneOf([0, 0, 0, 0, 0, 1, 2, 3, 4])),
      state: Object.fromEntries(Object.entries(columns).filter(([, column]) => column)), groups: {},
    },
    ties: dense ? tiesBy(luck, count, 12, 10) : luck.happens(0.7) ? tiesBy(luck, count, luck.between(0.3, 3), 3) : null,
  };
}

/** Among neighbours in the list, so that some are named both ways, and some twice, and some not at all. */
function tiesBy(luck: Luck, count: number, each: number, far: number): SurveyNetwork['ties'] {
  const source = Array.from({length: Math.round(count * each)}, () => luck.whole(0, count - 1));
  return {
    source, target: source.map(row => (row + luck.whole(-far, far) + count) % count), strength: luck.column(source.length, 0.5, () => luck.between(0, 1)),
  };
}
