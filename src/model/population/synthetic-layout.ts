/**
 * A made-up network: districts of schools with one office each. The first post of a school is its leader's, the second a coach's, the
 * rest are teachers'; an office has three posts of district leaders.
 *
 *     size of a school = max(6, round(educators · (1 + spread · (2U − 1))))      U: `school`, k = 0
 */
import type {Stream} from '../../kernel/random.ts';
import {COACH, DISTRICT_LEADER, LEADER, ROLES, TEACHER, type SyntheticNetwork} from '../plan.ts';
import type {Layout} from './layout.ts';
import {districtShare, schoolShare, SIZE_DRAW, type SchoolLevelValues} from './school-levels.ts';

const SMALLEST_SCHOOL = 6;
const OFFICE_POSTS = 3;

export function layOutSynthetic({districts: plans}: SyntheticNetwork, values: SchoolLevelValues, draws: Stream): Layout {
  const schools = plans.reduce((sum, plan) => sum + withOffice(plan.schools), 0);
  const schoolNames: string[] = [];
  const districtOf = new Int32Array(schools);
  const office = new Uint8Array(schools);
  const underserved = new Float32Array(schools);
  const firstPost = new Int32Array(schools + 1);
  const districtNames = plans.map((plan, district) => plan.name || `District ${district + 1}`);
  for (let district = 0, school = 0; district < plans.length; district++) {
    const plan = plans[district];
    const share = districtShare(district, plan.underserved, values, draws);
    for (let number = 1; number <= withOffice(plan.schools); number++, school++) {
      const isOffice = number > plan.schools;
      schoolNames.push(isOffice ? `Office of ${districtNames[district]}` : `School ${district + 1}.${number}`);
      districtOf[school] = district;
      office[school] = isOffice ? 1 : 0;
      underserved[school] = isOffice ? values.underservedShare : schoolShare(school, share, values, draws);
      firstPost[school + 1] = firstPost[school] + (isOffice ? OFFICE_POSTS : schoolSize(plan, draws.uniform(school, SIZE_DRAW)));
    }
  }
  return {
    districtNames, schoolNames, districtOf, office, underserved, underservedKnown: true, firstPost, roleNames: ROLES,
    roleOfPost: rolesByPost(office, firstPost), holder: null, educatorsEach: Float64Array.from(plans, plan => plan.educators),
  };
}

function withOffice(schools: number): number {
  return schools > 0 ? schools + 1 : 0;
}

function schoolSize({educators, spread}: {readonly educators: number; readonly spread: number}, uniform: number): number {
  return Math.max(SMALLEST_SCHOOL, Math.round(educators * (1 + spread * (2 * uniform - 1))));
}

function rolesByPost(office: Uint8Array, firstPost: Int32Array): Uint8Array {
  const roles = new Uint8Array(firstPost[office.length]).fill(TEACHER);
  for (let school = 0; school < office.length; school++) {
    if (office[school]) {
      roles.fill(DISTRICT_LEADER, firstPost[school], firstPost[school + 1]);
    } else {
      roles[firstPost[school]] = LEADER;
      roles[firstPost[school] + 1] = COACH;
    }
  }
  return roles;
}
