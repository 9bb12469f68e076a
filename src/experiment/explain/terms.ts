/** Words that planners meet in reports and in the language of scenarios. The ideas behind the model stand in `ideas.ts`. */
import {SERVE_WORDS} from '../../model/sections/serve.ts';
import {IDEAS} from './ideas.ts';
import {LANGUAGE, RESULTS, type Terms} from './term.ts';

const WENGER = 'Wenger, McDermott & Snyder 2002 for the rings; the rules between them are ours';

const LANGUAGE_WORDS: Terms = {
  'gate': {
    about: 'a question asked of the network every week, whose answer ends a phase. Not a target: the report says in how many worlds it opened, and when.',
    source: LANGUAGE,
  },
  'phase': {about: 'a stretch of a strategy with one way of spending the team\'s hours.', source: LANGUAGE},
  'strategy': {about: 'what a team does with its hours, phase by phase. `dlsim list strategies` names those that ship.', source: LANGUAGE},
  'verb': {about: 'one kind of thing a team can spend its hours on, with a price. `dlsim list verbs` names them.', source: LANGUAGE},
  'mechanism': {
    about: 'one rule of the model: how people, ties or communities change from week to week. `dlsim list mechanisms` names them; a scenario can switch each off.',
    source: LANGUAGE,
  },
  'parameter': {
    about: 'a number of the model with unit, plausible range and source. `dlsim list parameters` names them; `assumptions` in a scenario changes them.',
    source: LANGUAGE,
  },
  'measure': {
    about: 'a number read from the network as it stands. Not a goal to hit: rather something to look at beside stories. `dlsim list measures` names them.',
    source: LANGUAGE,
  },
  'scenario': {
    about: 'the text file that says what is to be played through: question, network, team, strategies. Four lines are enough; everything else has a default.',
    source: LANGUAGE,
  },
  'event': {
    about: 'something that happens once: people are brought together (`convene`), or the network meets a shock. At the top of a scenario everyone meets it, inside a strategy it is that plan\'s own.',
    source: LANGUAGE,
  },
  'shock': {
    about: 'something that happens to the network and that the team did not choose: people leave, hours are cut, a mandate comes, protection ends.',
    source: LANGUAGE,
  },
  'roster': {
    about: 'a staff list, one person a row, from which a network of real people is read. Names are replaced by p001, p002, … unless you ask for them.',
    source: LANGUAGE,
  },
  'synthetic network': {
    about: 'a made-up network of so many districts, schools and people, with ties as surveys of school staffs find them. Results call it made-up.',
    source: 'fitted to 15 school staffs (Pitts & Spillane 2009), checked on two others',
  },
  'moment': {
    about: '`week 80`, `2 years`, `year 2 week 28` (the same week as `week 80`), `summer of year 1`, `every summer`, '
      + '`start`, `end of facilitation`, `1 year after end of facilitation`, `end`. Week 0 opens year 1, a school year.',
    source: LANGUAGE,
  },
  'end of facilitation': {
    about: 'the moment from which the team does nothing any more and the network stands on its own. What is left a year later is what lasts.',
    source: LANGUAGE,
  },
  'uncertain': {
    about: 'a number that is not known for sure: `{between: [0.02, 0.08]}`, `{normal: [0.05, 0.01], within: [0, 1]}`, '
      + '`{triangular: [low, likely, high]}`. Drawn once a replicate, the same for every strategy.',
    source: LANGUAGE,
  },
  'between': {about: 'a number in doubt that may lie anywhere between two others: `{between: [0.02, 0.08]}`.', source: LANGUAGE},
  'normal': {
    about: 'a number in doubt around a mean, with a standard deviation, and kept within bounds: `{normal: [0.05, 0.01], within: [0, 1]}`.',
    source: LANGUAGE,
  },
  'within': {about: 'the bounds that a number in doubt is kept within: `{normal: [0.05, 0.01], within: [0, 1]}`.', source: LANGUAGE},
  'triangular': {about: 'a number in doubt with a lowest, a likeliest and a highest value: `{triangular: [0.02, 0.03, 0.08]}`.', source: LANGUAGE},
  'as given': {about: 'as `futures`: numbers of the model stay as shipped or as the scenario gives them.', source: LANGUAGE},
  'plausible': {
    about: 'as `futures`: each number that matters and isn\'t given varies evenly over its plausible range, drawn once a replicate.',
    source: LANGUAGE,
  },
  'role': {
    about: 'a post\'s part in its school or district: teacher, coach, school leader, district leader. It says whom a plan may serve, and whose example counts.',
    source: LANGUAGE,
  },
  'teacher': {
    about: 'everyone in a school who is neither its leader nor its coach; titles that a staff list doesn\'t explain count as teachers.',
    source: LANGUAGE,
  },
  'school leader': {
    about: 'the first post of a school. Where they take part in person, new practice is easier for the whole school.',
    source: 'the weight of a leader\'s example is our judgement',
  },
  'district leader': {
    about: 'a post in a district\'s office; knows some of its school leaders, and acts through those ties only.',
    source: 'our judgement; `support by the district leader` switches on more',
  },
  'term': {
    about: 'half a year of 26 weeks where it is a length of time. In term a team works its full hours, in summer half of them.',
    source: LANGUAGE,
  },
  'summer': {about: 'the weeks of a year after the 42 weeks of term.', source: LANGUAGE},
  'lattice': {
    about: 'a network for tests: everyone in a ring is tied to their nearest neighbours.',
    source: 'Centola & Macy 2007 use it for complex contagion',
  },
  'random regular': {
    about: 'a network for tests: everyone has the same number of ties, to anyone.',
    source: 'random graph theory; `npm run limits` holds the model against it',
  },
  'erdos-renyi': {about: 'a network for tests: every pair has the same chance of a tie.', source: 'Erdos & Renyi 1959'},
  'watts-strogatz': {about: 'a network for tests: a ring of neighbours, with some ties rewired to anyone.', source: 'Watts & Strogatz 1998'},
  ...Object.fromEntries(Object.entries(SERVE_WORDS).map(([word, about]) => [word, {about: `whom to serve first: ${about}.`, source: LANGUAGE}])),
};

const RESULT_WORDS: Terms = {
  'outside': {about: 'everybody whom the network has not reached.', source: WENGER},
  'community of interest': {
    about: 'ring 1: people who have heard of it and would like to hear more. Without any contact they drift out after 26 weeks.',
    source: WENGER,
  },
  'community of engagement': {about: 'ring 2: people who take part and try things out in their own work.', source: WENGER},
  'community of practice': {
    about: 'ring 3: people who have made it their practice, most of them in small groups that meet and work on one question.',
    source: WENGER,
  },
  'ring': {
    about: 'one of four nested communities: outside, interest, engagement, practice. People move inward when they are ready and supported, outward when they are not.',
    source: WENGER,
  },
  'depth': {
    about: 'how good practice is, on a scale of 0 to 1 where about 0.2 is usual today and 0.5 is deep.',
    source: 'a scale of our own; it has no exchange rate into test points',
  },
  'deep': {
    about: 'practice in front of a class of 0.5 or more on a scale where 0.2 is usual today.',
    source: 'a scale of our own; where deep begins is our judgement',
  },
  'the dip': {
    about: 'what trying something new costs at first. Practice in front of a class gets worse before it gets better, less so with support.',
    source: 'Fullan 2001 for the dip; no study has measured its size',
  },
  'equity': {
    about: 'schools sorted by their share of students from historically underserved groups, in thirds. The gap is the least minus the most; both levels are always shown with it.',
    source: RESULTS,
  },
  'replicate': {about: 'one made-up world with its own luck. Every strategy meets the same worlds, so that differences are paired.', source: RESULTS},
  'world': {about: 'the network, its people and its luck in one replicate: the same for every strategy.', source: RESULTS},
  'paired run': {about: 'two strategies in the same world with the same luck; what differs comes from the strategies alone.', source: RESULTS},
  'future': {
    about: 'the same plans under other plausible numbers of the model, two lucks each: shows whether the answer hangs on a number nobody knows.',
    source: RESULTS,
  },
  'interval': {about: 'a range within which so many of the runs fell, or the true mean would: the sentence beside it says which.', source: RESULTS},
  'doubt': {
    about: 'there are three, always named: chance (other luck), assumptions (other plausible numbers) and the model itself (what it leaves out).',
    source: RESULTS,
  },
  'story': {
    about: 'the trail of one made-up or pseudonymous educator, or of a community\'s question, through one run; told beside the numbers because numbers fixed beforehand miss what emerges.',
    source: RESULTS,
  },
  'seed': {about: 'a text that names the luck. The same scenario with the same seed gives the same bytes anywhere.', source: RESULTS},
  'fingerprint': {about: 'one number for a scenario and all its results. Equal fingerprints mean equal results, to the last digit.', source: RESULTS},
  'made-up network': {
    about: 'a network drawn by dlsim rather than read from your lists. Use the shape of its results, not the size.',
    source: RESULTS,
  },
};

export const TERMS: Terms = {...LANGUAGE_WORDS, ...RESULT_WORDS, ...IDEAS};
