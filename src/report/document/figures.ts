/** A drawn chart as a figure of the document. Numbers are given when the document is whole. */
import {chartById} from '../../charts/index.ts';
import type {Comparison} from '../../experiment/comparison.ts';
import type {Ensemble} from '../../experiment/ensemble.ts';
import {quoted, titlesOf} from '../../experiment/naming.ts';
import type {Figure, View} from './document.ts';
import type {OtherView, ReportParts} from './parts.ts';

/** Figures in which another strategy can be chosen: what a reader compares by. All of them would make a page too large to be mailed. */
const CHOOSABLE = ['paired-strip', 'rings-over-time', 'depth-weighted-reach', 'where-people-moved', 'equity'];

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

/** The charts of those figures with each other strategy but the asked one held against the baseline. */
export function otherViewsOf(ensemble: Ensemble, comparison: Comparison): readonly OtherView[] {
  const {strategies, compare: {against}} = ensemble.scenario;
  return strategies.filter(({id}) => id !== against).slice(1).flatMap(({id: strategy}) => CHOOSABLE.flatMap(id => {
    const chart = chartById(id)?.draw(ensemble, comparison, {against: strategy});
    return chart ? [{strategy, chart}] : [];
  }));
}

/** Names the picture of another view. */
export function pictureOf(chart: string, strategy: string): string {
  return `${chart}-against-${strategy}`;
}
