/** One figure to be pasted into a website: a picture that fits its column, its caption, its numbers; no script, no style sheet, no request. */
import {numbersOf, type Figure} from '../document/document.ts';
import {tableHtml} from './html-table.ts';
import {html, Html} from './markup.ts';
import {themedSvg} from './themed-svg.ts';

/** @param svg the drawing. Colours follow the page where it sets the variables of a report (`--ink`, `--paper`, …), else they are the light ones. */
export function htmlFragment(figure: Figure, svg: string, foot: string): string {
  const [view] = figure.views;
  return html`<figure class="dlsim">
<div role="img" aria-label="${view.alternative}">${new Html(fitted(themedSvg(svg, view.picture)))}</div>
<figcaption><strong>${figure.title}.</strong> ${figure.about} <small>${foot}</small></figcaption>
<details><summary>Numbers</summary>
${tableHtml({...numbersOf({...figure, views: [view]}), caption: view.finding})}
</details>
</figure>
`.text;
}

/** As wide as its column, no wider than it was drawn; a website seldom has the font of the pictures. */
function fitted(svg: string): string {
  return svg.replace('<svg', '<svg style="max-width: 100%; height: auto"').replaceAll('font-family="Inter"', 'font-family="Inter, system-ui, sans-serif"');
}
