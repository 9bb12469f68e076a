/** SVG as text: numbers rounded, so that a last bit that differs between machines can't show; ids made unlike those of other charts on one page. */

import {escapeXml} from './xml.ts';

const TAG = /<[^>]*>/g;
const GEOMETRY = / (d|transform|points|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|width|height|viewBox|offset|stroke-width|stroke-dasharray|font-size)="([^"]*)"/g;
const OPACITY = / (opacity|fill-opacity|stroke-opacity)="([^"]*)"/g;
const NUMBER = /-?(?:\d+\.\d+|\.\d+|\d+(?=e))(?:e[-+]?\d+)?/g;

/** Coordinates to hundredths of a pixel, opacities to thousandths; what people read is left as it is. */
export function roundCoordinates(svg: string): string {
  return svg.replace(TAG, tag => tag
    .replace(GEOMETRY, (_, name: string, numbers: string) => ` ${name}="${numbers.replace(NUMBER, number => rounded(number, 100))}"`)
    .replace(OPACITY, (_, name: string, number: string) => ` ${name}="${number.replace(NUMBER, found => rounded(found, 1000))}"`));
}

function rounded(number: string, parts: number): string {
  return String(Math.round(Number(number) * parts) / parts + 0);
}

/** Puts `prefix` before every id and every reference to one. */
export function prefixIds(svg: string, prefix: string): string {
  return svg.replace(TAG, tag => tag
    .replace(/ id="([^"]*)"/g, ` id="${prefix}$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${prefix}$1)`)
    .replace(/href="#([^"]*)"/g, `href="#${prefix}$1"`));
}

/** A picture that says what it is to those who can't see it: one image with a name, whatever its parts call themselves. */
export function named(svg: string, title: string, description: string): string {
  const label = description === '' ? '' : ` role="img" aria-label="${escapeXml(description)}"`;
  const first = title === '' ? '' : `<title>${escapeXml(title)}</title>`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes}${label}>${first}`);
}

/** The same picture, shown `width` pixels wide. */
export function scaledTo(svg: string, width: number): string {
  return svg.replace(/^(<svg[^>]*?) width="([\d.]+)" height="([\d.]+)"/, (_, start: string, wide: string, high: string) =>
    `${start} width="${width}" height="${rounded(String(Number(high) * width / Number(wide)), 100)}"`);
}
