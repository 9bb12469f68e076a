/** A graph with known answers, to test the model against theory: one school, everybody a teacher, nothing known about its students. */
import {ROLES, TEACHER, type GraphNetwork} from '../plan.ts';
import type {Layout} from './layout.ts';
import type {SchoolLevelValues} from './school-levels.ts';

export function layOutGraph({people}: GraphNetwork, {underservedShare}: SchoolLevelValues): Layout {
  return {
    districtNames: ['District 1'], schoolNames: ['School 1.1'], districtOf: Int32Array.of(0), office: Uint8Array.of(0),
    underserved: Float32Array.of(underservedShare), underservedKnown: false, firstPost: Int32Array.of(0, people), roleNames: ROLES,
    roleOfPost: new Uint8Array(people).fill(TEACHER), holder: null, educatorsEach: Float64Array.of(people),
  };
}
