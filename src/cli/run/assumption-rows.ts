/** What was drawn where the scenario is unsure: a row a replicate and assumption. */
import {assumptionsOf} from '../../experiment/assumptions.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {csvText} from '../../io/csv-writer.ts';

export function assumptionsCsv(scenario: Scenario): string {
  const rows = Array.from({length: scenario.replicates}, (_, replicate) =>
    Object.entries(assumptionsOf(scenario, replicate)).map(([assumption, drawn]) => ({replicate, assumption, drawn}))).flat();
  return csvText([
    {title: 'replicate', cells: rows.map(({replicate}) => replicate)},
    {title: 'assumption', cells: rows.map(({assumption}) => assumption)},
    {title: 'value', cells: rows.map(({drawn}) => drawn)},
  ]);
}
