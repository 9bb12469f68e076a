/** What each contested choice changes: the same small worlds with the switch one way and the other, against the model as it ships. */
import {valuesAt, type Ensemble} from '../../src/experiment/ensemble.ts';
import {parseScenario} from '../../src/index.ts';
import {measureById} from '../../src/measures/index.ts';
import {run} from '../built.ts';

const SETTINGS: readonly (readonly [question: string, choice: string, assumptions: string])[] = [
  ['contagion', 'as shipped: past a threshold', ''],
  ['contagion', 'half simple', 'simple contagion: 0.5'],
  ['contagion', 'simple: in proportion to active colleagues', 'simple contagion: 1'],
  ['contagion', 'none: colleagues don\'t count', 'weight of social proof: 0'],
  ['reciprocity', 'strong: a tenth of help is given anyway', 'help without return: 0.1'],
  ['reciprocity', 'none: all help is given anyway', 'help without return: 1'],
  ['reciprocity', 'accounts with the pair alone', 'weight of the pair: 1'],
  ['reciprocity', 'accounts with the network alone', 'weight of the pair: 0'],
  ['bridges', 'last twice as long', 'fading of bridges: 0.5'],
  ['bridges', 'fade three times as fast', 'fading of bridges: 3'],
];
const MEASURES = ['reach', 'practice', 'depth-weighted-reach', 'quality-of-practice', 'reciprocity', 'help-across-communities', 'mean-degree'];
const STRATEGIES = ['quality-first', 'scale-first'];
const [UNTIL, END] = [156, 208];
/** Standard errors of a paired mean beyond which a difference is told. */
const TOLD = 2;

export async function contestedTable(seeds: number, threads: number): Promise<string> {
  const played: (readonly [question: string, choice: string, ensemble: Ensemble])[] = [];
  for (const [question, choice, assumptions] of SETTINGS) played.push([question, choice, await play(assumptions, seeds, threads)]);
  const shipped = played[0][2];
  const names = MEASURES.map(id => measureById(id)!.name);
  const tables = STRATEGIES.map((strategy, at) => tableOf(
    [`**${strategy.replace('-', ' ')}**: question`, 'choice', ...names],
    played.map(([question, choice, ensemble]) => [question, choice, ...MEASURES.map(measure => cellOf(ensemble, shipped, at, measure))]),
  ));
  const ahead = (ensemble: Ensemble, measure: string) => {
    const [one, other] = STRATEGIES.map((_, at) => valuesAt(ensemble, at, measure, END));
    return `${one.filter((value, world) => value > other[world]).length} of ${seeds}`;
  };
  const sides = tableOf(['question', 'choice', 'quality first ahead of scale first on depth-weighted reach', 'on people who practise deeply'],
    played.map(([question, choice, ensemble]) => [question, choice, ahead(ensemble, 'depth-weighted-reach'), ahead(ensemble, 'deep-share')]));
  return [
    `Three districts, 15 hours a week until week ${UNTIL}; week ${END}, mean of ${seeds} worlds; in brackets what the choice changes, world by world, where that is more than`,
    `${TOLD} standard errors.`, '', ...tables.flatMap(lines => [...lines, '']), ...sides,
  ].join('\n');
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

async function play(assumptions: string, seeds: number, threads: number): Promise<Ensemble> {
  const {scenario, issues} = parseScenario([
    'dlsim: 1', 'seed: contested', `replicates: ${seeds}`, 'network: {synthetic: {districts: 3}}', `team: {hours: 15 a week, until: week ${UNTIL}}`, `horizon: ${END} weeks`,
    'strategies:', ...STRATEGIES.map(id => `  ${id}: {use: ${id}}`), 'keep: {stories: 0}', ...(assumptions ? [`assumptions: {${assumptions}}`] : []),
  ].join('\n'));
  if (!scenario) throw new Error(issues.map(({message}) => message).join('\n'));
  return run(scenario, {threads});
}

function cellOf(ensemble: Ensemble, shipped: Ensemble, strategy: number, measure: string): string {
  const values = valuesAt(ensemble, strategy, measure, END), usual = valuesAt(shipped, strategy, measure, END);
  const differences = values.map((value, world) => value - usual[world]).filter(value => !Number.isNaN(value));
  const middle = mean(differences);
  const error = Math.sqrt(mean(differences.map(value => (value - middle) * (value - middle))) / (differences.length - 1));
  const level = figure(mean(values.filter(value => !Number.isNaN(value))));
  return ensemble === shipped || !(Math.abs(middle) > TOLD * error) ? level : `${level} (${middle > 0 ? '+' : '−'}${figure(Math.abs(middle))})`;
}

function mean(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function figure(number: number): string {
  return number === 0 ? '0' : String(Number(number.toPrecision(2)));
}
