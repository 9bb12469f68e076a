/** How hard a text is to read, in school years (Flesch & Kincaid 1975), and words that users are never shown. */

export const FORBIDDEN = /\b(p-value|sigma|significan\w*|prov(e|es|ed|en)|predict\w*|optimal\w*|hypothesis|confidence interval|t-test|null)\b/i;

export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?;:](?:\s|$)/).filter(part => /\p{L}/u.test(part));
  const words = text.match(/[\p{L}\d][\p{L}\d,.'’-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * words.length / sentences.length + 11.8 * syllables / words.length - 15.59;
}

/** Groups of vowels; an e at the end is silent but after a consonant and l (people), and so is that of -ed and -es but after t, d, s, x, z, c, g. */
export function syllablesOf(word: string): number {
  if (/^\d/.test(word)) return 1;
  let letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (/e$/.test(letters) && !/[^aeiouy]le$/.test(letters)) letters = letters.slice(0, -1);
  else if (/[^td]ed$/.test(letters)) letters = letters.slice(0, -2);
  else if (/[^sxzcg]es$/.test(letters)) letters = letters.slice(0, -2);
  return Math.max(1, (letters.match(/[aeiouy]+/g) ?? []).length);
}
