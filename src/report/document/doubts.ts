/** What would change the answer: which doubt is covered and which is not, other futures, what to watch in year one, what the scenario expected. */
import {judgeExpectations} from '../../experiment/expectations/judge.ts';
import {heading as headingOf} from '../../experiment/expectations/sentences.ts';
import {plainText} from '../../experiment/naming.ts';
import {headlineOf} from '../../experiment/headline.ts';
import {verdict} from '../../experiment/verdict.ts';
import {yearOneOf} from '../../experiment/year-one.ts';
import {firstSentence} from '../../charts/finding.ts';
import {heading, list, NOT_ON_SLIDES, paragraph, strong, type Block, type Words} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

const LONGEST_REASON = 1000;

export function doubts(parts: ReportParts): readonly Block[] {
  const {ensemble, comparison} = parts;
  const {doubt} = verdict(ensemble, comparison);
  const layers = [['Chance', doubt.chance], ['Assumptions', doubt.assumptions], ['The model itself', doubt.model]] as const;
  return [
    heading(2, 'What would change the answer'),
    paragraph('Three doubts, from the smallest to the largest:', 'plain', NOT_ON_SLIDES),
    list(layers.map(([name, words]) => named(name, words)), {items: layers.map(([name, words]) => named(name, firstSentence(words)[0]))}),
    ...watched(parts),
    ...expected(parts),
  ];
}

/** A sentence with the name it begins with set off. */
function named(name: string, sentence: string): Words {
  return sentence.startsWith(name) ? [strong(name), sentence.slice(name.length)] : [strong(`${name}. `), sentence];
}

/** For looking up: the comparison of the headline on the other aims, in other futures. */
export function otherAimsElsewhere({ensemble, comparison}: ReportParts): readonly Block[] {
  const others = verdict(ensemble, comparison).futures.filter(({measure}) => measure !== headlineOf(ensemble));
  return others.length === 0 ? [] : [heading(2, 'The other aims with other assumptions'), list(others.map(({sentence}) => sentence))];
}

/** Things to talk about, not thresholds. */
function watched(parts: ReportParts): readonly Block[] {
  const {ensemble} = parts;
  const {strategies, compare} = ensemble.scenario;
  const asked = strategies.find(({id}) => id !== compare.against);
  const found = yearOneOf(ensemble, [compare.against, ...(asked ? [asked.id] : [])]);
  return found.length === 0 ? [] : [heading(3, 'What to watch in year one'), ...found.map(({sentences}) => paragraph(sentences.join(' '), 'plain', NOT_ON_SLIDES)), ...figures(parts, ['year-one'])];
}

/** How many held, and each that failed. */
function expected({ensemble}: ReportParts): readonly Block[] {
  const results = judgeExpectations(ensemble);
  const failed = results.filter(({held}) => !held);
  if (results.length === 0) return [];
  return [
    heading(3, 'What was expected'),
    paragraph(`${headingOf(results)} These are checks that the scenario states before it runs, not goals to hit.`, 'plain', failed.length > 0 ? undefined : NOT_ON_SLIDES),
    ...(failed.length === 0 ? [] : [list(failed.map(({claim, found}) => `${claim.replace(/\.$/, '')}: ${found}`))]),
  ];
}

export function everyExpectation({ensemble}: ReportParts): readonly Block[] {
  const results = judgeExpectations(ensemble);
  if (results.length === 0) return [];
  const rows = [...results].sort((one, two) => Number(one.held) - Number(two.held));
  return [
    heading(2, 'What was expected, line by line'),
    {
      kind: 'table', caption: 'What the scenario expected, and what was found',
      columns: [{text: 'Expected'}, {text: 'Found'}, {text: 'Why it was expected'}],
      rows: rows.map(({claim, found, expectation: {why}}) => [{text: claim}, {text: found}, {text: plainText(why, LONGEST_REASON)}]),
    },
  ];
}
