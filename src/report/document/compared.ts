/** The comparison: who is ahead on every asked aim, how often and by how much, and the pictures that show it. */
import type {Aim} from '../../experiment/verdict.ts';
import {verdict} from '../../experiment/verdict.ts';
import {formatDifference, formatStep, formatValue} from '../../measures/words.ts';
import {heading, NOT_ON_SLIDES, paragraph, type Block, type Entry, type TableBlock} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

export function compared(parts: ReportParts): readonly Block[] {
  const {aims, elsewhere, moment} = verdict(parts.ensemble, parts.comparison);
  return [
    heading(2, 'The comparison'),
    paragraph('All strategies met the same worlds: the same people, the same ties, the same luck. So a difference is a difference between plans.', 'plain', NOT_ON_SLIDES),
    ...figures(parts, ['scoreboard']),
    ...(aims.length === 0 ? [] : [aimTable(aims, moment)]),
    ...(elsewhere === null ? [] : [paragraph(elsewhere)]),
    ...figures(parts, ['paired-strip', 'wins-ties-losses', 'range-of-outcomes']),
  ];
}

/** The strategy in front on each aim against the next best. */
function aimTable(aims: readonly Aim[], moment: string): TableBlock {
  return {
    kind: 'table', caption: `Aim by aim: the strategy in front and the next best, ${moment}`, onSlides: false,
    columns: [{text: 'Aim'}, {text: 'In front'}, {text: 'Next best'}, {text: 'Ahead in', under: 'repeating this'}, {text: 'Typical difference', under: '8 in 10 runs'}],
    rows: aims.map(rowOf),
  };
}

/** How sure, where it is not sure that the one in front is ahead. */
const CALLS: Readonly<Record<Aim['call'], string>> = {
  'nothing to compare': 'nothing to compare', 'one run': 'one run only', 'too few': 'too few runs to tell', 'all equal': 'no difference', 'mostly equal': 'mostly no difference',
  'not clear': 'no clear difference', 'clear but small': 'clear, but small', 'clear': '',
};

function rowOf({told, call}: Aim): readonly Entry[] {
  const {measure, people, ahead, behind, levels, wins, n, wilson, median, q10, q90} = told;
  const again = call === 'clear' && wilson ? wilson.map(end => Math.round(end * 100)).join(' to ') : '';
  return [
    {text: measure.title}, {text: ahead, under: formatValue(measure, levels[0], people)}, {text: behind, under: formatValue(measure, levels[1], people)},
    {text: `${wins} of ${n} runs`, under: again === '' ? CALLS[call] : `${again} of 100`},
    {text: formatDifference(measure, median, people), under: `${formatStep(measure, q10, people)} to ${formatStep(measure, q90, people)}`},
  ];
}
