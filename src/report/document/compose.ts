/**
 * Runs, comparison, charts and stories -> the report, in the order that such plans have: the question and its answer, the comparison, how it
 * unfolds, who is left out, what it costs, stories, what would change the answer, assumptions, what the model leaves out, how to repeat it.
 * An appendix holds what is for looking up, so that the rest can be read through.
 */
import {plainText} from '../../experiment/naming.ts';
import {assumed, everyAssumption, leftOutOfModel} from './assumed.ts';
import {compared} from './compared.ts';
import {costs, whomServed} from './costs.ts';
import type {Block, ReportDocument} from './document.ts';
import {doubts, everyExpectation, otherAimsElsewhere} from './doubts.ts';
import {everyNumber, everySentence} from './every-number.ts';
import {groupByGroup, leftOut} from './left-out.ts';
import {opening, questionOf} from './opening.ts';
import type {ReportParts} from './parts.ts';
import {repeating} from './repeating.ts';
import {moreTold, told, worldOf} from './told.ts';
import {moreCharts, unfolding} from './unfolding.ts';

const SHOWN_OF_FINGERPRINT = 16;

export function composeReport(parts: ReportParts): ReportDocument {
  const {ensemble: {scenario}} = parts;
  const world = worldOf(parts);
  return {
    title: questionOf(parts),
    about: plainText(scenario.title || scenario.name, 300),
    foot: footOf(parts),
    blocks: finished([
      ...opening(parts), {kind: 'contents'}, ...compared(parts), ...unfolding(parts), ...leftOut(parts), ...costs(parts), ...told(parts, world), ...doubts(parts),
      ...assumed(parts), ...leftOutOfModel(), ...repeating(parts),
      {kind: 'page-break', appendix: true},
      ...moreCharts(parts), ...groupByGroup(parts), ...whomServed(parts), ...moreTold(parts, world), ...otherAimsElsewhere(parts), ...everyExpectation(parts),
      ...everyAssumption(parts), ...everyNumber(parts), ...everySentence(parts),
    ]),
  };
}

/** Where these numbers are from, in a line. */
export function footOf({ensemble: {scenario}, howToRepeat: {fingerprint, version}}: ReportParts): string {
  const title = plainText(scenario.title || scenario.name);
  return `${title} · seed ${plainText(scenario.seed)} · fingerprint ${fingerprint.slice(0, SHOWN_OF_FINGERPRINT)} · dlsim ${version}`;
}

/** Figures get their numbers; no two headings one id. */
function finished(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set<string>();
  let number = 0;
  return blocks.map(block => {
    if (block.kind === 'figure') return {...block, number: ++number};
    if (block.kind !== 'heading') return block;
    let {id} = block;
    for (let times = 2; taken.has(id); times++) id = `${block.id}-${times}`;
    taken.add(id);
    return {...block, id};
  });
}
