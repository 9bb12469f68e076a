/**
 * Widths of text in the font that charts are drawn in, read from the font file itself, so that a chart is laid out alike on every machine.
 * Tables `cmap` (character to glyph, formats 4 and 12), `hmtx` (advance of a glyph) and `head` (units in an em); kerning is left out.
 *
 * Source: OpenType specification 1.9.
 */
import {fileURLToPath} from 'node:url';
import {readBytes} from './files.ts';

/** Shipped with the program: found from src and from dist alike. */
export const FONT_FILES = ['Inter-Regular.ttf', 'Inter-SemiBold.ttf'].map(name => fileURLToPath(new URL(`../../src/io/fonts/${name}`, import.meta.url)));

/** The fonts themselves, for a typesetter. */
export function chartFonts(): readonly Uint8Array[] {
  return FONT_FILES.map(path => readBytes(path));
}

/** The same for pages, Latin letters alone and small, as base64. */
export function webFonts(): {readonly regular: string; readonly bold: string} {
  const read = (name: string) => Buffer.from(readBytes(fileURLToPath(new URL(`../../src/io/fonts/${name}`, import.meta.url)))).toString('base64');
  return {regular: read('Inter-Regular-latin.woff2'), bold: read('Inter-SemiBold-latin.woff2')};
}

/** Width of `text` in ems. */
export type TextWidth = (text: string) => number;

let fonts: readonly TextWidth[] | undefined;

/** Width of a text in pixels, at a size in pixels. */
export function textWidth(text: string, size: number, bold: boolean): number {
  fonts ??= FONT_FILES.map(path => readFont(readBytes(path)));
  return fonts[bold ? 1 : 0](text) * size;
}

export function readFont(bytes: Uint8Array): TextWidth {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === tag) return view.getUint32(entry + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const widths = view.getUint16(table('hhea') + 34);
  const advances = table('hmtx');
  const glyphs = glyphsOf(view, table('cmap'));
  return text => {
    let units = 0;
    for (const character of text) {
      const glyph = Math.min(glyphs.get(character.codePointAt(0)!) ?? 0, widths - 1);
      units += view.getUint16(advances + 4 * glyph);
    }
    return units / unitsPerEm;
  };
}

function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let record = 0; record < view.getUint16(cmap + 2); record++) {
    const start = cmap + view.getUint32(cmap + 8 + 8 * record);
    const format = view.getUint16(start);
    if (format === 4) readSegments(view, start, glyphs);
    if (format === 12) readGroups(view, start, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, start: number, glyphs: Map<number, number>): void {
  const twice = view.getUint16(start + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const last = view.getUint16(start + 14 + segment);
    const first = view.getUint16(start + 16 + twice + segment);
    const delta = view.getUint16(start + 16 + 2 * twice + segment);
    const place = start + 16 + 3 * twice + segment;
    const offset = view.getUint16(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - first));
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}

function readGroups(view: DataView, start: number, glyphs: Map<number, number>): void {
  for (let group = start + 16; group < start + 16 + 12 * view.getUint32(start + 12); group += 12) {
    const first = view.getUint32(group);
    for (let code = first; code <= view.getUint32(group + 4); code++) glyphs.set(code, view.getUint32(group + 8) + code - first);
  }
}
