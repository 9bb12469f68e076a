/**
 * Wrong versions of a rule, made from its source by small slips: a sign flipped, a comparison turned or off by one, two people swapped, a
 * line left out, a draw that is not keyed. Only what a mechanism does is touched: not its words, its parameters, or what it declares.
 */
import {parseSync} from 'vite';
import {takeApart} from '../tidy/source.ts';

export interface WrongVersion {
  /** What is wrong with it, in words. */
  readonly what: string;
  readonly text: string;
}

type Slip = readonly [what: string, pattern: RegExp, ...replacements: (string | ((match: RegExpExecArray) => string))[]];

const swapped = (one: string, other: string): Slip => [
  `${one} and ${other} swapped`, new RegExp(`\\b(?:${one}|${other})\\b(?!\\s*[:=]|\\()`, 'g'), match => match[0] === one ? other : one,
];

const SLIPS: readonly Slip[] = [
  ['gain and loss swapped', / ([+-])= /g, match => match[1] === '+' ? ' -= ' : ' += '],
  ['what was there is overwritten', / [+*-]= /g, ' = '],
  ['sign flipped', / ([+-]) /g, match => match[1] === '+' ? ' - ' : ' + '],
  ['divided, not multiplied', / \* /g, ' / '],
  ['multiplied, not divided', / \/ /g, ' * '],
  ['a comparison turned', / (<=?|>=?) /g, match => ({'<': ' >= ', '<=': ' > ', '>': ' <= ', '>=': ' < '})[match[1]]!],
  ['a bound off by one', / (<=?|>=?) /g, match => ({'<': ' <= ', '<=': ' < ', '>': ' >= ', '>=': ' > '})[match[1]]!],
  ['equal for different', / (===|!==) /g, match => match[1] === '===' ? ' !== ' : ' === '],
  ['and for or', / (&&|\|\|) /g, match => match[1] === '&&' ? ' || ' : ' && '],
  ['a bound dropped', /Math\.(max|min)\(/g, match => match[1] === 'max' ? 'Math.min(' : 'Math.max('],
  ['half for another share', /\b0\.5\b/g, '0.4', '0.6'],
  ['a number off', /(?<![\w.\[])([1-9]\d*)(?![\w.\]])/g, match => String(Number(match[1]) + 1)],
  ['the past ignored', /\.at\(week\)/g, '.at(0)'],
  ['the week ignored', /(?<=[=(,-] ?)\bweek\b(?!\()/g, '0'],
  ['a draw not keyed by the person', /\.uniform\([\w.]+(?:\[\w+\])?/g, '.uniform(0'],
  ['a draw not keyed by its number', /(\.uniform\([^,()]+), ([\w.\[\] +*]+)/g, match => `${match[1]}, 0`],
  ['a draw not keyed by the partner', /(\.uniform\([^,()]+, [\w.\[\] ]+), [\w.\[\]]+\)/g, match => `${match[1]})`],
  ['a draw not keyed by the person', /\buniformOf\(\w+, [\w.]+(?:\[\w+\])?/g, match => match[0].replace(/, .*/, ', 0')],
  ['a draw not keyed by its number', /(\buniformOf\(\w+, [\w.]+(?:\[\w+\])?), [\w.\[\] +*]+(?=\))/g, match => `${match[1]}, 0`],
  ['a draw not keyed by the partner', /(\buniformOf\(\w+, [\w.]+(?:\[\w+\])?, )64 \* [\w.]+(?:\[\w+\])?(?: \+ )?(\w*)(?=\))/g, match => match[1] + (match[2] || '0')],
  ['a draw of another number', /(\buniformsOf(?:One)?\([^;()]*, )([A-Z_]+)(?=[,)])/g, match => `${match[1]}${match[2]} + 1`],
  ['another draw', /stream\('/g, 'stream(\'other '],
  ['the season ignored', /season\(week, \w+\)/g, '1'],
  ['another ring', /\b(OUTSIDE|INTEREST|ENGAGEMENT|PRACTICE)\b/g,
    match => ({OUTSIDE: 'INTEREST', INTEREST: 'ENGAGEMENT', ENGAGEMENT: 'PRACTICE', PRACTICE: 'ENGAGEMENT'})[match[1]]!],
  ['the first left out', /(?<=let (?:at|member|who|school|slot|theme|number|pair|post|district) = )(?:0|first)(?=[,;])/g, match => `${match[0]} + 1`],
  ['the last left out', /(?<=; )(at|member|who|slot|school|post|district|number|pair) < ([\w.\[\]]+)(?=;)/g, match => `${match[1]} < ${match[2]} - 1`],
  ['only the first', /continue;/g, 'break;'],
  ['the choices of a case swapped', / \? ([\w.\[\]]+) : ([\w.\[\]]+)(?=[;,)\]]|$)/gm, match => ` ? ${match[2]} : ${match[1]}`],
  ['the wrong theme', /(?<=\+ )(theme\[at\]|theme|contacts\.theme\[at\]|focus\[\w+\])/g, '0'],
  swapped('who', 'whom'), swapped('asker', 'partner'), swapped('given', 'received'), swapped('one', 'other'), swapped('demand', 'ownership'), swapped('quality', 'habit'),
];

/** Statements that can be left out: whole lines of a body that do something. */
const STATEMENT = /^ +(?!const |let |readonly |this\.#\w+ = |return\b|\}|for |\/\/|import )\S.*;(?: \/\/.*)?$/gm;

/** Only has memory fetched sooner: no result depends on it. */
const FETCHES = /\btouched\w*\(|\bareFar\b/;

export function slipsOf(path: string, text: string): readonly WrongVersion[] {
  const {code} = takeApart(path, text);
  const touched = regions(text);
  const inRegion = (at: number) => touched.some(([from, to]) => at >= from && at < to);
  const versions: WrongVersion[] = [];
  const add = (what: string, at: number, length: number, replacement: string) => {
    const line = text.slice(0, at).split('\n').length;
    if (FETCHES.test(text.split('\n')[line - 1])) return;
    versions.push({what: `${what}, line ${line}: ${shown(text, at, length, replacement)}`, text: text.slice(0, at) + replacement + text.slice(at + length)});
  };
  for (const [what, pattern, ...replacements] of SLIPS) {
    const quoted = pattern.source.includes('\'');
    for (const match of (quoted ? text : code).matchAll(pattern)) {
      if (!inRegion(match.index) || isIdle(what, text, match.index)) continue;
      for (const replacement of replacements) {
        const put = typeof replacement === 'string' ? replacement : replacement(match as RegExpExecArray);
        if (isKnown(put, match[0], text, match.index)) add(what, match.index, match[0].length, put);
      }
    }
  }
  for (const match of text.matchAll(STATEMENT)) {
    const isField = /^ {2}\S/.test(match[0]) && /\n(?:export )?class [^\n]*\{(?:\n(?!\}).*)*\n?$/.test(text.slice(0, match.index));
    if (inRegion(match.index) && !isField) add('left out', match.index, match[0].length, '');
  }
  return versions.filter(version => parseSync(path, version.text).errors.length === 0);
}

/** What a mechanism does: from its first function on, without the header; and the constants it names. */
function regions(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/\n {2}(?:decide|step|act|work)\([\s\S]*?\n {2}\},/g)) found.push([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(/\n(?:export )?(?:function|class) [\s\S]*?\n\}/g)) found.push([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(/\nconst [A-Z_]+ = [\d.]+;/g)) found.push([match.index, match.index + match[0].length]);
  return found;
}

/** Slips that any test refuses, as they can't run, or that none could: arithmetic of places, the frame of a loop, the one draw in 2^53 that equals its chance. */
function isIdle(what: string, text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
  const before = line.slice(0, at - text.lastIndexOf('\n', at) - 1);
  const arithmetic = /^(?:sign|divided|multiplied|a comparison|a number|half)/.test(what);
  if (arithmetic && before.split('[').length > before.split(']').length) return true;
  if (isFrame(before) && (arithmetic || what.startsWith('a bound'))) return true;
  if (what.startsWith('a bound') && /uniform|draw/.test(line)) return true;
  return / swapped$/.test(what) && /^ {2}(?:decide|step|act|work)\(|^(?:export )?function |^ {2}\{|=> \{$|^ +const \{/.test(line);
}

/** Whether a line ends, so far, within the parentheses of a loop. */
function isFrame(before: string): boolean {
  const last = before.lastIndexOf(' for ('); // lines of a body are set in
  let open = 0;
  for (const letter of last < 0 ? '' : before.slice(last + 5)) {
    open += Number(letter === '(') - Number(letter === ')');
    if (open === 0) return false;
  }
  return last >= 0;
}

/** A swapped name must be one that its function knows: otherwise any test would refuse it. */
function isKnown(put: string, was: string, text: string, at: number): boolean {
  if (put === was) return false;
  const name = /^[a-z]\w*$/i.exec(put)?.[0];
  if (!name) return true;
  if (/^[A-Z]+$/.test(name)) return text.includes(`${name},`) || text.includes(`${name}}`);
  const before = text.slice(0, at);
  const start = Math.max(before.lastIndexOf('\n  decide('), before.lastIndexOf('\n  step('), before.lastIndexOf('\n  act('), before.lastIndexOf('\n  work('), before.lastIndexOf('\nfunction '), before.lastIndexOf('\nexport function '));
  return new RegExp(`\\b${name}\\b`).test(before.slice(start));
}

function shown(text: string, at: number, length: number, replacement: string): string {
  const from = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at + length);
  const line = text.slice(Math.max(from, at - 30), at) + replacement + text.slice(at + length, Math.min(end, at + length + 30));
  return replacement === '' ? text.slice(at, at + length).trim() : line.trim();
}
