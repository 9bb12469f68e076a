/**
 * How schools differ before anything happens: whom they serve, and how much their educators know to start with.
 *
 *     p_s = clip(m_d + 0.7 sd z_s, 0.02, 0.98)     m_d = the district's own mean, or underMean + 0.7 sd z_d
 *     b_s = know + schoolSd z − underGapK (p_s − underMean)
 *
 * Draws (`school`): k = 0 size, 1 z_s, 2 know-how, by number of the school; k = 3 z_d, by number of the district.
 * The factor 0.7 splits the spread in equal parts between and within districts (0.7² ≈ ½).
 */
import {clamp, normalQuantile} from '../../kernel/math.ts';
import type {Stream} from '../../kernel/random.ts';
import {parameter, type Values} from '../../schema/parameter.ts';

export const SIZE_DRAW = 0;
const SHARE_DRAW = 1;
const KNOW_HOW_DRAW = 2;
const DISTRICT_DRAW = 3;
const HALF_OF_SPREAD = 0.7;

export const schoolLevelParameters = {
  underservedShare: parameter({
    name: 'underserved share', symbol: 'p̄', short: 'underMean', default: 0.4, range: [0.1, 0.8], domain: 'share', unit: 'share of students',
    about: 'Mean share of a school’s students who come from historically underserved groups.', basis: 'J', source: 'judgement', matters: 0,
  }),
  underservedSpread: parameter({
    name: 'spread of the underserved share', symbol: 'σ_p', short: 'underSd', default: 0.2, range: [0, 0.3], domain: 'share', unit: 'share, standard deviation',
    about: 'How far schools lie apart in whom they serve.', basis: 'J', source: 'judgement', matters: 0,
  }),
  knowHow: parameter({
    name: 'know-how to start with', symbol: 'k̄', short: 'know', default: 0.25, range: [0.1, 0.5], domain: 'share', unit: 'share of what can be known',
    about: 'What educators can already bring to deeper learning, on the average theme.', basis: 'J', source: 'judgement', matters: 1,
  }),
  schoolSpread: parameter({
    name: 'spread of know-how between schools', symbol: 'σ_s', short: 'schoolSd', default: 0.05, range: [0, 0.15], domain: 'share', unit: 'share, standard deviation',
    about: 'How far schools lie apart in the know-how of their educators.', basis: 'J', source: 'judgement', matters: 0,
  }),
  knowHowGap: parameter({
    name: 'know-how gap of underserved schools', symbol: 'g_k', short: 'underGapK', default: 0.1, range: [0, 0.3], domain: 'share', unit: 'share',
    about: 'How much less know-how a school has to start with that serves only underserved students, beside one that serves none.', basis: 'S',
    source: 'high-poverty schools have less experienced staff (NCES 2024-039); size is judgement', matters: 0,
  }),
};

export type SchoolLevelValues = Values<typeof schoolLevelParameters>;

/** m_d of a synthetic district; `told` = its own mean where the plan gives one. */
export function districtShare(district: number, told: number | null, values: SchoolLevelValues, draws: Stream): number {
  if (told !== null) return told;
  return values.underservedShare + HALF_OF_SPREAD * values.underservedSpread * normalQuantile(draws.uniform(district, DISTRICT_DRAW));
}

/** p_s of a synthetic school. */
export function schoolShare(school: number, ofDistrict: number, values: SchoolLevelValues, draws: Stream): number {
  return clamp(ofDistrict + HALF_OF_SPREAD * values.underservedSpread * normalQuantile(draws.uniform(school, SHARE_DRAW)), 0.02, 0.98);
}

/** b_s, around which the school's educators are born. */
export function knowHowLevel(school: number, underserved: number, values: SchoolLevelValues, draws: Stream): number {
  return values.knowHow + values.schoolSpread * normalQuantile(draws.uniform(school, KNOW_HOW_DRAW))
    - values.knowHowGap * (underserved - values.underservedShare);
}
