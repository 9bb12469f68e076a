/**
 * A real staff list: schools and roles as they were read, none made up. People keep the row of the list; posts stand in order of
 * district, school, row. Where a school's underserved share is unknown it counts as average, and nothing is said about equity.
 */
import type {SurveyNetwork} from '../plan.ts';
import type {Layout} from './layout.ts';
import type {SchoolLevelValues} from './school-levels.ts';

export function layOutSurvey({districts, schools: listed, roles, people}: SurveyNetwork, {underservedShare}: SchoolLevelValues): Layout {
  const order = listed.map((_, number) => number).sort((one, other) => listed[one].district - listed[other].district || one - other);
  const schools = order.map(number => listed[number]);
  const placeOf = new Int32Array(listed.length);
  order.forEach((number, place) => { placeOf[number] = place; });

  const count = people.school.length;
  const firstPost = new Int32Array(schools.length + 1);
  for (const school of people.school) firstPost[placeOf[school] + 1]++;
  for (let place = 0; place < schools.length; place++) firstPost[place + 1] += firstPost[place];
  const next = firstPost.slice();
  const holder = new Int32Array(count);
  const roleOfPost = new Uint8Array(count);
  for (let who = 0; who < count; who++) {
    const post = next[placeOf[people.school[who]]]++;
    holder[post] = who;
    roleOfPost[post] = people.role[who];
  }
  const districtOf = Int32Array.from(schools, school => school.district);
  const office = Uint8Array.from(schools, school => school.office ? 1 : 0);
  return {
    districtNames: districts, schoolNames: schools.map(school => school.name), districtOf, office,
    underserved: Float32Array.from(schools, school => school.underserved ?? underservedShare),
    underservedKnown: schools.every(school => school.office || school.underserved !== null),
    firstPost, roleNames: roles, roleOfPost, holder, educatorsEach: meanSizes(districts.length, districtOf, office, firstPost),
  };
}

/** Mean staff of a district's schools that have any. */
function meanSizes(districts: number, districtOf: Int32Array, office: Uint8Array, firstPost: Int32Array): Float64Array {
  const staff = new Float64Array(districts);
  const schools = new Float64Array(districts);
  for (let school = 0; school < office.length; school++) {
    const size = firstPost[school + 1] - firstPost[school];
    if (office[school] || size === 0) continue;
    staff[districtOf[school]] += size;
    schools[districtOf[school]]++;
  }
  return staff.map((sum, district) => schools[district] ? sum / schools[district] : 1);
}
