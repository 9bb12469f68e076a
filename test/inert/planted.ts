/** A plan whose every name is hostile: of strategies, phases, schools, districts, roles, people and columns. */
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {HOSTILE} from './names.ts';

export const PEOPLE = 48;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
/** YAML in double quotes takes what JSON escapes. */
const said = (text: string) => JSON.stringify(text);

/** @returns its folder; the plan is `plan.yaml`. */
export function planted(): string {
  const names = Object.values(HOSTILE);
  const name = (at: number) => names[at % names.length];
  // A file can't hold half a character, nor a cell keep spaces at its ends.
  const cell = (at: number) => quoted(Buffer.from(name(at)).toString('utf8').replaceAll('\u0000', ''));
  const folder = mkdtempSync(join(tmpdir(), 'dlsim-planted-'));
  const people = Array.from({length: PEOPLE}, (_, at) => [
    quoted(`${at} ${Buffer.from(name(at)).toString('utf8')}`), cell(at % 6), cell(at % 2), cell(6 + at % 3), cell(9 + at % 4),
  ].join(','));
  writeFileSync(join(folder, 'people.csv'), `id,school,district,role,${quoted('<b>=group</b>')}\n${people.join('\n')}\n`);
  const ties = Array.from({length: PEOPLE * 2}, (_, at) => [at % PEOPLE, (at * 7 + 3) % PEOPLE]).filter(([one, other]) => one !== other)
    .map(ends => ends.map(at => quoted(`${at} ${Buffer.from(name(at)).toString('utf8')}`)).join(','));
  writeFileSync(join(folder, 'ties.csv'), `source,target\n${ties.join('\n')}\n`);
  // Every name stands in a title, a reason or the name of a phase.
  const phase = (at: number) => `{name: ${said(name(at))}, lasts: 10 weeks, spend: {name: 40 %, nourish: 30 %, inform: 30 %}}`;
  const strategies = Array.from({length: names.length / 4}, (_, at) => `  s${at}: {title: ${said(name(4 * at))}, why: ${said(name(4 * at + 1))}, phases: [${phase(4 * at + 2)}, ${phase(4 * at + 3)}]}`);
  writeFileSync(join(folder, 'plan.yaml'), [
    'dlsim: 1', `title: ${said(names[0])}`, `question: ${said(names[1])}`, `seed: ${said(names[12])}`, 'horizon: 30 weeks', 'replicates: 2', 'futures: plausible',
    'network: {roster: people.csv, ties: ties.csv}', 'team: {hours: 6 a week, until: 20 weeks}', 'keep: {network at: [end], stories: 4}', 'strategies:', ...strategies, '',
  ].join('\n'));
  return folder;
}
