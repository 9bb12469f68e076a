/** How the report looks, on a screen and on paper (A4 or Letter): one column of text, charts two beside each other where there is room. No file, no font from elsewhere. */

export const PAGE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1.25rem 4rem; color: CanvasText; background: Canvas;
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-top: 1px solid; padding-top: 1rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
p, li { max-width: 46rem; }
.lead { font-size: 1.2rem; line-height: 1.45; }
.small { font-size: .875rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 2rem 2.5rem; align-items: start; }
figure { margin: 0; }
figure svg { display: block; width: 100%; max-width: 38rem; height: auto; overflow: visible; }
svg text { font-family: Inter, "Helvetica Neue", Arial, "Liberation Sans", Roboto, "Segoe UI", sans-serif; }
figcaption { font-size: .875rem; max-width: 38rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid GrayText; }
td.number { text-align: right; white-space: nowrap; }
details { margin: .35rem 0 .75rem; }
summary { cursor: pointer; font-size: .875rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid; }
@media print {
  @page { margin: 16mm 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  p, li, figcaption { max-width: none; }
  .figures { grid-template-columns: 1fr 1fr; gap: 5mm 8mm; }
  figure h3 { margin-top: 0; }
  figure, tr, .story { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details.data { display: none; }
}
`;
