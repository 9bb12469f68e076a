/** Every school once: what its students experience and achieve, weighted by posts. Offices have no students. */
import type {Int} from '../../kernel/memory.ts';
import type {Places} from '../../model/world/places.ts';
import type {Frozen, ReadonlyWorld} from '../../model/world/readonly.ts';
import {Pass} from './pass.ts';
import {NO_THIRD, THIRDS, thirdsOf} from './thirds.ts';

interface Everywhere {
  /** Posts of all schools, and sums over them. */
  posts: Int;
  experience: number;
  achievement: number;
  /** Sums of the smaller and of the larger of adult collaboration C and student experience x. */
  smaller: number;
  larger: number;
}

export class Students extends Pass implements Everywhere {
  posts = 0;
  experience = 0;
  achievement = 0;
  smaller = 0;
  larger = 0;
  /** The same posts and sums by third of the schools: LEAST, MIDDLE, MOST. */
  #posts = new Float64Array(THIRDS);
  #experience = new Float64Array(THIRDS);
  #achievement = new Float64Array(THIRDS);
  #third: Int32Array = new Int32Array(0);

  take(world: ReadonlyWorld): void {
    const {places, memory} = world;
    if (this.#third.length !== places.schools) {
      this.#third = thirdsOf(world);
      this.#posts = memory.column(Float64Array, THIRDS);
      this.#experience = memory.column(Float64Array, THIRDS);
      this.#achievement = memory.column(Float64Array, THIRDS);
    }
    memory.run(addStudents, places, this.#third, this.#posts, this.#experience, this.#achievement, this);
  }

  /** Mean student experience of a third; NaN where thirds are not defined. */
  experienceOf(third: number): number {
    return this.#experience[third] / this.#posts[third];
  }

  achievementOf(third: number): number {
    return this.#achievement[third] / this.#posts[third];
  }
}

function addStudents(
  {schools, office, firstPost, collaboration, experience, achievement}: Frozen<Places>, third: Int32Array,
  thirdPosts: Float64Array, thirdExperience: Float64Array, thirdAchievement: Float64Array, sums: Everywhere,
): void {
  sums.posts = 0;
  sums.experience = 0;
  sums.achievement = 0;
  sums.smaller = 0;
  sums.larger = 0;
  for (let at = 0; at < THIRDS; at++) {
    thirdPosts[at] = 0;
    thirdExperience[at] = 0;
    thirdAchievement[at] = 0;
  }
  for (let school = 0; school < schools; school++) {
    if (office[school]) continue;
    const posts = firstPost[school + 1] - firstPost[school];
    sums.posts += posts;
    sums.experience += posts * experience[school];
    sums.achievement += posts * achievement[school];
    sums.smaller += posts * Math.min(collaboration[school], experience[school]);
    sums.larger += posts * Math.max(collaboration[school], experience[school]);
    if (third[school] === NO_THIRD) continue;
    thirdPosts[third[school]] += posts;
    thirdExperience[third[school]] += posts * experience[school];
    thirdAchievement[third[school]] += posts * achievement[school];
  }
}
