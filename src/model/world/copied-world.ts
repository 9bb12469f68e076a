/**
 * A world copied before its first week, so that it can be played more than once: every strategy of a replicate begins in the same one. Each part is made
 * anew as worlds make it and then filled: objects cloned in another way have another shape inside, and the loops over them run a quarter slower.
 */
import {createCommunities, openCommunity, type Communities} from './communities.ts';
import {createContacts} from './contacts.ts';
import {createEducators} from './educators.ts';
import {Lent} from './lent.ts';
import {createMembers} from './members.ts';
import type {Places} from './places.ts';
import {createReview} from './review.ts';
import {createTallies} from './tallies.ts';
import {createTies, type Ties} from './ties.ts';
import type {World} from './world.ts';

/** Without its log, which most worlds don't keep. @param weeks of the run */
export function copyWorld({week, educators, ties, communities, places}: World, weeks: number): World {
  const people = educators.count;
  return {
    week, educators: filled(createEducators(people, educators.themes, weeks), educators), ties: copyTies(ties), communities: copyCommunities(communities), places: copyPlaces(places),
    members: createMembers(people), contacts: createContacts(), review: createReview(people), lent: new Lent(people), tallies: createTallies(weeks), log: null,
  };
}

/** Column by column. */
function filled<Table extends object>(empty: Table, table: Table): Table {
  for (const [name, column] of Object.entries(table)) if (ArrayBuffer.isView(column)) (empty as Record<string, Float32Array>)[name].set(column as Float32Array);
  return empty;
}

function copyTies(ties: Ties): Ties {
  const copy = createTies(ties.degree.length, ties.capacity);
  for (const name of ['degree', 'first', 'room', 'idle', 'astray'] as const) copy[name].set(ties[name]);
  // Beyond the last slot in use nothing is read, and what was never written is memory that nobody has to give.
  for (const name of ['alter', 'strength', 'floor', 'help'] as const) copy[name].set(ties[name].subarray(0, ties.end));
  copy.idleSlots = ties.idleSlots;
  copy.end = ties.end;
  return copy;
}

function copyCommunities(communities: Communities): Communities {
  const copy = createCommunities();
  while (copy.count < communities.count) openCommunity(copy, 0, 0);
  filled(copy, communities);
  copy.alive = [...communities.alive];
  copy.imposedFocus = communities.imposedFocus;
  return copy;
}

/** Names, posts and schools stay what they are; who holds a post, and how schools do, changes. */
function copyPlaces({
  districts, schools, districtNames, schoolNames, roleNames, districtOf, office, firstPost, districtPost, roleOfPost, underserved, underservedKnown,
  holder, post, school, role, collaboration, experience, achievement, exchange, knowHow,
}: Places): Places {
  return {
    districts, schools, districtNames, schoolNames, roleNames, districtOf, office, firstPost, districtPost, roleOfPost, underserved, underservedKnown,
    holder: holder.slice(), post: post.slice(), school: school.slice(), role: role.slice(),
    collaboration: collaboration.slice(), experience: experience.slice(), achievement: achievement.slice(), exchange: exchange.slice(), knowHow: knowHow.slice(),
  };
}
