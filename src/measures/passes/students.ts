/** Every school once: what its students experience and achieve, weighted by posts. Offices have no students. */
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import type {Pass} from './pass.ts';
import {NO_THIRD, thirdsOf} from './thirds.ts';

export class Students implements Pass {
  /** Posts of all schools, and sums over them. */
  posts = 0;
  experience = 0;
  achievement = 0;
  /** Sums of the smaller and of the larger of adult collaboration C and student experience x. */
  smaller = 0;
  larger = 0;
  /** The same posts and sums by third of the schools: LEAST, MIDDLE, MOST. */
  readonly thirdPosts = new Float64Array(3);
  readonly thirdExperience = new Float64Array(3);
  readonly thirdAchievement = new Float64Array(3);
  #third: Int8Array | null = null;

  take({places}: ReadonlyWorld): void {
    const {schools, office, firstPost, collaboration, experience, achievement} = places;
    if (this.#third?.length !== schools) this.#third = thirdsOf(places);
    this.posts = this.experience = this.achievement = this.smaller = this.larger = 0;
    this.thirdPosts.fill(0);
    this.thirdExperience.fill(0);
    this.thirdAchievement.fill(0);
    for (let school = 0; school < schools; school++) {
      if (office[school]) continue;
      const posts = firstPost[school + 1] - firstPost[school];
      this.posts += posts;
      this.experience += posts * experience[school];
      this.achievement += posts * achievement[school];
      this.smaller += posts * Math.min(collaboration[school], experience[school]);
      this.larger += posts * Math.max(collaboration[school], experience[school]);
      const third = this.#third![school];
      if (third === NO_THIRD) continue;
      this.thirdPosts[third] += posts;
      this.thirdExperience[third] += posts * experience[school];
      this.thirdAchievement[third] += posts * achievement[school];
    }
  }

  /** Mean student experience of a third; NaN where thirds are not defined. */
  experienceOf(third: number): number {
    return this.thirdExperience[third] / this.thirdPosts[third];
  }

  achievementOf(third: number): number {
    return this.thirdAchievement[third] / this.thirdPosts[third];
  }
}
