/** Reads XML as far as tests need it: whether it is well-formed, and what stands in it. */

/** What is wrong with it; empty where nothing is. */
export function faultsOf(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const rest = xml.replace(/^\ufeff?<\?xml[^?]*\?>\s*/, '');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(rest)) faults.push('a character that XML can\'t hold');
  const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--[\s\S]*?-->/g;
  let roots = 0;
  for (const [, slash, name, , self] of rest.matchAll(tag)) {
    if (name === undefined) continue;
    if (slash === '/') {
      const opened = open.pop();
      if (opened !== name) faults.push(`</${name}> closes <${String(opened)}>`);
    } else {
      if (open.length === 0) roots++;
      if (self !== '/') open.push(name);
    }
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`);
  if (roots !== 1) faults.push(`${roots} roots`);
  const words = rest.replace(tag, '');
  if (words.includes('<')) faults.push(`a bare <: ${words.slice(words.indexOf('<'), words.indexOf('<') + 60)}`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(rest)) faults.push('a bare &');
  return faults;
}

export function textOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, 'g'))].map(match => unescaped(match[1]));
}

export function attributesOf(xml: string, element: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\s[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].map(match => unescaped(match[1]));
}

function unescaped(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, '\'').replace(/&amp;/g, '&');
}
