/** Writes a table into a README, between two markers, and leaves the rest alone. */
import {readFileSync, writeFileSync} from 'node:fs';
import {ROOT} from '../root.ts';

/** The README of the model, in the project that is being measured, also when this file was compiled elsewhere. */
export const MODEL_README = new URL('src/model/README.md', ROOT);

export function writeBetween(file: URL, marker: string, text: string, by = marker): void {
  const readme = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${marker}: written by npm run ${by} -->`, `<!-- end of ${marker} -->`];
  const from = readme.indexOf(open), to = readme.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${file.pathname} has no place for it: the lines "${open}" and "${close}" are missing`);
  writeFileSync(file, `${readme.slice(0, from + open.length)}\n${text.trim()}\n${readme.slice(to)}`);
}
