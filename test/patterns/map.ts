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

/** Who wins where, by four measures; with the counts that the design names. */
export function fullMap(plays: Plays, seeds = 20): string {
  const strategies = Object.keys(BANDS);
  const lines: string[] = [];
  const wins: Record<string, Map<string, number>> = {};
  for (const turnover of TURNOVER) {
    for (const hours of HOURS) {
      for (const know of KNOW_HOW) {
        const place = {hours, know, turnover};
        const means = (measure: string) => strategies.map(strategy => mean(plays.values(setting(strategy, place, seeds), measure, WEEK)));
        const best = (measure: string, sign: number) => {
          const values = means(measure).map(value => sign * value);
          const winner = strategies[values.indexOf(Math.max(...values.filter(value => !Number.isNaN(value))))];
          const tally = wins[measure] ??= new Map<string, number>();
          tally.set(winner, (tally.get(winner) ?? 0) + 1);
          return winner;
        };
        const of = (strategy: string) => plays.values(setting(strategy, place, seeds), 'depth-weighted-reach', WEEK);
        lines.push(`turnover x ${turnover}, ${hours} h, know-how ${know}: depth-weighted ${best('depth-weighted-reach', 1)}, deep ${best('deep-share', 1)}, reach ${best('reach', 1)}, `
          + `smallest gap ${best('equity-gap', -1)}; quality first ahead of scale first in ${ahead(of('quality-first'), of('scale-first')).toFixed(2)}`);
        plays.forget();
      }
    }
  }
  return [...lines, '', ...Object.entries(wins).map(([measure, tally]) => `${measure}: ${[...tally].map(([strategy, cells]) => `${strategy} ${cells}`).join(', ')} of 27`)].join('\n');
}
