/** Cases that no repository holds: floods, and files that are no files. Each makes itself in a folder; the plan is `plan.yaml` unless it says otherwise. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export interface Made {
  readonly make: (folder: string) => void;
  /** Takes a process of its own, so that its memory can be seen. */
  readonly large?: true;
  /** After `dlsim`. */
  readonly words?: readonly string[];
}

const HEAD = 'dlsim: 1\nfutures: plausible\n';
const STRATEGIES = 'strategies:\n  ours: {use: quality-first}\n  other: {use: hands-off}\n';
const MEBIBYTE = 1048576;

const plan = (text: string): Made => ({make: folder => writeFileSync(join(folder, 'plan.yaml'), text)});
const beside = (text: string) => plan(HEAD + STRATEGIES + text);
const lines = (count: number, line: (at: number) => string) => Array.from({length: count}, (_, at) => line(at)).join('');
const table = (content: string | Uint8Array, network = '{roster: people.csv}'): Made => ({
  large: true,
  make(folder) {
    writeFileSync(join(folder, 'plan.yaml'), `${HEAD}network: ${network}\n${STRATEGIES}`);
    writeFileSync(join(folder, 'people.csv'), content);
  },
});
const scenarioAt = (make: (path: string) => void): Made => ({make: folder => make(join(folder, 'plan.yaml'))});
const rosterAt = (make: (path: string) => void): Made => ({
  make(folder) {
    writeFileSync(join(folder, 'plan.yaml'), `${HEAD}network: {roster: people.csv}\n${STRATEGIES}`);
    make(join(folder, 'people.csv'));
  },
});
const pipe = (path: string) => { execFileSync('mkfifo', [path]); };
const PEOPLE = `id,school\n${lines(60, at => `p${at},s${at % 5}\n`)}`;

export const MADE: Readonly<Record<string, Made>> = {
  'over-1-mib': beside(`# ${'x'.repeat(MEBIBYTE)}\n`),
  'over-1-mib-by-one': plan(`${HEAD}${STRATEGIES}#${'\n'.repeat(MEBIBYTE - HEAD.length - STRATEGIES.length)}`),
  'deep-brackets': beside(`team: ${'['.repeat(10_000)}\n`),
  'deep-braces': beside(`team: ${'{a: '.repeat(10_000)}\n`),
  'deep-dashes': beside(`events:\n  ${'- '.repeat(10_000)}1\n`),
  'deep-questions': beside(`${'? '.repeat(10_000)}1\n`),
  'deep-indentation': {...beside(`x:\n${lines(1000, at => `${' '.repeat(at + 1)}a:\n`)}`), large: true},
  'line-of-a-million': beside(`title: ${'x'.repeat(1_000_000)}\n`),
  'number-of-90000-digits': beside(`replicates: ${'9'.repeat(90_000)}\n`),
  'exclamation-marks': beside(`a: ${'!'.repeat(90_000)}\n`),
  'escapes': {...beside(`title: "${'\\x'.repeat(400_000)}"\n`), large: true},
  'keys-by-the-thousand': {...beside(lines(24_000, at => `key${at}: 1\n`)), large: true},
  'keys-by-the-ten-thousand': beside(lines(40_000, at => `key${at}: 1\n`)),
  'anchors-by-the-thousand': {...beside(lines(24_000, at => `k${at}: &a${at} 1\n`)), large: true},
  'faults-by-the-thousand': {...beside(lines(24_000, at => `k${at}: @x\n`)), large: true},
  'tabs-by-the-thousand': {...beside(lines(24_000, at => `\tk${at}: x\n`)), large: true},
  'phases-by-the-thousand': {...plan(`${HEAD}strategies:\n  ours:\n    phases:\n${lines(6000, () => '      - {spend: {nourish: 100 %}, lasts: 1 week}\n')}`), large: true},
  'colons': {...beside(`title: ${'a: '.repeat(30_000)}\n`), large: true},
  'percent-signs': plan('%'.repeat(900_000)),
  'scenario-is-a-folder': scenarioAt(path => mkdirSync(path)),
  'scenario-is-a-pipe': scenarioAt(pipe),
  'scenario-is-a-device': {make: () => undefined, words: ['check', '/dev/zero']},
  'scenario-links-to-itself': scenarioAt(path => symlinkSync('plan.yaml', path)),
  'scenario-links-to-nothing': scenarioAt(path => symlinkSync('nowhere.yaml', path)),
  'scenario-is-not-there': {make: () => undefined},
  'name-of-the-scenario-too-long': {make: () => undefined, words: ['check', `${'x'.repeat(300)}.yaml`]},
  'roster-is-a-pipe': rosterAt(pipe),
  'roster-links-outside': rosterAt(path => symlinkSync('/etc/hostname', path)),
  'roster-links-to-itself': rosterAt(path => symlinkSync('people.csv', path)),
  'table-in-one-line': table(Buffer.concat([Buffer.from('id,school\n'), Buffer.alloc(100 * MEBIBYTE, 'x')])),
  'table-with-a-million-columns': table(`${lines(140_000, at => `c${at},`)}id,school\n1,2\n`),
  'table-of-commas': table(Buffer.alloc(20 * MEBIBYTE, ',')),
  'table-in-an-open-quote': table(Buffer.concat([Buffer.from('id,school\na,"'), Buffer.alloc(20 * MEBIBYTE, 'x\n')])),
  'table-all-ragged': table(`id,school\n${lines(500_000, at => `p${at}\n`)}`),
  'table-with-a-heading-of-megabytes': table(Buffer.concat([Buffer.alloc(50 * MEBIBYTE, 'x'), Buffer.from('\na,b\n')])),
  'shares-all-wrong': table(`id,school,underserved share\n${lines(50_000, at => `p${at},s${at % 9},many\n`)}`),
  'roles-by-the-thousand': table(PEOPLE, `{roster: people.csv, roles: {\n${lines(12_000, at => `    r${at}: teacher,\n`)}  }}`),
  'output-is-the-scenario': {...beside(''), words: ['run', 'plan.yaml', '--out', 'plan.yaml', '--force']},
  'output-is-the-folder-of-the-scenario': {...beside(''), words: ['run', 'plan.yaml', '--out', '.', '--force']},
  'output-holds-other-files': {
    make(folder) {
      beside('').make(folder);
      mkdirSync(join(folder, 'full'));
      writeFileSync(join(folder, 'full/letter.txt'), 'Dear all\n');
    },
    words: ['run', 'plan.yaml', '--out', 'full', '--force'],
  },
  'output-where-no-folder-can-be': {...beside(''), words: ['run', 'plan.yaml', '--out', '/proc/dlsim/results']},
  'output-below-a-file': {...beside(''), words: ['run', 'plan.yaml', '--out', 'plan.yaml/results']},
};
