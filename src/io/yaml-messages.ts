/** Every sentence about YAML itself: what was found, what to write instead. */
import type {Issue} from '../kernel/issues.ts';
import {inert, quoted} from '../schema/shape.ts';

export type Said = Omit<Issue, 'path' | 'at'>;

function error(code: string, message: string, hint?: string): Said {
  return {code, severity: 'error', message, ...(hint === undefined ? {} : {hint})};
}

const reads = (line: string): string => `the line should read  ${inert(line.trim().slice(0, 150))}`;

export const yamlMessages = {
  empty: error('empty-file', 'the file is empty', 'the shortest scenario: `dlsim: 1`, then `strategies:` with one line under it, `  ours: {use: quality-first}`'),
  notAMap: error('not-a-map', 'expected keys with values, such as `horizon: 4 years`'),
  twoDocuments: error('two-documents', 'a second document starts here; one file holds one scenario', 'remove the line `---`, or put the rest into a file of its own'),
  duplicate: (key: string, first: number, second: number) => error('duplicate-key', `${quoted(key)} stands twice, in lines ${first} and ${second}`, 'keep one of them'),
  forbiddenKey: (key: string) => error('forbidden-key', `${quoted(key)} is not allowed as a key`),
  merge: error('merge-key', '`<<` is not used here', 'to build on another file write `extends: base.yaml`'),
  complexKey: error('complex-key', 'a key must be plain text, not a list or a map'),
  tag: (tag: string) => error('custom-tag', `${quoted(tag)}: tags are not used here`, 'remove it; if `!` belongs to the text, put the text in quotes'),
  directive: error('directive', 'a line that starts with `%` speaks to the reader of YAML; no such line is used here', 'remove it, and the line `---` below it'),
  loop: error('loop', 'this refers back to something that contains it'),
  noAnchor: (name: string) => error('no-anchor', `nothing is marked ${quoted(`&${name}`)}`, 'if `*` belongs to the text, put the text in quotes'),
  tooMany: error('too-large', 'repetitions (`*name`) make this too large', 'write the parts out, or use fewer of them'),
  noScenario: (most: string) => error('too-large', `more than ${most}: this is no scenario`, 'lists of people and ties belong in CSV files'),
  tooDeep: (most: number) => error('too-deep', `more than ${most} levels inside each other`),
  notFinite: (written: string) => error('not-finite', `${quoted(written)} is not an ordinary number`),
  unsafeWhole: (written: string) => error('out-of-range', `${quoted(written)} is too large to be kept exactly`, `if it is a name or a seed, put it in quotes: ${JSON.stringify(inert(written))}`),
  tab: (line: string) => error('tab', 'the line starts with a tab; YAML is indented with spaces', line === '' ? undefined : reads(line)),
  colon: (line: string) => error('colon-in-text', 'a colon followed by a space starts a new key; text with one in it needs quotes', reads(line)),
  quotes: (line: string) => error('needs-quotes', 'text that starts with one of [ ] { } * & ! | > @ ` % needs quotes', reads(line)),
  noSpace: (line: string) => error('no-space', 'a space is missing after the colon', reads(line)),
  noSpaceInside: (key: string, value: string) => error('no-space', 'a space is missing after the colon', `did you mean \`${inert(key)}: ${inert(value)}\`?`),
  comment: (line: string): Said => ({
    code: 'comment-in-text', severity: 'warning', message: 'a `#` after a space starts a comment: the rest of the line is left out',
    hint: `if it belongs to the text, ${reads(line)}; if it is a comment, write a space after the \`#\``,
  }),
  indentation: error('indentation', 'this line is indented differently from its neighbours', 'keys of one level start in the same column; what belongs to a key starts further right'),
  unclosed: (what: string) => error('unclosed', `${what} is missing`, 'it may belong to a line further up'),
  syntax: (what: string) => error('yaml', `YAML can't be read here: ${inert(what)}`),
  cycle: (chain: readonly string[]) => error('extends-cycle', `\`extends\` goes round in a circle: ${chain.map(inert).join(' -> ')}`),
  longChain: (most: number) => error('extends-cycle', `\`extends\` leads through more than ${most} files`),
  badExtends: error('wrong-kind', '`extends` names one file, such as base.yaml'),
  outside: (message: string, hint: string) => error('extends-file', inert(message), hint || undefined),
};
