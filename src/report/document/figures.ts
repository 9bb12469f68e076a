/** A drawn chart as a figure of the document. Numbers are given when the document is whole. */
import {chartById} from '../../charts/index.ts';
import {quoted, titlesOf} from '../../experiment/naming.ts';
import type {Figure, View} from './document.ts';
import type {ReportParts} from './parts.ts';

/** Figures in which another strategy can be chosen: what a reader compares by. All of them would make a page too large to be mailed. */
export const CHOOSABLE = ['paired-strip', 'rings-over-time', 'depth-weighted-reach', 'where-people-moved', 'equity'];

/** Figures of these charts, as far as they were drawn; in this order. */
export function figures({ensemble: {scenario}, charts, otherViews = []}: ReportParts, ids: readonly string[]): readonly Figure[] {
  const titles = titlesOf(scenario);
  const titleOf = (strategy: string) => titles[scenario.strategies.findIndex(({id}) => id === strategy)] ?? strategy;
  const against = titleOf(scenario.compare.against);
  const asked = scenario.strategies.find(({id}) => id !== scenario.compare.against)?.id ?? scenario.compare.against;
  return ids.flatMap((id): Figure[] => {
    const chart = charts.find(one => one.id === id);
    const kind = chartById(id);
    if (!chart || !kind) return [];
    const first: View = {...chart, picture: id, label: titleOf(asked)};
    const others = otherViews.filter(view => view.chart.id === id)
      .map(({strategy, chart: drawn}): View => ({...drawn, picture: pictureOf(id, strategy), label: titleOf(strategy)}));
    return [{
      kind: 'figure', id, number: 0, title: kind.title, about: kind.about, views: [first, ...others],
      choice: others.length > 0 ? `Compare ${quoted(against)} with` : '',
    }];
  });
}

/** Names the picture of another view. */
export function pictureOf(chart: string, strategy: string): string {
  return `${chart}-against-${strategy}`;
}
