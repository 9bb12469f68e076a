/** All measures, in the order in which results list them. To add one: its file, and one line here. */
import {idOf} from '../schema/parameter.ts';
import {achievementMost, achievementLeast} from './achievement-by-third.ts';
import {achievementGap} from './achievement-gap.ts';
import {achievement} from './achievement.ts';
import {adviceGini} from './advice-gini.ts';
import {adviceNamed} from './advice-named.ts';
import {adviceReciprocity} from './advice-reciprocity.ts';
import {clustering} from './clustering.ts';
import {cohesion} from './cohesion.ts';
import {communities} from './communities.ts';
import {communityAge} from './community-age.ts';
import {communitySize} from './community-size.ts';
import {deepRetained} from './deep-retained.ts';
import {deepShare} from './deep-share.ts';
import {demand} from './demand.ts';
import {density} from './density.ts';
import {depthWeightedReach} from './depth-weighted-reach.ts';
import {educatorHours} from './educator-hours.ts';
import {energy} from './energy.ts';
import {equityGap} from './equity-gap.ts';
import {focusDiversity} from './focus-diversity.ts';
import {helpAcrossCommunities} from './help-across-communities.ts';
import {hoursPerDeepPractitioner} from './hours-per-deep-practitioner.ts';
import {hours} from './hours.ts';
import {idleHours} from './idle-hours.ts';
import {idleShare} from './idle-share.ts';
import {largestComponent} from './largest-component.ts';
import {leadingActs} from './leading-acts.ts';
import {ledByTeachers} from './led-by-teachers.ts';
import {leftOut} from './left-out.ts';
import {lettingGo} from './letting-go.ts';
import {meanDegree} from './mean-degree.ts';
import {meanPractice} from './mean-practice.ts';
import {meanStrength} from './mean-strength.ts';
import {measureId, type Measure} from './measure.ts';
import {memberLedShare} from './member-led-share.ts';
import {ownership} from './ownership.ts';
import {participation} from './participation.ts';
import {peerSupport} from './peer-support.ts';
import {sharedPurpose} from './purpose.ts';
import {qualityOfPractice} from './quality-of-practice.ts';
import {reach} from './reach.ts';
import {reciprocity} from './reciprocity.ts';
import {retained} from './retained.ts';
import {outside, interest, engagement, practice} from './ring-counts.ts';
import {schoolsWithout} from './schools-without.ts';
import {selfConvened} from './self-convened.ts';
import {studentExperienceMost, studentExperienceLeast} from './student-experience-by-third.ts';
import {studentExperience} from './student-experience.ts';
import {symmetry} from './symmetry.ts';
import {takeUpMost, takeUpLeast} from './take-up-by-third.ts';
import {takeUpGap} from './take-up-gap.ts';
import {tiesKept} from './ties-kept.ts';
import {toldByInterested} from './told-by-interested.ts';

export const MEASURES: readonly Measure[] = Object.freeze([
  outside, interest, engagement, practice, reach, participation, depthWeightedReach, deepShare, qualityOfPractice, meanPractice, demand,
  ownership, energy, peerSupport, lettingGo, leftOut, schoolsWithout, leadingActs, ledByTeachers, memberLedShare, toldByInterested,
  reciprocity, helpAcrossCommunities, adviceNamed, adviceReciprocity, adviceGini, density, meanDegree, meanStrength, clustering,
  largestComponent, tiesKept, retained, deepRetained, communities, communitySize, communityAge, cohesion, focusDiversity, selfConvened,
  sharedPurpose, symmetry, studentExperience, achievement, studentExperienceMost, studentExperienceLeast, achievementMost,
  achievementLeast, equityGap, achievementGap, takeUpMost, takeUpLeast, takeUpGap, hours, idleHours, idleShare, educatorHours,
  hoursPerDeepPractitioner,
]);

export const MEASURE_IDS: readonly string[] = Object.freeze(MEASURES.map(measureId));

const places = new Map(MEASURE_IDS.map((id, place) => [id, place]));

/** Place in `MEASURES` by id, or by its name however it is written; −1 where there is none. */
export function measurePlace(id: string): number {
  return places.get(id) ?? places.get(idOf(id)) ?? -1;
}

export function measureById(id: string): Measure | undefined {
  return MEASURES[measurePlace(id)];
}

/** The same, where it must be there. */
export function measureOf(id: string): Measure {
  const measure = measureById(id);
  if (!measure) throw new RangeError(`no measure "${id}"`);
  return measure;
}
