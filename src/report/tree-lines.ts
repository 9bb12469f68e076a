/** Who brought whom, drawn as text: one line a person, those they brought in below them, set off to the right. */
import type {Run} from '../engine/run.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {capital, times, wordsOf} from './story.ts';
import type {Words} from './telling.ts';
import type {Branch} from './who-brought-whom.ts';

/** Lines of a tree at most, and people beside each other that are named. */
const LINES = 24;
const ABREAST = 6;

const END = ['outside at the end', 'interested at the end', 'trying at the end', 'in practice at the end'] as const;

/** @returns empty where nobody was brought in. */
export function treeLines(tree: Branch, run: Run, scenario: Scenario, most = LINES): readonly string[] {
  if (tree.size === 0) return [];
  const words = wordsOf(scenario, run);
  const lines = [`${capital(labelOf(tree, words))}`, ...below(tree, '', words)];
  const left = tree.size + 1 - most;
  return lines.length > most ? [...lines.slice(0, most - 1), `… and ${left + 1} more people further down`] : lines;
}

function below({children}: Branch, indent: string, words: Words): string[] {
  const shown = children.slice(0, ABREAST);
  const rest = children.slice(ABREAST);
  return [
    ...shown.flatMap((child, at) => {
      const last = at === shown.length - 1 && rest.length === 0;
      return [`${indent}${last ? '└─ ' : '├─ '}${labelOf(child, words)}`, ...below(child, `${indent}${last ? '   ' : '│  '}`, words)];
    }),
    ...(rest.length === 0 ? [] : [`${indent}└─ and ${rest.length} more, who brought in ${rest.reduce((sum, {size}) => sum + size, 0)}`]),
  ];
}

/** "educator 40, told of it in week 5 of year 1 [e33], helped twice; vouched for by educator 12 [e90]; in practice at the end". */
function labelOf({row, way, week, events, sponsor, helps, ring}: Branch, {person, when}: Words): string {
  const parts = [
    `${person(row)}, ${way}${way === 'there from the start' ? '' : ` in ${when(week)}`} [${events.map(id => `e${id}`).join(', ')}]${helps.length > 0 ? `, helped ${times(helps.length)}` : ''}`,
    ...(sponsor ? [`vouched for by ${person(sponsor.row)} [e${sponsor.event}]`] : []), ring === null ? 'left the job' : END[ring],
  ];
  return parts.join('; ');
}
