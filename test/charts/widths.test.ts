/**
 * Goal: a chart can be set in a column of any width: letters keep their size, nothing is cut off and no label lies on another. Method: every
 * chart laid out for a narrow column, half a page and a wide one, its SVG read back.
 */
import {describe, expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {renderSvg} from '../../src/io/render.ts';
import {collisionsOf, labelsOf} from './labels.ts';
import {madeUp} from './made-up.ts';

const TITLES = ['Quality first', 'Scale first', 'Demand driven', 'Steady', 'Mandate', 'Summer institutes', 'Hands off', 'Equity first'];
const {ensemble, comparison} = madeUp({strategies: 8, titles: TITLES, replicates: 60, people: 3400, networkAt: [104, 208]});
/** Its columns can't be narrower than their numbers: in a narrow column it is drawn smaller. */
const SMALLER = ['hours'];

describe.each([320, 520, 1000])('%i wide', width => {
  test.each(CHARTS.map(chart => [chart.id, chart] as const))('%s', async (id, chart) => {
    const svg = await renderSvg(chart.draw(ensemble, comparison, {width})!.spec);
    const own = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
    if (!(width < 440 && SMALLER.includes(id))) expect(own).toBeLessThanOrEqual(width * 1.12);
    const labels = labelsOf(svg);
    expect(labels.length).toBeGreaterThan(2);
    for (const {words, left, right} of labels) expect(left >= -1 && right <= own * 1.04, `${words}: ${left} to ${right} of ${own}`).toBe(true);
    expect(collisionsOf(labels)).toEqual([]);
  });
});

test('laid out for half a page it is the chart that is drawn where nothing is said', () => {
  for (const chart of CHARTS) expect(chart.draw(ensemble, comparison, {width: 520}), chart.id).toEqual(chart.draw(ensemble, comparison));
});
