/** Goal: a log reads back what was written, however long it is and however large its numbers are, at once or bit by bit. */
import {expect, test} from 'vitest';
import {Log, type Happening, type LogEntry} from '../../../src/model/world/log.ts';

const HAPPENINGS: readonly Happening[] = [
  {kind: 'helped'}, {kind: 'refused'}, {kind: 'first try'}, {kind: 'move', from: 1, to: 2, cause: 'mandated'}, {kind: 'move', from: 2, to: 1, cause: 'mandated'},
  {kind: 'reached by', verb: 'coach'}, {kind: 'reached by', verb: 'inform'}, {kind: 'changed school', school: 1}, {kind: 'changed school', school: 70_000},
  {kind: 'founded', community: 1}, {kind: 'joined', community: 1}, {kind: 'joined', community: 12}, {kind: 'new focus', community: 1, focus: 2}, {kind: 'new focus', community: 12, focus: 2},
];
/** People up to a number that passes two bytes late in the log. */
const WRITTEN = Array.from({length: 10_000}, (_, id): LogEntry => ({
  id, week: id >> 5, who: id % 7 === 0 ? -1 : id % 3400 + (id > 9000 ? 3_700_000 : 0), whom: id % 5 - 1, what: {...HAPPENINGS[id * 11 % HAPPENINGS.length]},
}));

test('entries are what was written, in order, whenever they are read', () => {
  const log = new Log();
  for (const {week, who, whom, what} of WRITTEN.slice(0, 5000)) log.add(week, who, whom, what);
  expect(log.entries).toEqual(WRITTEN.slice(0, 5000));
  for (const {week, who, whom, what} of WRITTEN.slice(5000)) log.add(week, who, whom, what);
  expect(log.entries).toEqual(WRITTEN);
  expect(Log.of(WRITTEN).entries).toEqual(WRITTEN);
});

test('what happened stands once for each different happening, in the order in which they came', () => {
  expect(Log.of(WRITTEN).columns.happenings).toEqual(HAPPENINGS.map((_, at) => HAPPENINGS[at * 11 % HAPPENINGS.length]));
});

test('a log begun anew remembers nothing', () => {
  const log = Log.of(WRITTEN);
  log.clear();
  expect(log.entries).toEqual([]);
  log.addAll(WRITTEN.slice(0, 3));
  expect(log.columns).toEqual(Log.of(WRITTEN.slice(0, 3)).columns);
});
