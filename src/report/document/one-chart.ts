/** A page of one chart, for embedding or mailing: its finding as title, the figure, where the numbers are from. */
import {quoted} from '../../experiment/naming.ts';
import {footOf} from './compose.ts';
import {heading, type ReportDocument} from './document.ts';
import {figures} from './figures.ts';
import {questionOf} from './opening.ts';
import type {ReportParts} from './parts.ts';

/** @param id of a chart among the parts. */
export function composeChart(parts: ReportParts, id: string): ReportDocument {
  const [figure] = figures(parts, [id]);
  const question = questionOf(parts);
  return {
    title: `${figure.title}: ${quoted(question)}`, about: question, foot: footOf(parts), blocks: [heading(1, figure.title), {...figure, number: 1}],
  };
}
