/** Words that planners meet in reports and in this language, in one or two sentences each. */
import {SERVE_WORDS} from '../../model/sections/serve.ts';

export const TERMS: Readonly<Record<string, string>> = {
  'outside': 'outside (a ring): everybody whom the network has not reached.',
  'community of interest': 'community of interest (ring 1): people who have heard of it and would like to hear more. Without any contact they drift out after 26 weeks.',
  'community of engagement': 'community of engagement (ring 2): people who take part and try things out in their own work.',
  'community of practice': 'community of practice (ring 3): people who have made it their practice, most of them in small groups that meet and work on one question.',
  'ring': 'ring: the four nested communities: outside, interest, engagement, practice. People move inward when they are ready and supported, outward when they are not.',
  'depth': 'depth: how good practice is, on a scale of 0 to 1 where about 0.2 is usual today and 0.5 is deep.',
  'the dip': 'the dip: what trying something new costs at first. Practice in front of a class gets worse before it gets better, less so with support.',
  'equity': 'equity: schools sorted by their share of students from historically underserved groups, in thirds. The gap is the least minus the most; both levels are always shown with it.',
  'gate': 'gate: a question asked of the network every week, whose answer ends a phase. Not a target: the report says in how many worlds it opened, and when.',
  'phase': 'phase: a stretch of a strategy with one way of spending the team\'s hours.',
  'strategy': 'strategy: what a team does with its hours, phase by phase. `dlsim list strategies` names those that ship.',
  'replicate': 'replicate: one made-up world with its own luck. Every strategy meets the same worlds, so that differences are paired.',
  'paired run': 'paired run: two strategies in the same world with the same luck; what differs comes from the strategies alone.',
  'mandate': 'mandate: people are told to take part. They count as taking part, but convince nobody and come to own the change less.',
  'shock': 'shock: something that happens to the network and that the team did not choose: people leave, hours are cut.',
  'moment': 'moment: `week 80`, `2 years`, `year 2 week 28` (the same week as `week 80`), `summer of year 1`, `every summer`, '
    + '`start`, `end of facilitation`, `1 year after end of facilitation`, `end`. Week 0 opens year 1, a school year.',
  'uncertain': 'uncertain: a number that is not known for sure: `{between: [0.02, 0.08]}`, `{normal: [0.05, 0.01], within: [0, 1]}`, '
    + '`{triangular: [low, likely, high]}`. Drawn once a replicate, the same for every strategy.',
  'term': 'term: half a year of 26 weeks where it is a length of time. In term a team works its full hours, in summer half of them.',
  'summer': 'summer: the weeks of a year after the 42 weeks of term.',
  'fingerprint': 'fingerprint: one number for a scenario and all its results. Equal fingerprints mean equal results, to the last digit.',
  ...Object.fromEntries(Object.entries(SERVE_WORDS).map(([word, about]) => [word, `${word} (whom to serve): ${about}.`])),
};
