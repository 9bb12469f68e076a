/** What is told of one world beside its people: where the two plans compared part, and the tree in which most people were brought in. */
import type {Run} from '../engine/run.ts';
import {loggedRuns, type Ensemble} from '../experiment/ensemble.ts';
import {plainText, titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {firstDifference, type FirstDifference} from './first-difference.ts';
import {treeLines} from './tree-lines.ts';
import {branchFor, whoBroughtWhom, type Branch} from './who-brought-whom.ts';

export interface WorldStory {
  readonly difference: FirstDifference | null;
  readonly tree: TreeStory | null;
}

export interface TreeStory {
  /** Id, and title with the number of the world. */
  readonly strategy: string;
  readonly title: string;
  readonly rule: string;
  readonly tree: Branch;
  /** Drawn as text. */
  readonly lines: readonly string[];
}

/** Of the world whose log was kept; null where none was. */
export function worldStory(ensemble: Ensemble): WorldStory | null {
  const {scenario} = ensemble;
  const logged = loggedRuns(ensemble);
  const against = Math.max(0, scenario.strategies.findIndex(({id}) => id === scenario.compare.against));
  const asked = scenario.strategies.findIndex((_, place) => place !== against);
  const [baseline, other] = [logged[against], logged[asked] ?? null];
  if (!baseline) return null;
  return {difference: other && other.replicate === baseline.replicate ? firstDifference(baseline, other, scenario) : null, tree: treeStory(baseline, scenario)};
}

/** The largest tree, or that of one person; null where nobody was brought in. */
export function treeStory(run: Run, scenario: Scenario, who?: string): TreeStory | null {
  const trees = whoBroughtWhom(run);
  const tree = who === undefined ? trees[0] : branchFor(trees, who);
  const lines = tree ? treeLines(tree, run, scenario) : [];
  if (!tree || lines.length === 0) return null;
  const title = titlesOf(scenario)[scenario.strategies.findIndex(({id}) => id === run.strategy)] ?? plainText(run.strategy);
  return {
    strategy: run.strategy, title: `${title}, world ${run.replicate + 1}`, tree, lines,
    rule: who === undefined ? 'Chosen because more people were brought in, by one another, than in any other tree of this run.' : 'Asked for by name.',
  };
}
