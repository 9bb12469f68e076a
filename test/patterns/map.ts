/**
 * `npm run patterns -- --map`: where each strategy wins. 1,700 people; hours 10, 30, 90 a week × know-how .15, .25, .45 × turnover ½, 1, 2; a year
 * after the team has left. `--small`: quality first and scale first alone, at today's turnover, 8 worlds: the map that is drawn before and after a
 * change of the model; `--assume 'skillOfMore: 1'` with other numbers.
 */
import {mean, type Plays, type Setting} from './play.ts';
import {BANDS} from './strategies.ts';

const HOURS = [10, 30, 90];
const KNOW_HOW = [0.15, 0.25, 0.45];
const TURNOVER = [0.5, 1, 2];
const WEEK = 208;
const HALF_THE_NETWORK = '{synthetic: {districts: 6}}';

/** Measure, in words, and whether more of it wins. */
const MEASURED = [
  ['depth-weighted-reach', 'depth-weighted reach', 1], ['deep-share', 'deep share', 1], ['reach', 'reach', 1], ['equity-gap', 'smallest gap', -1],
] as const;

interface Place {
  readonly hours: number;
  readonly know: number;
  readonly turnover: number;
}

function setting(strategy: string, {hours, know, turnover}: Place, seeds: number, assume = ''): Setting {
  return {strategy, network: HALF_THE_NETWORK, hours, seeds, more: `assumptions: {know: ${know}, leave: ${0.08 * turnover}, move: ${0.08 * turnover}${assume && `, ${assume}`}}`};
}

const ahead = (one: readonly number[], other: readonly number[]) => one.filter((value, world) => value > other[world]).length / one.length;

/** Share of worlds in which quality first is ahead of scale first, by depth-weighted reach and by deep share. */
export function smallMap(plays: Plays, assume = '', seeds = 8): string {
  const lines = ['| hours a week | know-how .15 | .25 | .45 |', '|---|---|---|---|'];
  for (const hours of HOURS) {
    const cells = KNOW_HOW.map(know => {
      const of = (strategy: string, measure: string) => plays.values(setting(strategy, {hours, know, turnover: 1}, seeds, assume), measure, WEEK);
      return ['depth-weighted-reach', 'deep-share'].map(measure => ahead(of('quality-first', measure), of('scale-first', measure)).toFixed(2)).join(' / ');
    });
    lines.push(`| ${hours} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** Who wins where: on depth-weighted reach, on the deep share, on reach, and with the smallest gap of experience; and how often quality first is ahead of scale first. */
export function fullMap(plays: Plays, seeds: number): string {
  const strategies = Object.keys(BANDS);
  const lines = ['| turnover | hours a week | know-how | depth-weighted reach | deep share | reach | smallest gap | quality first ahead of scale first |', '|---|---|---|---|---|---|---|---|'];
  const wins = new Map<string, Map<string, number>>(MEASURED.map(([measure]) => [measure, new Map()]));
  for (const turnover of TURNOVER) {
    for (const hours of HOURS) {
      for (const know of KNOW_HOW) {
        const place = {hours, know, turnover};
        const of = (strategy: string, measure: string) => plays.values(setting(strategy, place, seeds), measure, WEEK);
        const winners = MEASURED.map(([measure, , sign]) => {
          const means = strategies.map(strategy => sign * mean(of(strategy, measure)));
          const winner = strategies[means.indexOf(Math.max(...means.filter(value => !Number.isNaN(value))))];
          const tally = wins.get(measure)!;
          tally.set(winner, (tally.get(winner) ?? 0) + 1);
          return winner.replace('-', ' ');
        });
        const share = ['depth-weighted-reach', 'deep-share'].map(measure => ahead(of('quality-first', measure), of('scale-first', measure)).toFixed(2)).join(' / ');
        lines.push(`| × ${turnover} | ${hours} | ${know} | ${winners.join(' | ')} | ${share} |`);
        console.error(lines.at(-1));
        plays.forget();
      }
    }
  }
  const counts = MEASURED.map(([measure, words]) => `${words}: ${[...wins.get(measure)!].sort((one, other) => other[1] - one[1])
    .map(([strategy, cells]) => `${strategy.replace('-', ' ')} ${cells}`).join(', ')}`);
  return `1,700 people, week 208, means of ${seeds} worlds a cell. Of 27 cells: ${counts.join('; ')}. The last column: share of worlds by depth-weighted reach / by deep share.\n\n${lines.join('\n')}`;
}
