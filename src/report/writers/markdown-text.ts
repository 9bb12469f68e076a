/** The only way text gets into Markdown. */
import {inertText} from './inert-text.ts';

/** Nothing in it is taken for a mark, a link, a tag, a mention or a web address. */
export function escapedMarks(text: string): string {
  return inertText(text)
    .replace(/[\\`*_{}[\]<>#|~!@&]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\b(https?|ftp|javascript|data|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, 'www\\.');
}
