/** Any text made fit to stand in XML. */

// Characters that XML 1.0 can't hold at all, also escaped: most control characters, halves of pairs, and two more.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that XML can't hold become U+FFFD. */
export function legalXml(text: string): string {
  return text.replace(ILLEGAL, '\ufffd');
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;'};

/** Text for an element or an attribute. */
export function escapeXml(text: string): string {
  return legalXml(text).replace(/[&<>"'\t\n\r]/g, mark => ENTITIES[mark]);
}
