/** The gallery in the document of the charts: each chart with a picture from a real run, and when to use it. */
import {readFileSync} from 'node:fs';
import {CHARTS} from '../../src/charts/index.ts';

export const README = 'src/charts/README.md';
export const PICTURES = 'src/charts/gallery';
const [BEGIN, END] = ['<!-- gallery: written by `npm run gallery` -->', '<!-- end of the gallery -->'];

/** What stands between the marks; @param alternatives by chart id: what its picture shows */
export function galleryText(alternatives: Readonly<Record<string, string>>): string {
  const entries = CHARTS.map(({id, title, about}) => `### ${title}\n\n\`${id}\`. ${about}\n\n![${inert(alternatives[id])}](gallery/${id}.png)`);
  return [BEGIN, '', entries.join('\n\n'), '', END].join('\n');
}

/** The document with another gallery in it. */
export function withGallery(page: string, gallery: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < 0) throw new Error(`${README} has no place for the gallery`);
  return page.slice(0, from) + gallery + page.slice(to + END.length);
}

/** What its pictures show, as the document says now. */
export function alternativesIn(root: URL): Readonly<Record<string, string>> {
  const page = readFileSync(new URL(README, root), 'utf8');
  return Object.fromEntries([...page.matchAll(/!\[([^\]]*)\]\(gallery\/([a-z-]+)\.png\)/g)].map(([, alternative, id]) => [id, alternative]));
}

function inert(text: string): string {
  return text.replace(/[[\]]/g, '').replace(/\s+/g, ' ');
}
