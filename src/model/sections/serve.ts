/** Whom the team turns to first, in the words of a plan. */
import {choice} from '../../schema/index.ts';
import {SERVES} from '../plan.ts';

export const serveKind = choice('a way to choose whom to turn to first', SERVES);

/** What each of them means, for `explain`. */
export const SERVE_WORDS: Readonly<Record<typeof SERVES[number], string>> = {
  readiest: 'those who wish for change, made it their own and practise well already',
  requests: 'those who wish for change, and first of all those whose request for help went unmet in the last 8 weeks',
  'requests only': 'those whose request for help went unmet in the last 8 weeks; where there are none, the hours stay',
  bridges: 'those with the fewest ties, so that they are drawn in',
  underserved: 'those in schools with the most students from historically underserved groups',
  random: 'anybody, by chance',
};
