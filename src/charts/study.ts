/** What every chart starts from: runs and comparison, who is who among the strategies, and what a measure is called. */
import type {Comparison} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {listed, titlesOf} from '../experiment/naming.ts';
import {DASHES, LIGHT, SHAPES, type Theme} from './theme.ts';

/**
 * A strategy as charts show it. The asked comparison, the first other strategy against the baseline, is in colour; the others stay grey.
 * `key` stands in data and fields, so that no text of a person ever names anything in a spec.
 */
export interface Player {
  readonly index: number;
  readonly key: string;
  readonly title: string;
  readonly role: 'baseline' | 'asked' | 'other';
  /** In colour, with bands and bold labels. */
  readonly strong: boolean;
  readonly colour: string;
  readonly dash: readonly number[];
  readonly shape: string;
}

export interface Study {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly theme: Theme;
  /** In the scenario's order. */
  readonly players: readonly Player[];
  readonly baseline: Player;
  /** Null where there is only one strategy. */
  readonly asked: Player | null;
  /** Baseline and asked, and what they are called: "A and B". */
  readonly pair: readonly Player[];
  readonly names: string;
  /** Median number of people in a run. */
  readonly people: number;
  readonly weeks: number;
}

export function openStudy(ensemble: Ensemble, comparison: Comparison, theme: Theme = LIGHT): Study {
  const {strategies, compare, weeks} = ensemble.scenario;
  const against = Math.max(0, strategies.findIndex(strategy => strategy.id === compare.against));
  const other = strategies.findIndex((_, index) => index !== against);
  const titles = titlesOf(ensemble.scenario);
  const players = strategies.map((_, index): Player => {
    const role = index === against ? 'baseline' : index === other ? 'asked' : 'other';
    return {
      index, key: `s${index}`, title: titles[index], role, strong: role !== 'other',
      colour: role === 'other' ? theme.other : theme.strategies[index % theme.strategies.length],
      dash: DASHES[index % DASHES.length], shape: SHAPES[index % SHAPES.length],
    };
  });
  const sizes = ensemble.runs.flat().flatMap(run => (run ? [run.people] : [])).sort((one, two) => one - two);
  const pair = players.filter(player => player.role !== 'other');
  return {
    ensemble, comparison, theme, players, baseline: players[against], asked: other < 0 ? null : players[other], pair,
    names: listed(pair.map(player => player.title)),
    people: sizes.length > 0 ? sizes[Math.floor(sizes.length / 2)] : 0, weeks,
  };
}
