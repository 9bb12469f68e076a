/** A Chromium that this machine has, without a window. */
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Its path, or null. */
export function findChromium(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  return places.find(place => existsSync(place)) ?? null;
}

/** The page after it has run, as HTML. */
export function openInChromium(page: string, profile: string): string {
  const chromium = findChromium();
  if (chromium === null) throw new Error('no Chromium is on the PATH');
  const words = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--user-data-dir=${profile}`, '--dump-dom', page];
  return execFileSync(chromium, words, {encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore']});
}
