/** A small plan with everything in it that could depend on order, place or language: doubts, gates, events, a mandate, names in other scripts. */

export const PLAN = {
  dlsim: 1, title: 'İstanbul, Ισταμπούλ, 伊斯坦布尔', question: 'Does it matter where it runs?', seed: 'anywhere', horizon: '60 weeks', replicates: 8,
  network: {synthetic: {districts: [{name: 'İ', schools: 1, educators: 16}, {name: 'ı', schools: 2, educators: {mean: 10, spread: '30 %'}}]}},
  start: {practice: {people: 6, 'communities of': 6}},
  assumptions: {'growth by doing': {between: [0.02, 0.05]}, 'depth of the dip': {normal: [0.25, 0.05], within: [0.1, 0.4]}},
  team: {hours: '12 a week', until: '52 weeks'},
  strategies: {
    'quality-first': {use: 'quality-first'}, mandate: {use: 'mandate'}, 'hands-off': {use: 'hands-off'},
    ours: {
      title: 'Öffnen, später',
      phases: [
        {name: 'Core', spend: {name: '50 %', nourish: '50 %'}, until: {any: [{measure: 'practice', 'at least': 8, for: '3 weeks'}], 'or after': '30 weeks'}},
        {name: 'Open', spend: {illuminate: '40 %', inform: '20 %', connect: '40 %'}},
      ],
      events: [{convene: {people: 20, when: 'week 44'}}],
    },
  },
  events: [{shock: {leave: '15 %', when: 'week 25'}}],
} as const;

export type Plan = Readonly<Record<string, unknown>>;
