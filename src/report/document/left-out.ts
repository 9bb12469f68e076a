/** Who is left out: schools with most underserved students beside the others. The sentence about people nobody reached stands on the first page. */
import {heading, paragraph, type Block} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

export function leftOut(parts: ReportParts): readonly Block[] {
  const drawn = figures(parts, ['equity']);
  return [
    heading(2, 'Who is left out'),
    ...(drawn.length > 0 ? drawn : [paragraph('Shares of underserved students are not known for these schools, so the gap between schools can\'t be shown.')]),
  ];
}
