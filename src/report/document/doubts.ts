/** What would change the answer: which doubt is covered and which is not, other futures, what to watch in year one, what the scenario expected. */
import {judgeExpectations} from '../../experiment/expectations/judge.ts';
import {heading as headingOf} from '../../experiment/expectations/sentences.ts';
import {plainText} from '../../experiment/naming.ts';
import {headlineOf} from '../../experiment/headline.ts';
import {verdict} from '../../experiment/verdict.ts';
import {yearOneOf} from '../../experiment/year-one.ts';
import {heading, paragraph, strong, type Block} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

const LONGEST_REASON = 1000;

export function doubts(parts: ReportParts): readonly Block[] {
  const {ensemble, comparison} = parts;
  const {doubt, futures} = verdict(ensemble, comparison);
  const others = futures.filter(({measure}) => measure !== headlineOf(ensemble));
  return [
    heading(2, 'What would change the answer'),
    paragraph('Three doubts, from the smallest to the largest:'),
    {kind: 'list', items: [[strong('Chance. '), doubt.chance], [strong('Assumptions. '), doubt.assumptions], [strong('The model itself. '), doubt.model]]},
    ...(others.length === 0 ? [] : [heading(3, 'On the other aims'), {kind: 'list', items: others.map(({sentence}) => sentence)} as const]),
    ...watched(parts),
    ...expected(parts),
  ];
}

/** Things to talk about, not thresholds. */
function watched(parts: ReportParts): readonly Block[] {
  const {ensemble} = parts;
  const {strategies, compare} = ensemble.scenario;
  const asked = strategies.find(({id}) => id !== compare.against);
  const found = yearOneOf(ensemble, [compare.against, ...(asked ? [asked.id] : [])]);
  return found.length === 0 ? [] : [heading(3, 'What to watch in year one'), ...found.map(({sentences}) => paragraph(sentences.join(' '))), ...figures(parts, ['year-one'])];
}

function expected({ensemble}: ReportParts): readonly Block[] {
  const results = judgeExpectations(ensemble);
  if (results.length === 0) return [];
  const rows = [...results].sort((one, two) => Number(one.held) - Number(two.held));
  return [
    heading(3, 'What was expected'),
    paragraph(`${headingOf(results)} These are checks that the scenario states before it runs, not goals to hit.`),
    {
      kind: 'table', caption: 'What the scenario expected, and what was found',
      columns: [{text: 'Expected'}, {text: 'Found'}, {text: 'Why it was expected'}],
      rows: rows.map(({claim, found, expectation: {why}}) => [{text: claim}, {text: found}, {text: plainText(why, LONGEST_REASON)}]),
    },
  ];
}
