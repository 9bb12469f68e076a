/** The four shapes that a written value has, and how one is shown in a message without letting anything in it act. */

export type Shape = 'nothing' | 'text' | 'number' | 'flag' | 'list' | 'map';

export function shapeOf(written: unknown): Shape {
  if (written === null || written === undefined) return 'nothing';
  if (Array.isArray(written)) return 'list';
  if (typeof written === 'object') return 'map';
  return typeof written === 'number' ? 'number' : typeof written === 'boolean' ? 'flag' : 'text';
}

export function isMap(written: unknown): written is Readonly<Record<string, unknown>> {
  return shapeOf(written) === 'map';
}

export function isScalar(written: unknown): written is string | number | boolean {
  const shape = shapeOf(written);
  return shape === 'text' || shape === 'number' || shape === 'flag';
}

const LONGEST = 60;

/** Text in quotes, short and on one line: control and direction characters are spelled out, so that they do nothing to a terminal. */
export function quoted(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return `"${inert(short)}"`;
}

/** Control characters and those that turn the direction of text, as `\uXXXX`. */
export function inert(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A found value in a few words: `"nurish"`, `50`, `a list of 3`, `a map (share, serve)`. */
export function shown(written: unknown): string {
  switch (shapeOf(written)) {
    case 'nothing': return 'nothing';
    case 'text': return quoted(written as string);
    case 'list': return `a list of ${(written as unknown[]).length}`;
    case 'map': {
      const keys = Object.keys(written as object);
      return keys.length ? `a map (${keys.slice(0, 4).map(key => inert(key.slice(0, LONGEST))).join(', ')}${keys.length > 4 ? ', …' : ''})` : 'an empty map';
    }
    default: return String(written);
  }
}
