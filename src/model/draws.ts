/**
 * What chance is used for, under which names: every draw of a run is U(purpose, week, who, k, whom). Printed in the model's document; a test
 * holds that the model draws for these purposes and no others.
 */

export interface Purpose {
  /** As the code asks for it. */
  readonly name: string;
  /** Number of what, and of which partner where one is named. */
  readonly who: string;
  /** Which index means what. */
  readonly k: string;
  readonly week: string;
  readonly use: string;
}

const THIS_WEEK = 't';
const START = '0';

export const PURPOSES: readonly Purpose[] = [
  {name: 'school', who: 'school, district (k = 3)', k: '0 size, 1 z_s, 2 know-how level, 3 z_d, 4 how much its people ask', week: START, use: 'schools and districts of a made-up network'},
  {name: 'birth', who: 'educator', k: '0 person, 1 strength theme, 2 u, 3 focus, 4 d, 5 o, 6 τ, 7 a, 8 ring at the start, 9 + θ know-how', week: 'week of arrival', use: 'everything personal'},
  {
    name: 'tie0', who: 'educator; survey: asker, and partner named; graph: 0', week: START, use: 'ties before there is any network',
    k: '0, 1, 2 how many inside, across, far; 3 asks much, 4 is asked much, 5 cohort, 6 turn; whom (or whether) and how strong from 64 (others inside, 2 each), 8192 (those who asked, 2 each),'
      + ' 12288 (unit, 2 each), 1024 (across, 3 each), 2048 (far, 2 each), 4096 (office, 2 each); survey: 0; graph: 0, 1, 2, …',
  },
  {name: 'start', who: 'educator', k: '0 score of random picks; from 1 the pairs of a community, by its first member', week: START, use: 'communities that exist at the start'},
  {name: 'facilitate', who: 'number of the verb', k: 'counts up through the week', week: THIS_WEEK, use: 'whom a verb turns to, and whether they accept'},
  {name: 'shock', who: 'educator', k: 'number of the event', week: THIS_WEEK, use: 'who leaves in a shock'},
  {name: 'meets', who: 'community', k: '0 does it meet, 1 consultancy, 2 who presents', week: THIS_WEEK, use: 'meetings'},
  {name: 'contacts', who: 'educator', k: '0', week: THIS_WEEK, use: 'how many contacts are sought'},
  {name: 'partner', who: 'asker', k: '2c and 2c + 1 for contact c', week: THIS_WEEK, use: 'which way, and whom'},
  {name: 'give', who: 'asker', k: 'number c of the contact', week: THIS_WEEK, use: 'whether help is given'},
  {name: 'recruit', who: 'asker, and partner', k: '0', week: THIS_WEEK, use: 'whether someone outside is won'},
  {name: 'broker', who: 'asker, and partner', k: '0', week: THIS_WEEK, use: 'whether an introduction is made'},
  {name: 'create', who: 'asker, and partner', k: '0', week: THIS_WEEK, use: 'whether something new is made'},
  {name: 'try', who: 'educator', k: '0', week: THIS_WEEK, use: 'whether something is tried in class'},
  {name: 'spontaneous', who: 'educator', k: '0', week: THIS_WEEK, use: 'interest that comes by itself'},
  {name: 'review', who: 'educator', k: '0 engaging and owning the change, 1 lapse, 2 burn-out', week: THIS_WEEK, use: 'ring moves'},
  {
    name: 'turnover', who: 'educator; with k = 2 also the colleague', week: THIS_WEEK, use: 'who leaves or moves in summer, and new ties of newcomers, after a shock too',
    k: '0 leaves or moves, 1 order of movers, 2 is this tie kept, from 3 new ties (2 each)',
  },
];
