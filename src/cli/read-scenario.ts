/** A scenario file with everything it names, read and settled; or all that is wrong with it, each at its place. */
import {basename, dirname, extname} from 'node:path';
import type {Scenario} from '../experiment/resolved.ts';
import {parseScenario, withSurvey, type Draft} from '../experiment/scenario.ts';
import type {FileIssue} from '../io/file-issue.ts';
import {readBytes, sha256} from '../io/files.ts';
import {readSurvey, UnreadableSurvey, type SurveyReading} from '../io/survey.ts';
import type {KeyRow} from '../io/survey/pseudonyms.ts';
import {readYamlFile, type YamlFile} from '../io/yaml-file.ts';
import {locateAll, printLocated, type Located} from '../io/yaml-located.ts';
import type {Issue} from '../kernel/issues.ts';
import type {RosterReference} from '../model/sections/roster.ts';
import {idOf} from '../schema/parameter.ts';
import {inert} from '../schema/shape.ts';
import {BAD_INPUT, Stop, WRONG_USAGE} from './exit-codes.ts';
import {overridden, strategiesLeftOut, type Overrides} from './overrides.ts';
import {BadInput} from './report-fault.ts';
import {harmless} from './screen.ts';

export interface ReadingOptions extends Overrides {
  readonly allowOutside?: boolean;
  /** Keep the names of a roster. */
  readonly names?: boolean;
}

/** Something wrong, or suspicious, as people and scripts are told it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** With its place, and the line it is about where there is one. */
  readonly text: string;
  readonly told: {readonly code: string; readonly message: string; readonly file: string; readonly line: number; readonly column: number; readonly hint: string};
}

export interface Input {
  /** As it was named. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Examined {
  /** Null where there are errors. */
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
  /** What came of a staff list, a line each; empty without one. */
  readonly importReport: readonly string[];
  /** The same as results may tell it: without anyone's id, unless names are kept. */
  readonly importTold: readonly string[];
  /** Who is who among the people of a staff list; empty without one. */
  readonly key: readonly KeyRow[];
  /** The lists the network was read from. */
  readonly roster: RosterReference | null;
  readonly inputs: readonly Input[];
  /** Paths of all files read. */
  readonly paths: readonly string[];
}

export interface ReadScenario extends Examined {
  readonly scenario: Scenario;
  /** In plain words, without the place where the file lies. */
  readonly warnings: readonly string[];
}

/** @throws BadInput with every error at once. */
export function readScenario(path: string, options: ReadingOptions = {}): ReadScenario {
  const examined = examineScenario(path, options);
  const {scenario, problems} = examined;
  if (!scenario) throw new BadInput(problems.map(({text}) => text).join('\n\n'), problems.filter(({severity}) => severity === 'error').map(({told}) => told));
  return {...examined, scenario, warnings: problems.map(({told}) => told.message)};
}

/** A shipped scenario as it stands, for tests and benchmarks. */
export function readScenarioFile(path: string): Scenario {
  return readScenario(path).scenario;
}

/** Problems that are shown; whoever has more begins with these. */
const MOST_PROBLEMS = 100;

export function examineScenario(path: string, options: ReadingOptions = {}): Examined {
  const examined = examineAll(path, options);
  const {problems} = examined;
  return problems.length > MOST_PROBLEMS ? {...examined, problems: [...problems.slice(0, MOST_PROBLEMS), manyMore(path, problems.slice(MOST_PROBLEMS))]} : examined;
}

function manyMore(file: string, left: readonly Problem[]): Problem {
  const severity = left.some(problem => problem.severity === 'error') ? 'error' : 'warning';
  const message = `and ${left.length} more problems, not shown`;
  return {severity, text: harmless(`${file}: ${message}`), told: {code: 'many-more', message, file, line: 1, column: 1, hint: 'Mend these first.'}};
}

function examineAll(path: string, options: ReadingOptions): Examined {
  const {allowOutside = false} = options;
  const file = readYamlFile(path, {allowOutside});
  const inputs = file.files.map(one => inputOf(one));
  const early = {problems: file.issues.map(ofYaml), importReport: [], importTold: [], key: [], roster: null, inputs, paths: file.files};
  if (file.root === null) return {scenario: null, ...early};
  const {scenario, issues, roster, draft} = parseScenario(overridden(file.value, options), {
    name: basename(path, extname(path)), leftOut: strategiesLeftOut(file.value, options),
  });
  refuseOverrides(issues, options);
  const faulty = file.issues.some(({severity}) => severity === 'error');
  if (roster === null || draft === null || hasErrors(issues)) {
    return {...early, scenario: faulty ? null : scenario, problems: [...early.problems, ...placed(file, issues)]};
  }
  const survey = surveyed(path, roster, draft, options);
  return {
    scenario: faulty ? null : survey.scenario, problems: [...early.problems, ...placed(file, survey.issues), ...survey.fileIssues.map(ofTable)],
    importReport: survey.lines, importTold: options.names ? survey.lines : survey.anonymousLines, key: survey.key, roster, inputs: [...inputs, ...survey.inputs], paths: file.files,
  };
}

function surveyed(path: string, roster: RosterReference, draft: Draft, {allowOutside = false, names = false}: ReadingOptions) {
  const found = surveyOrFaults(() => readSurvey({...roster, folder: dirname(path), allowOutside, keepNames: names}), roster);
  if ('faults' in found) return {scenario: null, issues: found.faults, fileIssues: [], lines: [], anonymousLines: [], key: [], inputs: []};
  const {network, issues: fileIssues, lines, anonymousLines, key, inputs} = found;
  const read = inputs.map(input => ({file: input.path, bytes: input.bytes, sha256: input.sha256}));
  if (fileIssues.some(({severity}) => severity === 'error')) return {scenario: null, issues: [], fileIssues, lines, anonymousLines, key, inputs: read};
  return {...withSurvey(draft, network), fileIssues, lines, anonymousLines, key, inputs: read};
}

/** Files that are at fault are told where the scenario names them; where trying again may help, that is thrown. */
function surveyOrFaults(read: () => SurveyReading, roster: RosterReference): SurveyReading | {readonly faults: readonly Issue[]} {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof UnreadableSurvey) || fault.code !== BAD_INPUT) throw fault;
    const keyOf = (named: string) => (['roster', 'ties', 'schools'] as const).find(key => roster[key] === named) ?? 'roster';
    return {faults: fault.faults.map(({path, message, hint}) => ({code: 'file', severity: 'error', path: ['network', keyOf(path)], message: inert(message), hint: inert(hint)}))};
  }
}

/** What the command line says is not a mistake of the file. */
function refuseOverrides(issues: readonly Issue[], options: ReadingOptions): void {
  const wrong = issues.find(({severity, path}) => severity === 'error' && path.length > 0 && options[idOf(String(path[0])) as keyof Overrides] !== undefined && path[0] !== 'strategies');
  if (wrong) throw new Stop(WRONG_USAGE, `--${wrong.path[0]}: ${wrong.message}`, wrong.hint, 'wrong-usage');
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({severity}) => severity === 'error');
}

function placed({root}: YamlFile, issues: readonly Issue[]): Problem[] {
  return locateAll(root!, issues).sort((a, b) => a.line - b.line || a.column - b.column).map(ofYaml);
}

function ofYaml(located: Located): Problem {
  const {code, severity, message, file, line, column, hint = ''} = located;
  // Of thousands of problems the first are shown.
  return {severity, get text() { return printLocated(located).map(harmless).join('\n'); }, told: {code, message, file, line, column, hint}};
}

function ofTable({code, severity, message, file, line, hint}: FileIssue): Problem {
  const warning = severity === 'warning' ? 'warning: ' : '';
  return {severity, text: harmless(`${file}:${line}  ${warning}${message}${hint === '' ? '' : `\n        ${hint}`}`), told: {code, message, file, line, column: 1, hint}};
}

function inputOf(path: string): Input {
  const bytes = readBytes(path);
  return {file: basename(path), bytes: bytes.length, sha256: sha256(bytes)};
}
