/**
 * `npm run patterns`: every pattern the model is held to, with band, value, pass or miss, and a table of them in src/model/README.md. A miss is
 * a reason to look for a mistake or to say so, not to tune. Exits 1 when anything misses.
 * --seeds 30 · --only F10,mandate (ids beginning so; nothing is written then) · --map (20 worlds a cell), --map --small, --screen (5 worlds):
 * where strategies win, what matters, instead; `--write` puts them into src/model/README.md
 */
import {parseArgs} from 'node:util';
import {behaviourRows} from './behaviour.ts';
import {MODEL_README, writeBetween} from './between-markers.ts';
import {fullMap, smallMap} from './map.ts';
import {Plays} from './play.ts';
import {publishedRows} from './published.ts';
import {bandText, figure, measure, tableOf, type Measured, type Row} from './row.ts';
import {screen} from './screen.ts';
import {strategyRows} from './strategies.ts';

const {values: asked} = parseArgs({options: {
  seeds: {type: 'string'}, only: {type: 'string', default: ''}, map: {type: 'boolean', default: false}, small: {type: 'boolean', default: false},
  screen: {type: 'boolean', default: false}, write: {type: 'boolean', default: false}, assume: {type: 'string', default: ''},
}});
const seeds = Number(asked.seeds ?? (asked.map ? 20 : asked.screen ? 5 : 30));
const plays = new Plays(seeds);
const wanted = asked.only === '' ? [''] : asked.only.split(',');

const parts: readonly (readonly [title: string, rows: readonly Row[]])[] = [
  ['Published patterns', publishedRows(plays)], ['Behaviour of the shipped defaults', behaviourRows(plays)], ['The shipped strategies', strategyRows(plays)],
];

function tell(row: Row): Measured {
  const measured = measure(row);
  console.log(`${measured.held ? 'pass' : 'MISS'}  ${row.id.padEnd(16)} ${figure(measured.measured).padStart(8)}  ${bandText(row.band).padEnd(18)} ${row.text}`);
  return measured;
}

function tellAll(): void {
  const told = parts.map(([title, rows]) => {
    const those = rows.filter(({id}) => wanted.some(beginning => id.startsWith(beginning)));
    if (those.length > 0) console.log(`\n${title}`);
    return [title, those.map(tell)] as const;
  });
  const all = told.flatMap(([, rows]) => rows);
  const missed = all.filter(({held}) => !held).length;
  console.log(`\n${all.length - missed} of ${all.length} rows in their band`);
  if (asked.only === '' && seeds === 30) {
    const summary = `${all.length - missed} of ${all.length} rows lie in their band (30 worlds where a row doesn't say otherwise).`;
    writeBetween(MODEL_README, 'patterns', `${summary}\n\n${told.map(([title, rows]) => `**${title}**\n\n${tableOf(rows)}`).join('\n\n')}`);
  }
  process.exitCode = missed > 0 ? 1 : 0;
}

if (asked.map || asked.screen) {
  const table = asked.screen ? screen(plays, seeds) : asked.small ? smallMap(plays, asked.assume) : fullMap(plays, seeds);
  console.log(table);
  if (asked.write && !asked.small) writeBetween(MODEL_README, asked.screen ? 'screen' : 'map', table, 'patterns');
} else {
  tellAll();
}
