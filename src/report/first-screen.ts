/**
 * The first screen: what a planner sees when a run is done, within 24 lines. Their question; the answer in whole people; how sure; what it
 * costs; who was left out; a story; what was assumed; where the report is; seed and fingerprint last.
 */
import type {Comparison} from '../experiment/comparison.ts';
import {measuresOf} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {headlineOf, headlinePair} from '../experiment/headline.ts';
import {plainText} from '../experiment/naming.ts';
import {covers, nextBest, sentenceUnderAnswer} from '../experiment/sentences.ts';
import {aimsOfOthers, notesOf, verdict} from '../experiment/verdict.ts';
import {answerLine, futuresLine} from './answer-line.ts';
import {assumedLine} from './assumed-line.ts';
import {costLine, unequalLine} from './cost-line.ts';
import {leftOutLine} from './left-out-line.ts';
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
export function firstScreen(ensemble: Ensemble, comparison: Comparison, frame: ScreenFrame): readonly string[] {
  const {scenario} = ensemble;
  const {reportPath, fingerprint, width} = frame;
  const question = plainText(scenario.question || scenario.title, 300);
  const closing = [
    ...(reportPath === null ? [] : [`Report: ${plainText(reportPath, 1000)}`]),
    `Seed ${plainText(scenario.seed)}, fingerprint ${fingerprint.slice(0, SHOWN_OF_FINGERPRINT)}`,
  ];
  const middle = measuresOf(ensemble).length === 0 ? [{full: notesOf(ensemble).join(' ')}] : paragraphsOf(ensemble, comparison, frame);
  return fitted([{full: question}, ...middle], closing.flatMap(line => wrapped(line, width)), width);
}

interface Paragraph {
  readonly full: string | null;
  /** Where room is short; those with the lowest rank are shortened first. */
  readonly short?: string | null;
  readonly rank?: number;
}

function paragraphsOf(ensemble: Ensemble, comparison: Comparison, {story}: ScreenFrame): readonly Paragraph[] {
  const {scenario} = ensemble;
  const found = verdict(ensemble, comparison);
  const headline = headlineOf(ensemble);
  const pair = headlinePair(ensemble, comparison, headline, found.week);
  const shown = pair ? pair.told.places : [0];
  const next = pair?.next ? ` ${nextBest(pair.next.told, pair.next.call)}` : '';
  const sure = (brief: boolean) => pair && `How sure: ${sentenceUnderAnswer(pair.told, brief)}${next} ${covers(found.inDoubt)}`;
  const left = (strategies: readonly number[]) => leftOutLine(ensemble, comparison, found.week, strategies);
  const notes = found.notes.join(' ');
  return [
    {full: unequalLine(ensemble)},
    {full: answerLine(ensemble, comparison, headline, found.moment, found.week, {shown, next: pair?.next?.place ?? null, asked: pair?.asked ?? null})},
    {full: sure(false), short: sure(true), rank: 4},
    {full: futuresLine(found, headline, pair?.told ?? null)},
    {full: aimsOfOthers(found, shown[0]), short: null, rank: 5},
    {full: costLine(ensemble, shown), short: costLine(ensemble, shown, true), rank: 3},
    {full: left(shown), short: left(shown.slice(0, 1)), rank: 1},
    {full: story && story.brief ? `One story, simulated: ${story.brief}` : null, short: null, rank: 6},
    {full: `${assumedLine(scenario)} ${notes}`, short: `${assumedLine(scenario, true)} ${notes}`, rank: 2},
  ];
}

/** Shortens until all stands on one screen; where there is room instead, empty lines part the paragraphs, from the top down. */
function fitted(paragraphs: readonly Paragraph[], closing: readonly string[], width: number): readonly string[] {
  const ranks = paragraphs.flatMap(({rank}) => rank ?? []).sort((a, b) => a - b);
  let blocks = blocksOf(paragraphs, 0, width);
  for (const rank of ranks) {
    if (linesOf(blocks) + closing.length <= LINES) break;
    blocks = blocksOf(paragraphs, rank, width);
  }
  let spare = LINES - linesOf(blocks) - closing.length;
  return [...blocks.flatMap(block => (spare-- > 0 ? [...block, ''] : block)), ...closing];
}

function blocksOf(paragraphs: readonly Paragraph[], shortUpTo: number, width: number): readonly (readonly string[])[] {
  return paragraphs.flatMap(({full, short, rank}) => {
    const text = rank !== undefined && rank <= shortUpTo ? short : full;
    return text ? [wrapped(text, width)] : [];
  });
}

function linesOf(blocks: readonly (readonly string[])[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}
