/** Districts, schools and posts. Posts stand in order of school, schools in order of district; roles belong to posts. */

import type {Int} from '../../kernel/memory.ts';

export interface Places {
  readonly districts: Int;
  readonly schools: Int;
  /** Names in the order of their numbers. */
  readonly districtNames: readonly string[];
  readonly schoolNames: readonly string[];
  readonly roleNames: readonly string[];
  readonly districtOf: Int32Array;
  /** 1 = a district's office, without students. */
  readonly office: Uint8Array;
  /** Posts of school s: firstPost[s] .. firstPost[s + 1] − 1. Length schools + 1. */
  readonly firstPost: Int32Array;
  /** Posts of district d: districtPost[d] .. districtPost[d + 1] − 1. Length districts + 1. */
  readonly districtPost: Int32Array;
  readonly roleOfPost: Uint8Array;
  /** Share of students from historically underserved groups, p_s. */
  readonly underserved: Float32Array;
  /** False where nobody told us: then the equity measures are not defined. */
  readonly underservedKnown: boolean;

  /** Who holds a post, and which post, school and role a person has. They change when people move. */
  readonly holder: Int32Array;
  readonly post: Int32Array;
  readonly school: Int32Array;
  readonly role: Uint8Array;

  /** Adult collaboration C, student experience x, achievement y, and the help that passed since the last look; by school. */
  readonly collaboration: Float32Array;
  readonly experience: Float32Array;
  readonly achievement: Float32Array;
  readonly exchange: Float64Array;
  /** Know-how level b_s around which educators are born. */
  readonly knowHow: Float32Array;
}

/** Puts a person into a post. */
export function seat(places: Places, who: Int, post: Int, school: Int): void {
  places.holder[post] = who;
  places.post[who] = post;
  places.school[who] = school;
  places.role[who] = places.roleOfPost[post];
}

/** A colleague of the same school, picked by position among the others; −1 when there is none. */
export function colleague(places: Places, who: Int, uniform: number): Int {
  const first = places.firstPost[places.school[who]];
  const others = places.firstPost[places.school[who] + 1] - first - 1;
  if (others < 1) return -1;
  const at = first + Math.floor(uniform * others);
  return places.holder[at >= places.post[who] ? at + 1 : at];
}
