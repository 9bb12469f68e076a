/** Goal: the gallery shows every chart there is and no other, and says when to use it. The pictures themselves are drawn by `npm run gallery`. */
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {CHARTS} from '../../src/charts/index.ts';
import {alternativesIn, galleryText, PICTURES, README, withGallery} from './gallery-text.ts';
import {ROOT} from '../root.ts';

test('the gallery is the one that the charts would write, with words for those who can\'t see the pictures', () => {
  const page = readFileSync(new URL(README, ROOT), 'utf8');
  const alternatives = alternativesIn(ROOT);
  expect(withGallery(page, galleryText(alternatives))).toBe(page);
  for (const {id} of CHARTS) expect(alternatives[id]?.length, id).toBeGreaterThan(40);
});

test('each chart has its picture, small enough to be kept', () => {
  const pictures = readdirSync(new URL(`${PICTURES}/`, ROOT));
  expect(pictures.sort()).toEqual(CHARTS.map(({id}) => `${id}.png`).sort());
  for (const name of pictures) {
    const bytes = readFileSync(new URL(`${PICTURES}/${name}`, ROOT));
    expect(bytes.subarray(1, 4).toString('latin1'), name).toBe('PNG');
    expect(bytes.length, name).toBeLessThan(150_000);
  }
});

test('what a chart is for is a sentence', () => {
  for (const {about} of CHARTS) expect(about).toMatch(/^[A-Z].{30,}\.$/);
});
