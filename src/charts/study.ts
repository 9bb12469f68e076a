/** What every chart starts from: runs and comparison, who is who among the strategies, and what a measure is called. */
import type {Comparison} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {typicalPeople} from '../experiment/compare.ts';
import {headlineOf} from '../experiment/headline.ts';
import {listed, titlesOf} from '../experiment/naming.ts';
import type {Look} from './chart.ts';
import {DASHES, LIGHT, NARROW, NARROWEST, SHAPES, WIDEST, WIDTH, type Theme} from './theme.ts';

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
  /** In a typical run: what shares are of. */
  readonly people: number;
  /** Id of the measure that the answer is told by. */
  readonly headline: string;
  readonly weeks: number;
  /** Pixels to lay out for. */
  readonly width: number;
  /** How many more, or fewer, than half a page. */
  readonly extra: number;
  /** Too narrow to set panels beside each other. */
  readonly narrow: boolean;
}

export function openStudy(ensemble: Ensemble, comparison: Comparison, {theme = LIGHT, against: rival, width: asked = WIDTH}: Look = {}): Study {
  const {strategies, compare, weeks} = ensemble.scenario;
  const width = Math.min(WIDEST, Math.max(NARROWEST, asked));
  const against = Math.max(0, strategies.findIndex(strategy => strategy.id === compare.against));
  const other = strategies.findIndex(({id}, index) => index !== against && (rival === undefined || id === rival));
  const titles = titlesOf(ensemble.scenario);
  const players = strategies.map((_, index): Player => {
    const role = index === against ? 'baseline' : index === other ? 'asked' : 'other';
    return {
      index, key: `s${index}`, title: titles[index], role, strong: role !== 'other',
      colour: role === 'other' ? theme.other : theme.strategies[index % theme.strategies.length],
      dash: DASHES[index % DASHES.length], shape: SHAPES[index % SHAPES.length],
    };
  });
  const pair = players.filter(player => player.role !== 'other');
  return {
    ensemble, comparison, theme, players, baseline: players[against], asked: other < 0 ? null : players[other], pair,
    names: listed(pair.map(player => player.title)),
    people: typicalPeople(ensemble) || 0, headline: headlineOf(ensemble), weeks,
    width, extra: width - WIDTH, narrow: width < NARROW,
  };
}

/** The measure by which charts of one measure compare: the answer's, where it is among those asked. */
export function comparedBy({headline, ensemble: {scenario: {compare}}}: Study): string | undefined {
  return compare.measures.includes(headline) ? headline : compare.measures[0];
}
