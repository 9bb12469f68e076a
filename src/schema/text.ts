/** The planner's own words, and names of things. Numbers written where text is expected are taken as text. */
import {messages} from './messages.ts';
import {shapeOf} from './shape.ts';
import type {Kind} from './kind.ts';

const MOST = 10_000;

export function text(expects = 'text', most = MOST): Kind<string> {
  return {
    expects,
    fits: written => shapeOf(written) === 'text' || shapeOf(written) === 'number',
    read(written, path, issues) {
      const shape = shapeOf(written);
      if (shape !== 'text' && shape !== 'number') {
        issues.push(messages.wrongKind(path, expects, written));
        return undefined;
      }
      const words = String(Object.is(written, -0) ? 0 : written);
      if (words.trim() === '') issues.push(messages.emptyText(path));
      else if (words.length > most) issues.push(messages.longText(path, words.length, most));
      else return words;
      return undefined;
    },
    jsonSchema: () => ({type: ['string', 'number']}),
  };
}
