/** A chart's finding where a comparison states it: the first sentence of what the comparison says, the same words as on the terminal. */
import type {PairedDifference} from '../experiment/comparison.ts';

/** Without its full stop. */
export function headline({sentence}: PairedDifference): string {
  return firstSentence(sentence)[0].replace(/\.$/, '');
}

/** The first sentence, and what is left. A full stop inside quotes ends none: a planner's title may hold some of its own. */
export function firstSentence(text: string): readonly [first: string, rest: string] {
  let quotes = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '“') quotes++;
    else if (text[at] === '”') quotes--;
    else if (text[at] === '.' && quotes <= 0 && /^\.(?: \p{Lu}|$)/u.test(text.slice(at, at + 4))) return [text.slice(0, at + 1), text.slice(at + 1).trim()];
  }
  return [text, ''];
}
