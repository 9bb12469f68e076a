/**
 * How the page looks: one column of text, charts two beside each other where there is room; light or dark as the reader's device is; on paper
 * (A4 or Letter) always light. No file, no font from elsewhere.
 */
import {themeVariables} from './themed-svg.ts';

/** As base64. */
export interface WebFonts {
  readonly regular: string;
  readonly bold: string;
}

export function pageStyle(): string {
  return `
:root { color-scheme: light dark; ${themeVariables(false)} }
@media (prefers-color-scheme: dark) { :root { ${themeVariables(true)} } }
${SCREEN}
@media print {
  :root { color-scheme: light; ${themeVariables(false)} }
${PRINT}
}
`;
}

/** Charts are measured in this font: in another one labels would run into each other. */
export function facesOf({regular, bold}: WebFonts): string {
  return [[400, regular] as const, [600, bold] as const].map(([weight, font]) =>
    `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}) format("woff2"); }`).join('\n');
}

const SCREEN = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .75rem; max-width: 46rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.75rem 0 .5rem; border-top: 1px solid var(--soft); padding-top: 1rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p, li, dd { max-width: 46rem; }
p { margin: .6rem 0; }
.lead { font-size: 1.2rem; line-height: 1.45; }
.small { font-size: .875rem; color: var(--soft); }
.note { border: 1px solid var(--soft); border-left-width: 5px; padding: .25rem 1rem .5rem; margin: 1.25rem 0; max-width: 48rem; }
.note h2 { border: 0; padding: 0; margin: .5rem 0 .25rem; font-size: 1rem; }
nav { margin: 1.5rem 0; }
nav ol { columns: 18rem; padding-left: 1.4rem; }
a { color: inherit; text-underline-offset: .15em; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 2rem 2.5rem; align-items: start; margin: 1.25rem 0; }
figure { margin: 0; min-width: 0; }
figure:has(.numbers[open]) { grid-column: 1 / -1; }
.numbers caption { white-space: normal; }
.picture svg { display: block; width: 100%; max-width: 40rem; height: auto; overflow: visible; }
.picture svg text { font-family: Inter, "Helvetica Neue", Arial, "Liberation Sans", Roboto, "Segoe UI", sans-serif; }
figcaption { font-size: .875rem; max-width: 38rem; margin-bottom: .25rem; }
.tools { font-size: .875rem; margin: .35rem 0; display: flex; flex-wrap: wrap; gap: .35rem .5rem; align-items: center; }
button, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .25rem; padding: .15rem .6rem; min-height: 1.75rem; max-width: 100%; }
button:hover, select:hover { border-color: var(--ink); }
:focus-visible { outline: 3px solid var(--strategies-0); outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; margin: .75rem 0 .25rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; white-space: nowrap; }
th, td { padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid); font-weight: 400; min-width: 3rem; }
thead th { border-bottom-color: var(--soft); font-weight: 600; vertical-align: bottom; }
.number { text-align: right; }
details { margin: .35rem 0 .75rem; }
summary { cursor: pointer; font-size: .875rem; }
details.appendix > summary { font-size: 1rem; border-top: 1px solid var(--soft); padding-top: 1rem; margin-top: 2rem; }
details.appendix > summary h2 { display: inline; border: 0; padding: 0; margin: 0; font-size: 1.2rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .8rem; line-height: 1.35; overflow-x: auto; margin: .5rem 0; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--soft); max-width: 44rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--soft); padding-top: .5rem; }
[hidden] { display: none; }
@media (max-width: 34rem) {
  caption { white-space: normal; }
  body { padding: 1rem .9rem 3rem; }
  h1 { font-size: 1.4rem; }
  .lead { font-size: 1.08rem; }
}`;

const PRINT = `
  @page { margin: 16mm 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  h1, p, li, figcaption { max-width: none; }
  .figures { grid-template-columns: 1fr 1fr; gap: 5mm 8mm; }
  .figures:has(> figure:only-child) { grid-template-columns: 1fr; }
  .figures:has(> figure:only-child) svg { max-width: 110mm; }
  figure, tr, .note, blockquote { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  caption { white-space: normal; }
  .scroll, pre { overflow: visible; }
  pre { font-size: 7pt; white-space: pre-wrap; }
  .tools, details.numbers, nav, details.appendix:not([open]) { display: none; }`;
