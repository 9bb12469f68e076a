/** The walk through the ideas (`scenarios/learn`): each scenario played through, its table, and whether what it expects comes out. */
import {judgeExpectations, run} from '../../src/index.ts';
import type {Ensemble} from '../../src/experiment/ensemble.ts';
import {momentWords} from '../../src/experiment/moments.ts';
import {titlesOf} from '../../src/experiment/naming.ts';
import {measureById} from '../../src/measures/index.ts';
import {formatValue} from '../../src/measures/words.ts';
import {scenariosIn} from '../expectations/scenarios.ts';

export interface Stop {
  readonly name: string;
  readonly ensemble: Ensemble;
  /** Expectations that did not come out. */
  readonly failed: readonly string[];
  readonly table: string;
}

export async function walk(root: URL): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (const {name, scenario} of scenariosIn(root, 'scenarios/learn/')) {
    const ensemble = await run(scenario);
    const failed = judgeExpectations(ensemble).filter(({held}) => !held).map(({claim, found}) => `${claim} ${found}`);
    stops.push({name, ensemble, failed, table: tableOf(ensemble)});
  }
  return stops;
}

/** Median over the runs of each strategy; beside the baseline, in how many runs it is more. */
function tableOf({scenario, runs}: Ensemble): string {
  const head = ['what', 'when', ...titlesOf(scenario)];
  const rows = scenario.compare.measures.flatMap(id => scenario.compare.at.map(week => {
    const values = scenario.strategies.map((_, strategy) => valuesOf({runs}, strategy, id, week));
    const people = median(runs[0].map(one => one!.people));
    const cells = values.map((of, strategy) => {
      const text = formatValue(measureById(id)!, median(of.filter(value => !Number.isNaN(value))), Math.round(people));
      return strategy === 0 ? text : `${text}; more in ${of.filter((value, world) => value > values[0][world]).length} of ${of.length}`;
    });
    return [measureById(id)!.title, momentWords(week, scenario), ...cells];
  }));
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

export function valuesOf({runs}: Pick<Ensemble, 'runs'>, strategy: number, measure: string, week: number): readonly number[] {
  return runs[strategy].map(one => one!.values[one!.measures.indexOf(measure) * one!.weeks.length + one!.weeks.indexOf(week)]);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? NaN : sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
