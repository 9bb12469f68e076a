/** Everything a run knows at one moment. Mechanisms and verbs change it; measures see it read-only. */
import type {Int, Memory} from '../../kernel/memory.ts';
import type {Communities} from './communities.ts';
import type {Contacts} from './contacts.ts';
import type {Drawing} from './drawing.ts';
import type {Educators} from './educators.ts';
import type {Lent} from './lent.ts';
import type {Log} from './log.ts';
import type {Members} from './members.ts';
import type {Places} from './places.ts';
import type {Review} from './review.ts';
import type {Tallies} from './tallies.ts';
import type {Ties} from './ties.ts';

export interface World {
  /** The week that is being stepped through; between steps, the number of weeks elapsed. */
  week: Int;
  /** Where its columns lie, and what runs the loops over them. */
  readonly memory: Memory;
  readonly educators: Educators;
  readonly ties: Ties;
  readonly communities: Communities;
  readonly places: Places;
  /** Working memory of a week: who is in a ring, who met whom, who is under review, what is drawn. */
  readonly members: Members;
  readonly contacts: Contacts;
  readonly review: Review;
  readonly drawing: Drawing;
  readonly lent: Lent;
  readonly tallies: Tallies;
  readonly log: Log | null;
}
