/** What strategies are called in sentences: the planner's own titles, told apart, and inert wherever they are printed. */
import type {Scenario} from './resolved.ts';

const LONGEST = 60;

/** One line without control characters or marks that reverse the text, at most so long. */
export function plainText(text: string, longest = LONGEST): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}

/** By strategy, in the scenario's order; a title that stands twice gets its id. */
export function titlesOf({strategies}: Scenario): readonly string[] {
  const titles = strategies.map(({title, id}) => plainText(title) || plainText(id));
  return titles.map((title, at) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${plainText(strategies[at].id)})`));
}

/** In a sentence: where a title begins and ends must be seen. */
export function quoted(title: string): string {
  return `“${title}”`;
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
