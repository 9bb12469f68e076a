/**
 * Puts a chart together: finding as title and how to read it under it, both wrapped by estimated width, the look, and the words for those
 * who can't see it.
 */
import type {TopLevelSpec} from 'vega-lite';
import type {DrawnChart, Table} from './chart.ts';
import type {Study} from './study.ts';
import {configOf, TEXT, TITLE} from './theme.ts';
import {wrap} from './text-width.ts';

export interface Frame {
  readonly id: string;
  readonly finding: string;
  readonly howToRead: string;
  /** What is drawn; the finding is put after it. */
  readonly shows: string;
  readonly table: Table;
  /** Where the table has more than forty rows. */
  readonly brief?: Table;
  /** Of lines over time, in the order of the table. */
  readonly colours?: readonly string[];
  /** The body of the spec: `layer`, `vconcat`, `mark`, … */
  readonly body: Readonly<Record<string, unknown>>;
}

export function frame(study: Study, {id, finding, howToRead, shows, table, brief = table, colours, body}: Frame): DrawnChart {
  const alternative = `${shows} ${finding}`;
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: alternative,
    title: {text: wrap(finding, study.width - 24, TITLE, true), subtitle: wrap(howToRead, study.width - 24, TEXT)},
    config: configOf(study.theme),
    ...body,
  };
  return {id, finding, howToRead, alternative, spec: spec as unknown as TopLevelSpec, table, brief, ...(colours ? {colours} : {})};
}
