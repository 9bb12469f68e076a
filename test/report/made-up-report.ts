/** Reports for tests: composed from made-up runs, with a plain scenario or a hostile one, and their pictures. */
import {CHARTS} from '../../src/charts/index.ts';
import {renderSvg} from '../../src/io/render.ts';
import {composeReport} from '../../src/report/document/compose.ts';
import {otherViewsOf, pictureOf} from '../../src/report/document/figures.ts';
import type {ReportDocument} from '../../src/report/document/document.ts';
import type {ReportParts} from '../../src/report/document/parts.ts';
import {HOSTILE, madeUp, type Wish} from '../charts/made-up.ts';

export interface MadeUpReport {
  readonly document: ReportDocument;
  readonly drawings: Readonly<Record<string, string>>;
}

const STORY = {
  kind: 'typical' as const, strategy: 'strategy-0', replicate: 0, title: 'A path <b>in</b>', who: '217@42', rule: 'Chosen by rule.',
  sentences: ['In week 3 [e1], they asked.'], events: [[1]], brief: 'They asked. They were helped.', briefEvents: [1],
};

/** Charts and comparison of a wish; `otherViews` for the third strategy. */
export function partsOf(wish: Wish): ReportParts {
  const {ensemble, comparison} = madeUp(wish);
  const charts = CHARTS.map(chart => chart.draw(ensemble, comparison)).filter(chart => chart !== null);
  const otherViews = otherViewsOf(ensemble, comparison).filter(({strategy}) => strategy === 'strategy-2');
  return {
    ensemble, comparison, charts, otherViews, stories: [STORY], notices: ['<warning> & more'],
    howToRepeat: {fingerprint: 'ab'.repeat(32), command: 'dlsim run a&b.yaml', version: '0.1.0'},
  };
}

export async function drawingsOf({charts, otherViews = []}: ReportParts): Promise<Readonly<Record<string, string>>> {
  const drawings: Record<string, string> = {};
  for (const {id, spec} of charts) drawings[id] = await renderSvg(spec);
  for (const {strategy, chart} of otherViews) drawings[pictureOf(chart.id, strategy)] = await renderSvg(chart.spec);
  return drawings;
}

export function hostile(parts: ReportParts): ReportParts {
  const {scenario} = parts.ensemble;
  const strategies = scenario.strategies.map(strategy => ({...strategy, why: HOSTILE[0]}));
  return {
    ...parts, ensemble: {...parts.ensemble, scenario: {...scenario, title: HOSTILE[0], question: HOSTILE[1], seed: HOSTILE[4], strategies}},
    notices: [...HOSTILE], stories: [{...STORY, title: HOSTILE[0], sentences: [...HOSTILE], events: HOSTILE.map(() => [1])}],
  };
}

export async function madeUpReport(wish: Wish, change: (parts: ReportParts) => ReportParts = parts => parts): Promise<MadeUpReport> {
  const parts = change(partsOf(wish));
  return {document: composeReport(parts), drawings: await drawingsOf(parts)};
}
