/** Where the words of a drawing stand, read from its SVG: translations add up, letters are as wide as the chart font's. */
import {widthOf} from '../../src/charts/text-width.ts';

export interface Label {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Of the line the letters stand on, and their height. */
  readonly base: number;
  readonly size: number;
}

/** Upright and slanted words are left out. */
export function labelsOf(svg: string): readonly Label[] {
  const moves: (readonly [number, number])[] = [];
  const found: Label[] = [];
  for (const [tag, name, content] of svg.matchAll(/<(\/?\w+)[^>]*>([^<]*)/g)) {
    const [x, y] = [...(/transform="translate\(([-\d.]+)[, ]([-\d.]+)\)/.exec(tag) ?? ['', '0', '0'])].slice(1).map(Number);
    if (name === 'g' && !tag.endsWith('/>')) moves.push([x, y]);
    if (name === '/g') moves.pop();
    if (name !== 'text' || content === '' || tag.includes('rotate')) continue;
    const size = Number(/font-size="([\d.]+)/.exec(tag)?.[1] ?? 11);
    const words = content.replaceAll('&amp;', '&').replaceAll('&lt;', '<');
    const wide = widthOf(words, size, /font-weight="(600|bold)"/.test(tag));
    const at = moves.reduce((sum, move) => sum + move[0], x);
    const left = at - (/text-anchor="(\w+)"/.exec(tag)?.[1] === 'end' ? wide : tag.includes('text-anchor="middle"') ? wide / 2 : 0);
    found.push({words, left, right: left + wide, base: moves.reduce((sum, move) => sum + move[1], y), size});
  }
  return found;
}

/** Pairs of words that lie on each other: by more than a letter's edge. */
export function collisionsOf(labels: readonly Label[]): readonly string[] {
  return labels.flatMap((one, at) => labels.slice(at + 1).flatMap(other => {
    const [wide, high] = [Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.size, other.size) * 0.8 - Math.abs(one.base - other.base)];
    return wide > 2 && high > 0 ? [`${one.words} / ${other.words}`] : [];
  }));
}
