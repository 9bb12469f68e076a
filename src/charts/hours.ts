/**
 * What the team's hours went into: a cell for each verb in each phase of each strategy, the darker the more hours; what stayed idle comes
 * last. Cells are means over the runs, so that they add up; the finding has typical totals, as every sentence about cost.
 */
import type {Run} from '../engine/run.ts';
import {grouped, twoFigures} from '../measures/numerals.ts';
import {plainText} from '../experiment/naming.ts';
import {hoursOf, typicalOf} from '../experiment/typical.ts';
import {VERBS} from '../model/plan.ts';
import type {Chart} from './chart.ts';
import {frame} from './frame.ts';
import {datum} from './numbers.ts';
import {pixels, rule, text, type Part} from './part.ts';
import {runsOf} from './series.ts';
import {openStudy, type Player, type Study} from './study.ts';
import {shorten, widthOf} from './text-width.ts';
import {HEADING, TEXT} from './theme.ts';

/** Of the names, at least; and of a verb: narrower it couldn't hold its number, and half a page wide. */
const NAMES = 84;
const MARGIN = 6;
const [NARROWEST, COLUMN, WIDEST] = [36, 40, 64];
const ROW = 23;
const HEAD = 30;

interface Row {
  readonly player: Player;
  /** '' on a strategy's own line, which has its idle hours. */
  readonly phase: string;
  /** Mean hours over the runs, by column; NaN = none. */
  readonly hours: readonly number[];
}

interface Hours {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export const hours: Chart = {
  id: 'hours',
  title: 'Hours by verb and phase',
  about: 'What each strategy spends the team\'s time on, phase by phase, and what the educators give.',
  pairwise: false,
  draw(ensemble, comparison, look) {
    const study = openStudy(ensemble, comparison, look);
    const found = gather(study);
    if (found.columns.length < 2) return null;
    return frame(study, {
      id: 'hours',
      finding: findingOf(study),
      howToRead: 'Hours of the team by verb (columns) and phase (rows), mean of the runs; the darker, the more. “idle”: hours that found'
        + ' nobody to serve.',
      shows: `A grid of the team's hours: ${found.rows.length - study.players.length} phases by ${found.columns.length - 1} verbs.`,
      table: {
        columns: ['Strategy', 'Phase', ...found.columns],
        rows: found.rows.map(({player, phase, hours: row}) => [player.title, phase, ...row.map(datum)]),
      },
      body: grid(study, found),
    });
  },
};

/** Verbs that some strategy used, then idle; phases as the first run that had them names them. */
function gather(study: Study): Hours {
  const ledger = study.players.flatMap(player => runsOf(study, player)).flatMap(run => run.ledger);
  const spentOn = new Set(ledger.filter(row => row.hours > 0).map(row => row.verb));
  const used = VERBS.filter(verb => spentOn.has(verb));
  const rows = study.players.flatMap(player => {
    const runs = runsOf(study, player);
    const phases = runs.reduce((most, run) => (run.phases.length > most.length ? run.phases : most), runs[0]?.phases ?? []);
    const mean = (sum: (run: Run) => number) => runs.reduce((all, run) => all + sum(run), 0) / runs.length;
    const spending = phases.map((phase, at): Row => ({
      player, phase: plainText(phase.name),
      hours: [
        ...used.map(verb => nothing(mean(run => spent(run, at, verb)))),
        NaN,
      ],
    }));
    const idle = mean(run => hoursOf(run, 'idle'));
    return [{player, phase: '', hours: [...used.map(() => NaN), nothing(idle)]}, ...spending];
  });
  return {columns: [...used, 'idle'], rows};
}

function spent({ledger}: Run, phase: number, verb: string): number {
  return ledger.reduce((sum, row) => sum + (row.phase === phase && row.verb === verb ? row.hours : 0), 0);
}

function nothing(hours: number): number {
  return hours < 0.5 ? NaN : hours;
}

function findingOf(study: Study): string {
  const words = study.pair.map(player => {
    const typical = (kind: 'budget' | 'educators') => twoFigures(typicalOf(study.ensemble, player.index, run => hoursOf(run, kind)));
    return runsOf(study, player).length === 0 ? '' : `“${player.title}” takes ${typical('budget')} hours of the team and`
      + ` ${typical('educators')} of the educators`;
  });
  return words.filter(words => words !== '').join('; ');
}

function grid(study: Study, {columns, rows}: Hours): Part {
  const {theme} = study;
  const inside = study.width - 4 * MARGIN, longest = Math.max(...rows.map(({phase}) => widthOf(phase, TEXT))) + 2 * MARGIN;
  const names = Math.max(NAMES, Math.min(longest, inside - columns.length * NARROWEST));
  const wide = Math.max(NARROWEST, Math.min(WIDEST, COLUMN + study.extra / columns.length, (inside - names) / columns.length));
  const width = names + columns.length * wide;
  const largest = Math.max(...rows.flatMap(row => row.hours.filter(hours => !Number.isNaN(hours))), 1);
  const slanted = columns.some((words, at) => at > 0 && (widthOf(columns[at - 1], TEXT) + widthOf(words, TEXT)) / 2 > wide - 8);
  const centre = (column: number) => names + (column + 0.5) * wide;
  const layer: Part[] = columns.map((column, at) => text(
    column,
    {
      x: centre(at), y: HEAD - 12, align: 'center', fontSize: TEXT - (columns.length > 8 ? 1 : 0), angle: slanted ? -28 : 0,
      color: theme.soft,
    },
  ));
  const cells: Part[] = [];
  let y = HEAD;
  rows.forEach((row, at) => {
    if (row.phase === '') {
      y += 5;
      const none = rows[at + 1]?.player === row.player ? '' : ': no team';
      layer.push(rule(0, y, width, y, {color: theme.grid}));
      layer.push(text(
        `${shorten(row.player.title, width - wide - 80, HEADING, true)}${none}`,
        {x: 0, y: y + ROW / 2 + 2, baseline: 'middle', fontSize: HEADING, fontWeight: 600, color: row.player.strong ? row.player.colour : theme.ink},
      ));
    } else layer.push(text(shorten(row.phase, names - MARGIN, TEXT), {x: MARGIN, y: y + ROW / 2, baseline: 'middle', color: theme.soft}));
    row.hours.forEach((hours, column) => {
      if (Number.isNaN(hours)) return;
      const half = wide / 2 - 1;
      cells.push({
        x: datum(centre(column) - half), x2: datum(centre(column) + half), y: y + 1, y2: y + ROW - 1, shade: datum(Math.sqrt(hours / largest)),
      });
      layer.push(text(
        hours >= 9950 ? `${grouped(hours / 1000)}k` : twoFigures(hours),
        {x: centre(column), y: y + ROW / 2, align: 'center', baseline: 'middle', color: theme.ink},
      ));
    });
    y += ROW;
  });
  layer.unshift({
    data: {values: cells}, mark: {type: 'rect', color: theme.rings[1]},
    encoding: {
      x: pixels('x', width), x2: {field: 'x2'}, y: pixels('y', y), y2: {field: 'y2'},
      opacity: {field: 'shade', type: 'quantitative', scale: {domain: [0, 1], range: [0.12, 1]}, legend: null},
    },
  });
  return {width, height: y, layer};
}
