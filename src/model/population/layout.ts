/** Where people stand before anything is drawn about them: districts, schools, posts and their holders, from whatever kind of network. */
import type {Int, Memory} from '../../kernel/memory.ts';
import {seat, type Places} from '../world/places.ts';

export interface Layout {
  readonly districtNames: readonly string[];
  /** Schools in order of district; the first five columns by school. */
  readonly schoolNames: readonly string[];
  readonly districtOf: Int32Array;
  readonly office: Uint8Array;
  readonly underserved: Float32Array;
  readonly underservedKnown: boolean;
  /** Posts of school s: firstPost[s] .. firstPost[s + 1] − 1. */
  readonly firstPost: Int32Array;
  readonly roleNames: readonly string[];
  readonly roleOfPost: Uint8Array;
  /** Row of the person who holds a post; null = post and row are one. */
  readonly holder: Int32Array | null;
  /** Mean educators a school, by district: how far ties across schools are thinned. */
  readonly educatorsEach: Float64Array;
}

/** The places with everybody in their post, and students as before their first look (`welcomeStudents`). */
export function openPlaces(layout: Layout, knowHow: Float32Array, memory: Memory): Places {
  const {districtOf} = layout, firstPost = memory.copy(layout.firstPost), roleOfPost = memory.copy(layout.roleOfPost);
  const districts = layout.districtNames.length;
  const schools = districtOf.length;
  const people = roleOfPost.length;
  const districtPost = memory.column(Int32Array, districts + 1);
  for (let school = 0; school < schools; school++) districtPost[districtOf[school] + 1] = firstPost[school + 1];
  for (let district = 1; district <= districts; district++) districtPost[district] = Math.max(districtPost[district], districtPost[district - 1]);
  const places: Places = {
    districts, schools, districtNames: layout.districtNames, schoolNames: layout.schoolNames, roleNames: layout.roleNames, districtOf: memory.copy(districtOf),
    office: memory.copy(layout.office), firstPost, districtPost, roleOfPost, underserved: memory.copy(layout.underserved), underservedKnown: layout.underservedKnown,
    holder: memory.column(Int32Array, people), post: memory.column(Int32Array, people), school: memory.column(Int32Array, people), role: memory.column(Uint8Array, people),
    collaboration: memory.column(Float32Array, schools), experience: memory.column(Float32Array, schools), achievement: memory.column(Float32Array, schools),
    exchange: memory.column(Float64Array, schools), knowHow: memory.copy(knowHow),
  };
  if (layout.holder) places.holder.set(layout.holder);
  memory.run(seatEverybody, places, layout.holder ? 1 : 0);
  return places;
}

/** @param held 1 = who holds a post is noted there already; 0 = the person in its row does. */
function seatEverybody(places: Places, held: Int): void {
  const {schools, firstPost, holder} = places;
  for (let school = 0; school < schools; school++) {
    for (let post = firstPost[school]; post < firstPost[school + 1]; post++) seat(places, held === 1 ? holder[post] : post, post, school);
  }
}

/** C = 0, x = y = mean practice of the school's posts; not defined for offices and for schools without staff. */
export function welcomeStudents({schools, office, firstPost, holder, experience, achievement}: Places, quality: Float32Array): void {
  for (let school = 0; school < schools; school++) {
    let sum = 0;
    for (let post = firstPost[school]; post < firstPost[school + 1]; post++) sum += quality[holder[post]];
    experience[school] = achievement[school] = office[school] ? NaN : sum / (firstPost[school + 1] - firstPost[school]);
  }
}
