/** In how many of the paired runs each other strategy came out ahead of the baseline: a square of a hundred boxes, counted at a glance. */
import {tell} from '../experiment/compare.ts';
import type {PairedDifference} from '../experiment/comparison.ts';
import {momentWords, verdictWeek} from '../experiment/moments.ts';
import {listed} from '../experiment/naming.ts';
import {callOf, inSentence} from '../experiment/sentences.ts';
import type {Chart} from './chart.ts';
import {headline} from './finding.ts';
import {frame} from './frame.ts';
import {pixels, text, type Part} from './part.ts';
import {readingOf} from './reading.ts';
import {comparedBy, openStudy, type Player, type Study} from './study.ts';
import {shorten, wrap} from './text-width.ts';
import {TEXT} from './theme.ts';

const BOX = 10;
const SIDE = BOX * 10;
const BETWEEN = 20;

interface Counted {
  readonly player: Player;
  readonly ahead: number;
  readonly equal: number;
  readonly behind: number;
}

export const winsTiesLosses: Chart = {
  id: 'wins-ties-losses',
  title: 'Wins, ties, losses',
  about: 'How often each strategy came out ahead of the baseline over the same worlds.',
  pairwise: false,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const {scenario} = ensemble;
    const measure = comparedBy(study);
    const week = verdictWeek(scenario);
    const found = comparison.differences.filter(one => one.measure === measure && one.week === week && one.n > 0);
    const reading = readingOf(measure ?? 'practice');
    const counted = found.map(({a, wins, ties, losses}): Counted => {
      const player = study.players[scenario.strategies.findIndex(strategy => strategy.id === a)];
      return reading.measure.better === 'less' ? {
        player, ahead: losses, equal: ties, behind: wins,
      } : {player, ahead: wins, equal: ties, behind: losses};
    });
    if (counted.length === 0) return null;
    const runs = Math.max(...found.map(one => one.n));
    const ahead = reading.measure.better === 'less' ? 'lower' : 'higher';
    const box = runs > 100 ? `A box is 1 in 100 of ${runs} paired runs` : 'A box is one paired run';
    return frame(study, {
      id: 'wins-ties-losses', finding: findingOf(study, found),
      howToRead: `${box}. Filled: ${ahead} than “${study.baseline.title}” on ${reading.title.toLowerCase()} ${momentWords(week, scenario)}. A`
        + ` dot: equal. Empty: the other way.`,
      shows: `For ${counted.length === 1 ? 'one strategy' : `each of ${counted.length} strategies`} against “${study.baseline.title}”, a square of boxes: runs that ended ahead, equal and behind.`,
      table: {
        columns: ['Strategy', 'Ahead', 'Equal', 'Behind'],
        rows: counted.map(({player, ahead: more, equal, behind}) => [player.title, more, equal, behind]),
      },
      body: {concat: counted.map(one => square(study, one)), columns: Math.floor(study.width / (SIDE + BETWEEN)), spacing: BETWEEN},
    });
  },
};

/** With several others, how many of them the baseline is clearly ahead of, and behind. */
function findingOf({ensemble, baseline}: Study, found: readonly PairedDifference[]): string {
  if (found.length === 1) return headline(found[0]);
  const told = found.map(one => tell(ensemble, one));
  const clear = told.filter(one => ['clear', 'clear but small'].includes(callOf(one)));
  const ahead = clear.filter(({places}) => places[0] === baseline.index).length;
  const behind = clear.length - ahead;
  const close = found.length - clear.length;
  const parts = [...(ahead > 0 ? [`clearly ahead of ${ahead}`] : []), ...(behind > 0 ? [`clearly behind ${behind}`] : []), ...(close > 0 ? [`too close to call with ${close}`] : [])];
  return `Of ${found.length} others, “${baseline.title}” is ${listed(parts)} on ${inSentence(told[0].measure.title)}`;
}

/** Shares of a hundred boxes that add up: the largest remainders are rounded up. Up to a hundred runs, a box a run. */
export function boxes(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= 100) return [...counts];
  const exact = counts.map(count => count * 100 / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, count) => sum + count, 0);
  const order = exact.map((_, at) => at).sort((one, two) => (exact[two] - whole[two]) - (exact[one] - whole[one]) || one - two);
  for (const at of order.slice(0, missing)) whole[at] += 1;
  return whole;
}

function square(study: Study, {player, ahead, equal, behind}: Counted): Part {
  const {theme} = study;
  const [filled, dots, empty] = boxes([ahead, equal, behind]);
  const at = (from: number, count: number) => Array.from(
    {length: count}, (_, box) => ({x: ((from + box) % 10 + 0.5) * BOX, y: (Math.floor((from + box) / 10) + 0.5) * BOX}),
  );
  const height = Math.ceil((filled + dots + empty) / 10) * BOX;
  const encoding = {x: pixels('x', SIDE), y: pixels('y', height)};
  const colour = player.strong ? player.colour : theme.soft;
  const title = wrap(player.title, SIDE + 12, TEXT, true);
  const lines = title.length > 2 ? [
    title[0], shorten(`${title[1]} ${title[2]}`, SIDE + 12, TEXT, true),
  ] : title.length === 2 ? title : ['', title[0]];
  return {
    width: SIDE, height,
    layer: [
      ...lines.map((line, row) => text(line, {x: 0, y: -28 + row * 16, fontWeight: 600, color: colour})),
      {data: {values: at(0, filled)}, mark: {type: 'point', shape: 'square', filled: true, size: 64, opacity: 1, color: colour}, encoding},
      {data: {values: at(filled, dots)}, mark: {type: 'point', shape: 'circle', filled: true, size: 12, opacity: 1, color: theme.soft}, encoding},
      {
        data: {values: at(filled + dots, empty)},
        mark: {type: 'point', shape: 'square', filled: false, size: 50, strokeWidth: 1, opacity: 1, color: theme.soft}, encoding,
      },
      text(`${ahead} ahead`, {x: 0, y: height + 14, fontWeight: 600, color: colour}),
      text(`${behind} behind${equal > 0 ? `, ${equal} equal` : ''}`, {x: 0, y: height + 30, color: theme.soft}),
    ],
  };
}
