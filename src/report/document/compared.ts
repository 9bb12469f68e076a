/** The comparison: every asked aim in a sentence, who is ahead where, and the pictures that show how often and by how much. */
import {tell} from '../../experiment/compare.ts';
import {sentenceAmongOthers} from '../../experiment/sentences.ts';
import {verdict} from '../../experiment/verdict.ts';
import {heading, paragraph, type Block, type Words} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

export function compared(parts: ReportParts): readonly Block[] {
  const {ensemble, comparison} = parts;
  const {aims, mixed, elsewhere, moment} = verdict(ensemble, comparison);
  const rest = [mixed, elsewhere].filter(words => words !== null);
  const listed: Words[] = aims.map(({sentence}) => sentence);
  return [
    heading(2, 'The comparison'),
    paragraph('All strategies met the same worlds: the same people, the same ties, the same luck. So a difference is a difference between plans.'),
    ...figures(parts, ['scoreboard']),
    ...(listed.length === 0 ? [] : [
      heading(3, 'Aim by aim'),
      paragraph(`The strategy in front on each aim against the next best, ${moment}.`),
      {kind: 'list', items: listed} as const,
    ]),
    ...rest.map(words => paragraph(words)),
    ...(comparison.further.length === 0 ? [] : [
      heading(3, 'Other pairs'), {kind: 'list', items: comparison.further.map(found => sentenceAmongOthers(tell(ensemble, found)))} as const,
    ]),
    ...figures(parts, ['paired-strip', 'wins-ties-losses', 'range-of-outcomes']),
  ];
}
