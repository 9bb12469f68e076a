/**
 * A world copied before its first week, so that it can be played more than once: every strategy of a replicate begins in the same one. Each part is made
 * anew as worlds make it and then filled: objects cloned in another way have another shape inside, and the loops over them run a quarter slower.
 */
import type {Memory} from '../../kernel/memory.ts';
import {createCommunities, openCommunity, type Communities} from './communities.ts';
import {createContacts, roomForContacts} from './contacts.ts';
import {createDrawing} from './drawing.ts';
import {createEducators} from './educators.ts';
import {Lent} from './lent.ts';
import {Log} from './log.ts';
import {createMembers} from './members.ts';
import {memoryFor} from './memory-for.ts';
import type {Places} from './places.ts';
import {createReview} from './review.ts';
import {createTallies} from './tallies.ts';
import {createTies, type Ties} from './ties.ts';
import type {World} from './world.ts';

/** With what its log says of the start. @param weeks of the run */
export function copyWorld({week, educators, ties, communities, places, log}: World, weeks: number): World {
  const people = educators.count;
  const memory = memoryFor(people, places.schools, educators.themes, ties.capacity, weeks);
  return {
    week, memory, educators: filled(createEducators(people, educators.themes, weeks, memory), educators), ties: copyTies(ties, memory),
    communities: copyCommunities(communities, memory), places: copyPlaces(places, memory), members: createMembers(people, memory), contacts: createContacts(memory, roomForContacts(people)),
    review: createReview(people, memory), drawing: createDrawing(memory), lent: new Lent(people, memory), tallies: createTallies(weeks, memory), log: log && Log.of(log.entries),
  };
}

/** Column by column. */
function filled<Table extends object>(empty: Table, table: Table): Table {
  for (const [name, column] of Object.entries(table)) if (ArrayBuffer.isView(column)) (empty as Record<string, Float32Array>)[name].set(column as Float32Array);
  return empty;
}

function copyTies(ties: Ties, memory: Memory): Ties {
  const copy = createTies(ties.degree.length, ties.capacity, memory);
  for (const name of ['degree', 'first', 'room', 'idle', 'astray', 'shifted'] as const) copy[name].set(ties[name]);
  // Beyond the last slot in use nothing is read, and what was never written is memory that nobody has to give.
  for (const name of ['alter', 'strength', 'floor', 'help'] as const) copy[name].set(ties[name].subarray(0, ties.end));
  copy.idleSlots = ties.idleSlots;
  copy.end = ties.end;
  return copy;
}

function copyCommunities(communities: Communities, memory: Memory): Communities {
  const copy = createCommunities(memory);
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
}: Places, memory: Memory): Places {
  return {
    districts, schools, districtNames, schoolNames, roleNames, districtOf: memory.copy(districtOf), office: memory.copy(office), firstPost: memory.copy(firstPost),
    districtPost: memory.copy(districtPost), roleOfPost: memory.copy(roleOfPost), underserved: memory.copy(underserved), underservedKnown,
    holder: memory.copy(holder), post: memory.copy(post), school: memory.copy(school), role: memory.copy(role),
    collaboration: memory.copy(collaboration), experience: memory.copy(experience), achievement: memory.copy(achievement), exchange: memory.copy(exchange),
    knowHow: memory.copy(knowHow),
  };
}
