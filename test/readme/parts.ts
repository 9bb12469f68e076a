/** The parts of the front page that come from the program: the answer to its first example, the strategies and the scenarios that ship. */
import {STRATEGIES} from '../../src/model/strategies/index.ts';

/** The example of the front page, and its picture. */
export const EXAMPLE = ['run', 'scenarios/first-steps.yaml', '--charts', 'svg'];
export const PICTURE = {chart: 'charts/rings-over-time.svg', kept: 'scenarios/first-steps.svg'};

/** What the example prints, up to where the report is: that line names a folder. */
export function answerOf(printed: string): string {
  return `\`\`\`text\n${printed.slice(0, printed.indexOf('\nReport: ')).trim()}\n\`\`\``;
}

export function strategyTable(): string {
  return ['| strategy | in a sentence |', '|---|---|', ...STRATEGIES.map(({id, title, about}) => `| ${title} (\`${id}\`) | ${about} |`)].join('\n');
}

/** @param listed what `dlsim list scenarios --json` prints. */
export function scenarioTable(listed: string): string {
  const rows = JSON.parse(listed) as {readonly file: string; readonly about: string}[];
  return [
    '| scenario | its question |', '|---|---|', ...rows.filter(({file}) => !file.includes('/learn/')).map(({file, about}) => `| \`${file}\` | ${about} |`),
    '| [`scenarios/learn/`](scenarios/learn/README.md) | Nine short ones, an idea each, told as one walk: reciprocity, bringing others in, demand from below, protected pioneers … |',
  ].join('\n');
}

export function withPart(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name}: written by npm run readme -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`the lines "${open}" and "${close}" are missing`);
  return `${page.slice(0, from + open.length)}\n\n${text}\n\n${page.slice(to)}`;
}
