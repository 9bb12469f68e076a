/**
 * Strategies by aims: what each comes to at the last asked moment, and whether that is clearly ahead of the baseline, clearly behind, or
 * neither. All asked aims, a few beside each other; no sum, no ranking.
 */
import {tell} from '../experiment/compare.ts';
import {momentWords, verdictWeek} from '../experiment/moments.ts';
import {callOf} from '../experiment/sentences.ts';
import {grouped} from '../measures/numerals.ts';
import type {Cell, Chart} from './chart.ts';
import {frame} from './frame.ts';
import {datum} from './numbers.ts';
import {readingOf, type Reading} from './reading.ts';
import {drawBoard, type Entry, type Mark} from './scoreboard-table.ts';
import {openStudy, type Player, type Study} from './study.ts';

export const scoreboard: Chart = {
  id: 'scoreboard',
  title: 'Strategies by aims',
  about: 'Every strategy on every asked measure at a glance; no sum, no ranking.',
  pairwise: false,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const {scenario} = ensemble;
    const week = verdictWeek(scenario);
    const aims = scenario.compare.measures.map(readingOf);
    const board = study.players.map(player => aims.map(aim => entryOf(study, player, aim, week)));
    if (board.flat().every(entry => entry.mark === 'not defined' || Number.isNaN(entry.shown))) return null;
    return frame(study, {
      id: 'scoreboard',
      finding: findingOf(study, board, aims),
      howToRead: `The middle run ${momentWords(week, scenario)}; people of ${grouped(study.people)}. Triangle up: clearly ahead of`
        + ` “${study.baseline.title}”; down: clearly behind; ring: too close, or too few runs, to call. Ahead is more, or less where less is better.`,
      shows: `A table of ${study.players.length} strategies by ${aims.length} aims with a mark beside each number.`,
      table: {
        columns: ['Strategy', ...aims.flatMap(aim => [`${aim.title}${aim.unit === '' ? '' : ` (${aim.unit})`}`, 'against the baseline'])],
        rows: board.map((entries, at): Cell[] => [study.players[at].title, ...entries.flatMap((entry): Cell[] => [datum(entry.shown), entry.mark])]),
      },
      brief: {
        columns: ['Aim', ...study.players.map(player => player.title)],
        rows: aims.map((aim, at): Cell[] => [headOf(aim), ...board.map(entries => briefEntry(aim, entries[at]))]),
      },
      body: drawBoard(study, aims, board),
    });
  },
};

function headOf({title, unit, measure}: Reading): string {
  return `${title}${unit === '' ? '' : ` (${unit})`}${measure.better === 'less' ? ', less is better' : ''}`;
}

function briefEntry(aim: Reading, {shown, mark}: Entry): string | null {
  if (Number.isNaN(shown)) return null;
  return mark === 'baseline' || mark === 'not defined' ? aim.print(shown) : `${aim.print(shown)}, ${mark}`;
}

/** The number is the comparison's own, so that it is the one that terminal and report say. */
function entryOf(study: Study, player: Player, aim: Reading, week: number): Entry {
  const {ensemble, comparison, people} = study;
  const middle = comparison.summaries[player.index][aim.id]?.[week]?.median ?? NaN;
  const shown = middle * (aim.inPeople ? people : 1);
  if (Number.isNaN(shown)) return {shown, mark: 'not defined'};
  if (player === study.baseline) return {shown, mark: 'baseline'};
  const {id} = ensemble.scenario.strategies[player.index];
  const found = comparison.differences.find(one => one.a === id && one.measure === aim.id && one.week === week);
  if (!found || found.n === 0) return {shown, mark: 'not defined'};
  const told = tell(ensemble, found);
  const call = callOf(told);
  if (call === 'too few' || call === 'one run') return {shown, mark: 'too few runs'};
  if (call !== 'clear' && call !== 'clear but small') return {shown, mark: 'no clear difference'};
  return {shown, mark: told.places[0] === player.index ? 'ahead' : 'behind'};
}

/** Told from the side that is clearly ahead on more aims; the baseline's where both are on as many. */
function findingOf({asked, baseline}: Study, board: readonly (readonly Entry[])[], aims: readonly Reading[]): string {
  if (asked === null) return `What “${baseline.title}” comes to`;
  const count = (mark: Mark) => board[asked.index].filter(entry => entry.mark === mark).length;
  const [led, lost] = [count('ahead'), count('behind')];
  if (led + lost === 0 && count('too few runs') > 0) return `Too few runs to say whether “${asked.title}” or “${baseline.title}” is ahead`;
  const of = aims.length === 1 ? 'the one aim' : `${aims.length} aims`;
  if (led + lost === 0) return `No clear difference between “${asked.title}” and “${baseline.title}” on ${aims.length === 1 ? of : `any of ${of}`}`;
  const [first, second, more, fewer] = led > lost ? [asked, baseline, led, lost] : [baseline, asked, lost, led];
  const rest = aims.length - more - fewer;
  const clauses = [...(fewer > 0 ? [`clearly behind on ${fewer}`] : []), ...(rest > 0 ? [`too close to call on ${rest}`] : [])];
  const on = aims.length === 1 ? of : `${more} of ${of}`;
  return [`“${first.title}” is clearly ahead of “${second.title}” on ${on}`, ...clauses].join(', ');
}
