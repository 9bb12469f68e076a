/** §4 Schools and posts of a made-up network; of a survey (§5); of a graph. */
import {clamp, normalQuantile} from '../../../src/kernel/math.ts';
import type {GraphNetwork, SurveyNetwork, SyntheticNetwork} from '../../../src/model/plan.ts';
import {COACH, DISTRICT_LEADER, District, Educator, Post, SCHOOL_LEADER, School, TEACHER, type Network} from './2-state.ts';

/** Draws of school, by number of the school: 0 size, 1 p_s, 2 b_s; by number of the district: 3 m_d. */
const SIZE = 0, SHARE = 1, KNOW_HOW = 2, MEAN_SHARE = 3;

/** §4 "size max(6, round(educators·(1 + spread·(2U − 1)))); office: 3 posts, p_s = underMean." A district without schools has no office. */
export function layOutSynthetic(net: Network, {districts}: SyntheticNetwork): void {
  const {p} = net;
  districts.forEach((plan, number) => {
    const district = openDistrict(net, number, plan.educators);
    // p_s = clip(m_d + 0.7 sd z_s, 0.02, 0.98) with m_d = underMean + 0.7 sd z_d, or as the plan says
    const mean = plan.underserved ?? p.underMean + 0.7 * p.underSd * normalQuantile(net.U('school', number, MEAN_SHARE));
    for (let s = 0; s < plan.schools; s++) {
      const school = openSchool(net, district, false);
      school.underserved = clamp(mean + 0.7 * p.underSd * normalQuantile(net.U('school', school.number, SHARE)), 0.02, 0.98);
      const size = Math.max(6, Math.round(plan.educators * (1 + plan.spread * (2 * net.U('school', school.number, SIZE) - 1))));
      // First post of a school = school leader, second = coach, rest teachers (§2).
      for (let post = 0; post < size; post++) fill(net, school, [SCHOOL_LEADER, COACH][post] ?? TEACHER);
    }
    if (plan.schools === 0) return;
    const office = openSchool(net, district, true);
    office.underserved = p.underMean;
    for (let post = 0; post < 3; post++) fill(net, office, DISTRICT_LEADER);
  });
  setKnowHow(net);
}

/**
 * §5 "One row each, in file order within school; districts and schools in order. Roles are read and never made up. Share p_s from the school list or a
 * column, else underMean."
 */
export function layOutSurvey(net: Network, {districts, schools, people}: SurveyNetwork): void {
  net.educators = people.school.map((_, row) => new Educator(row));
  districts.forEach((_, number) => {
    const district = openDistrict(net, number, 0);
    schools.forEach((listed, at) => {
      if (listed.district !== number) return;
      const school = openSchool(net, district, listed.office);
      school.underserved = listed.underserved ?? net.p.underMean;
      people.school.forEach((theirs, row) => { if (theirs === at) fill(net, school, people.role[row], net.educators[row]); });
    });
    const staffed = district.schools.filter(({isOffice, posts}) => !isOffice && posts.length > 0);
    district.educatorsEach = staffed.length ? staffed.reduce((sum, {posts}) => sum + posts.length, 0) / staffed.length : 1;
  });
  setKnowHow(net);
}

/** A graph with known answers: one school, everybody a teacher. */
export function layOutGraph(net: Network, {people}: GraphNetwork): void {
  const school = openSchool(net, openDistrict(net, 0, people), false);
  school.underserved = net.p.underMean;
  for (let post = 0; post < people; post++) fill(net, school, TEACHER);
  setKnowHow(net);
}

function openDistrict(net: Network, number: number, educatorsEach: number): District {
  const district = new District(number);
  district.educatorsEach = educatorsEach;
  net.districts.push(district);
  return district;
}

function openSchool(net: Network, district: District, isOffice: boolean): School {
  const school = new School(net.schools.length, district, isOffice);
  net.schools.push(school);
  district.schools.push(school);
  return school;
}

/** A post and its holder: the person of a survey, or somebody new. */
function fill(net: Network, school: School, role: number, holder?: Educator): void {
  const post = new Post(net.posts.length, school, role);
  post.holder = holder ?? new Educator(post.number);
  post.holder.post = post;
  if (!holder) net.educators.push(post.holder);
  school.posts.push(post);
}

/** §4 "School know-how level b_s = know + schoolSd·z − underGapK·(p_s − underMean)." */
function setKnowHow(net: Network): void {
  const {p} = net;
  for (const s of net.schools) {
    s.knowHow = p.know + p.schoolSd * normalQuantile(net.U('school', s.number, KNOW_HOW)) - p.underGapK * (s.underserved - p.underMean);
  }
}
