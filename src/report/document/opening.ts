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
import {answerLine, assumedLine, costLine, futuresLine, leftOutLine, unequalLine} from '../answers.ts';
import {heading, paragraph, type Block, type Note} from './document.ts';
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
  const lead = [answerLine(ensemble, comparison, headline, found.moment, found.week, named), often, costLine(ensemble, shown, true)];
  const below = [
    [further, next, covers(found.inDoubt)].filter(words => words !== '').join(' '), futuresLine(found, headline, pair?.told ?? null),
    aimsOfOthers(found, shown[0]), leftOutLine(ensemble, comparison, found.week, shown), assumedLine(ensemble.scenario),
  ];
  return [
    ...lead.filter(words => words !== '').map(words => paragraph(words, 'lead')),
    ...below.filter(words => words !== null && words !== '').map(words => paragraph(words!)),
    ...warnings(parts, found.notes),
  ];
}

/** Said before anything else is believed. */
function warnings({ensemble, notices}: ReportParts, notes: readonly string[]): readonly Note[] {
  const unequal = unequalLine(ensemble);
  const items = [...(unequal === null ? [] : [unequal]), ...notes, ...notices];
  return items.length === 0 ? [] : [{kind: 'note', title: 'To know before reading on', items}];
}
