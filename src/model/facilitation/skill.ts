/**
 * Skill: the first coach of a team is the ablest; those hired beyond are less able, so that a visit of a large team carries less.
 *
 *     skill = (able + more · (hours − able)) / hours where more than `able` hours a week go into visits of this kind, else 1
 *
 * Source: Kraft, Blazar & Hogan (2018): programmes with a hundred teachers or more move practice about half as much (.34 SD) as smaller ones
 * (.63 SD). Beyond one full-time coach we take half; 1 switches it off.
 */
import {parameter, type Values} from '../../schema/parameter.ts';

export const skill = {
  ableHours: parameter({
    name: 'hours of able coaches', symbol: 'able', short: 'ableHours', default: 40, range: [20, 120], domain: 'positive', unit: 'hours a week',
    about: 'How many hours of visits a week, of one kind, a team can give before it needs further, less able coaches.', basis: 'J', source: 'one full-time coach', matters: 0,
  }),
  skillOfMore: parameter({
    name: 'skill of further coaches', symbol: 'more', short: 'skillOfMore', default: 0.5, range: [0.25, 1], domain: 'share', unit: 'share of the effect of a visit',
    about: 'How much a visit by a further coach carries beside one by the first.', basis: 'S', source: 'effects of large coaching programmes beside small ones (Kraft, Blazar & Hogan 2018)', matters: 0,
  }),
};

/** Mean skill of a team that visits for so many hours a term week. */
export function skillOf(hours: number, {ableHours, skillOfMore}: Values<typeof skill>): number {
  return hours > ableHours ? (ableHours + skillOfMore * (hours - ableHours)) / hours : 1;
}
