/** HTML as a value: everything put into a template is escaped, unless it is HTML already. The only way text gets into the page. */

export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Insert = string | number | Html | readonly Html[] | null;

/** `html\`<p>${text}</p>\``: text and numbers are escaped, lists of HTML run on, null is nothing. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  let text = parts[0];
  inserts.forEach((insert, at) => { text += inserted(insert) + parts[at + 1]; });
  return new Html(text);
}

function inserted(insert: Insert): string {
  if (insert === null) return '';
  if (insert instanceof Html) return insert.text;
  if (typeof insert === 'object') return insert.map(one => one.text).join('');
  return escaped(String(insert));
}

/** Inert in text and in quoted attributes; what XML can't hold, and marks that turn the direction of reading, go. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
