/**
 * First page: the planner's question, the answer in three sentences (what there will be, how often it held, what it costs), then how sure
 * that is, who is left out, and what to know before any of it is believed.
 */
import {measuresOf} from '../../experiment/compare.ts';
import {headlineOf, headlinePair} from '../../experiment/headline.ts';
import {plainText} from '../../experiment/naming.ts';
import {covers, nextBest, sentenceUnderAnswer} from '../../experiment/sentences.ts';
import {aimsOfOthers, notesOf, verdict} from '../../experiment/verdict.ts';
import {firstSentence} from '../../charts/finding.ts';
import {answerLine, futuresLine} from '../answer-line.ts';
import {assumedLine} from '../assumed-line.ts';
import {costLine, unequalLine} from '../cost-line.ts';
import {leftOutLine} from '../left-out-line.ts';
import {capital} from '../story.ts';
import {heading, NOT_ON_SLIDES, paragraph, type Block, type Note, type OnSlides} from './document.ts';
import type {ReportParts} from './parts.ts';

export const REHEARSAL = 'A rehearsal by simulation: to think with, not a target to hit.';

export function opening(parts: ReportParts): readonly Block[] {
  const {ensemble} = parts;
  const {scenario} = ensemble;
  return [
    paragraph(`${plainText(scenario.title || scenario.name, 300).replace(/\.$/, '')}. ${REHEARSAL}`, 'small'),
    heading(1, questionOf(parts)),
    ...(measuresOf(ensemble).length === 0 ? notesOf(ensemble).map(note => paragraph(note, 'lead')) : answer(parts)),
  ];
}

export function questionOf({ensemble: {scenario}}: ReportParts): string {
  return plainText(scenario.question || scenario.title || scenario.name, 300);
}

function answer(parts: ReportParts): readonly Block[] {
  const {ensemble, comparison} = parts;
  const found = verdict(ensemble, comparison);
  const headline = headlineOf(ensemble);
  const pair = headlinePair(ensemble, comparison, headline, found.week);
  const shown = pair ? pair.told.places : [0];
  const named = {shown, next: pair?.next?.place ?? null, asked: pair?.asked ?? null};
  const [often, further] = pair ? firstSentence(sentenceUnderAnswer(pair.told)) : ['', ''];
  const next = pair?.next ? nextBest(pair.next.told, pair.next.call) : '';
  const covered = covers(found.inDoubt);
  const onSlide = (title: string, ...items: string[]): OnSlides => ({title, items: items.filter(words => words !== '')});
  const futures = futuresLine(found, headline, pair?.told ?? null);
  const others = aimsOfOthers(found, shown[0]);
  const left = leftOutLine(ensemble, comparison, found.week, shown);
  const lines: readonly (readonly [words: string | null, look: 'lead' | 'plain', onSlides?: OnSlides])[] = [
    [answerLine(ensemble, comparison, headline, found.moment, found.week, named), 'lead'], [often, 'lead'], [costLine(ensemble, shown, true), 'lead', NOT_ON_SLIDES],
    [[further, next, covered].filter(words => words !== '').join(' '), 'plain', onSlide('How sure', further, covered)],
    [futures, 'plain'], [others, 'plain', onSlide('Where others are ahead', others ?? '')],
    [left, 'plain', onSlide('Who is left out', leftOutLine(ensemble, comparison, found.week, shown.slice(0, 1)) ?? '')],
    [assumedLine(ensemble.scenario), 'plain', NOT_ON_SLIDES],
  ];
  return [...lines.flatMap(([words, look, onSlides]) => (words ? [paragraph(words, look, onSlides)] : [])), ...warnings(parts, found.notes)];
}

/** Said before anything else is believed. */
function warnings({ensemble, notices}: ReportParts, notes: readonly string[]): readonly Note[] {
  const unequal = unequalLine(ensemble);
  const items = [...(unequal === null ? [] : [unequal]), ...notes, ...notices.map(notice => (/^[a-z]+ /.test(notice) ? capital(notice) : notice))];
  return items.length === 0 ? [] : [{kind: 'note', title: 'To know before reading on', items}];
}
