/** What the tests of the language share: text in, scenario and located issues out, as `dlsim check` prints them. */
import {parseScenario, type ParsedScenario} from '../../src/experiment/scenario.ts';
import {locate, printLocated, type Located} from '../../src/io/yaml-located.ts';
import {parseYaml} from '../../src/io/yaml.ts';
import {plain} from '../../src/io/yaml-tree.ts';

export interface Reading extends Omit<ParsedScenario, 'issues'> {
  readonly issues: readonly Located[];
}

export function read(text: string): Reading {
  const {root, issues} = parseYaml(text, 's.yaml');
  if (!root) return {scenario: null, roster: null, draft: null, issues};
  const parsed = parseScenario(plain(root));
  return {...parsed, issues: [...issues, ...parsed.issues.map(issue => locate(root, issue))]};
}

/** `line:column code message` of each, in order of place. */
export function told(issues: readonly Located[], severity: 'error' | 'warning' = 'error'): readonly string[] {
  return issues.filter(issue => issue.severity === severity)
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({line, column, message, hint}) => `${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`);
}

export function printed(issues: readonly Located[]): string {
  return issues.map(issue => printLocated(issue).join('\n')).join('\n');
}

/** The shortest scenario with one line more. */
export function four(line = ''): string {
  return `dlsim: 1\nstrategies:\n  ours: {use: quality-first}\n  other: {use: scale-first}\n${line}`;
}
