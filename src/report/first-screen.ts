/**
 * The first screen: what a planner sees when a run is done, within 24 lines. Their question; the answer in whole people; how sure; what it
 * costs; who was left out; a story; what was assumed; where the report is; seed and fingerprint last.
 */
import {readsAsPeople} from '../measures/words.ts';
import type {Comparison} from '../experiment/comparison.ts';
import {measureOf, measuresOf} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {plainText} from '../experiment/naming.ts';
import {covers, sentenceOf} from '../experiment/sentences.ts';
import {aimOf, verdict, type Verdict} from '../experiment/verdict.ts';
import {answerLine, assumedLine, costLine, leftOutLine, unequalLine} from './answers.ts';
import {wrapped} from './lines.ts';
import type {Story} from './stories.ts';

export interface ScreenFrame {
  readonly story: Pick<Story, 'brief'> | null;
  /** Null where nothing was written. */
  readonly reportPath: string | null;
  readonly fingerprint: string;
  /** Columns, 40 or more. */
  readonly width: number;
}

const LINES = 24;
const SHOWN_OF_FINGERPRINT = 16;

/** @returns plain lines; the first is the question. */
export function firstScreen(ensemble: Ensemble, comparison: Comparison, {story, reportPath, fingerprint, width}: ScreenFrame): readonly string[] {
  const {scenario} = ensemble;
  const found = verdict(ensemble, comparison);
  const headline = headlineOf(ensemble);
  const aim = found.aims.find(({measure}) => measure === headline) ?? aimOf(ensemble, comparison, headline, found.week);
  const shown = aim ? aim.told.places : [0];
  const paragraphs: readonly (string | null)[] = [
    plainText(scenario.question || scenario.title, 300),
    unequalLine(ensemble),
    answerLine(ensemble, comparison, headline, found.moment, found.week, shown),
    aim && `How sure: ${sentenceOf(aim.told)}`,
    found.mixed,
    covers(found.inDoubt),
    costLine(ensemble, shown),
    leftOutLine(ensemble, comparison, found.week, shown),
    story && story.brief ? `One story, simulated: ${story.brief}` : null,
    assumedLine(scenario),
    notesLine(found),
    reportPath === null ? null : `Report: ${plainText(reportPath, 1000)}`,
    `Seed ${plainText(scenario.seed)}, fingerprint ${fingerprint.slice(0, SHOWN_OF_FINGERPRINT)}`,
  ];
  const blocks = paragraphs.flatMap(text => (text ? [wrapped(text, width)] : []));
  return fitted(blocks, scenario.question !== '');
}

/** The first asked measure that counts people; who practises deeply where none does. */
export function headlineOf(ensemble: Ensemble): string {
  const known = new Set(measuresOf(ensemble));
  const asked = ensemble.scenario.compare.measures.filter(id => known.has(id));
  const counts = asked.find(id => readsAsPeople(measureOf(id)) && !measureOf(id).weighted);
  return counts ?? (known.has('deep-share') ? 'deep-share' : asked[0] ?? [...known][0]);
}

function notesLine({notes}: Verdict): string | null {
  return notes.length > 0 ? notes.join(' ') : null;
}

/** Empty lines where there is room for them: after the question, then from the top down. */
function fitted(blocks: readonly (readonly string[])[], asks: boolean): readonly string[] {
  let spare = LINES - blocks.reduce((sum, block) => sum + block.length, 0);
  return blocks.flatMap((block, at) => {
    const last = at >= blocks.length - 2 || (at === 0 && !asks);
    if (last || spare <= 0) return block;
    spare--;
    return [...block, ''];
  });
}
