/** A picture of real and simulated staffs side by side, by size: one panel a statistic. */
import type {TopLevelSpec} from 'vega-lite';
import {configOf, LIGHT, TEXT, TITLE, WIDTH} from '../../src/charts/theme.ts';
import {wrap} from '../../src/charts/text-width.ts';
import type {Staff} from './staff.ts';
import {STATISTICS, type Statistic} from './statistics.ts';

const PANELS: readonly {readonly statistic: Statistic; readonly title: string}[] = [
  {statistic: 'named', title: 'advisers a person names'},
  {statistic: 'density', title: 'share of pairs'},
  {statistic: 'reciprocity', title: 'share of names returned'},
  {statistic: 'Gini of being named', title: 'Gini of being named'},
  {statistic: 'top tenth', title: 'names that go to the top tenth'},
  {statistic: 'named by nobody', title: 'share named by nobody'},
  {statistic: 'clustering', title: 'clustering'},
  {statistic: 'same unit', title: 'same unit: log odds ratio'},
];

interface Bar {
  readonly size: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** `worlds`: several simulated sets of staffs, in the order of the real ones. */
export function sideBySide(finding: string, real: readonly Staff[], worlds: readonly (readonly Staff[])[]): TopLevelSpec {
  const panel = ({statistic, title}: typeof PANELS[number]) => {
    const read = STATISTICS[statistic];
    const bars = real.map(({advice}, at) => barOf(advice.nodes, worlds.map(staffs => read(staffs[at]))));
    const points = real.map(staff => ({size: staff.advice.nodes, value: read(staff)}));
    const x = {field: 'size', type: 'quantitative', title: 'people in the staff', scale: {type: 'log', domain: [10, 80]}, axis: {values: [12, 20, 35, 76], grid: false}};
    const y = (field: string) => ({field, type: 'quantitative', title, scale: {zero: statistic !== 'same unit'}, axis: {tickCount: 4}});
    return {
      width: WIDTH / 2 - 40, height: 150,
      layer: [
        {data: {values: bars}, mark: {type: 'rule', strokeWidth: 7, color: LIGHT.grid}, encoding: {x, y: y('low'), y2: {field: 'high'}}},
        {data: {values: bars}, mark: {type: 'tick', width: 9, thickness: 2, color: LIGHT.other}, encoding: {x, y: y('middle')}},
        {data: {values: points}, mark: {type: 'point', filled: true, size: 55, color: LIGHT.strategies[0], opacity: 1}, encoding: {x, y: y('value')}},
      ],
    };
  };
  const howToRead = 'A point is a real staff; the bar at its size holds 8 in 10 simulated staffs, with a line at the middle one. Both are seen through the same survey.';
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json', description: `${howToRead} ${finding}`,
    title: {text: wrap(finding, WIDTH, TITLE, true), subtitle: wrap(howToRead, WIDTH, TEXT)}, config: configOf(LIGHT),
    columns: 2, concat: PANELS.map(panel),
  };
  return spec as unknown as TopLevelSpec;
}

function barOf(size: number, values: readonly number[]): Bar {
  const rising = values.filter(value => Number.isFinite(value)).sort((one, other) => one - other);
  const at = (share: number) => rising[Math.round(share * (rising.length - 1))];
  return {size, low: at(0.1), middle: at(0.5), high: at(0.9)};
}
