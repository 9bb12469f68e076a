/** What a strategy of the library does, with its phases in the scenario language, ready to be pasted and changed. */
import type {LibraryStrategy} from '../../model/strategies/strategy.ts';
import type {Explanation} from './explanation.ts';

export function explainStrategy({id, title, about, written}: LibraryStrategy): Explanation {
  return {
    kind: 'strategy', word: id, paste: {strategies: {[id]: written}},
    lines: [
      `${title} (a strategy of the library): ${about}`,
      'Source: our rendering of an idea under discussion, with shares of hours that are our judgement; the order in which plans end up is no evidence for or against it.',
      `In a scenario: \`strategies: {ours: {use: ${id}}}\`. Its phases, to paste and change:`,
    ],
  };
}
