/** Figures of the page: a picture with its caption, words for those who can't see it, its numbers, and ways to take it elsewhere. */
import {numbersOf, type Figure, type View} from '../document/document.ts';
import {tableHtml} from './html-table.ts';
import {html, Html} from './markup.ts';
import {themedSvg} from './themed-svg.ts';

/** Pictures by their names, as SVG; a view without one is told in words. */
export type Drawings = Readonly<Record<string, string>>;

const FORMS = [['png', 'PNG'], ['svg', 'SVG'], ['data', 'data'], ['spec', 'Vega-Lite']] as const;

export function figureHtml(figure: Figure, drawings: Drawings): Html {
  const {id, number, title, about, views, choice} = figure;
  return html`
<figure id="figure-${number}">
<figcaption><strong>Figure ${number}. ${title}.</strong> ${about}</figcaption>
${choice === '' ? null : chooser(figure)}
${views.map((view, at) => viewHtml(figure, view, at, drawings[view.picture] ?? null))}
${drawings[id] === undefined ? null : html`<div class="tools" role="group" aria-label="Copy figure ${number}" hidden>Copy as
${FORMS.map(([form, words]) => html`<button type="button" data-copy="${form}" aria-label="Copy figure ${number} as ${words}">${words}</button>
`)}</div>`}
</figure>`;
}

function chooser({number, choice, views}: Figure): Html {
  return html`<div class="tools" hidden><label for="choice-${number}">${choice}</label>
<select id="choice-${number}" data-views>${views.map(({label}, at) => html`<option value="${at}">${label}</option>`)}</select></div>`;
}

function viewHtml(figure: Figure, view: View, at: number, svg: string | null): Html {
  const many = figure.views.length > 1;
  const label = many ? html` data-label="${at}"` : null;
  const hidden = at > 0 ? html` hidden` : null;
  return html`<div class="view" data-picture="${view.picture}"${label}${hidden}>
${svg === null ? html`<p>${view.finding}</p><p class="small">${view.howToRead}</p>`
  : html`<div class="picture" role="img" aria-label="${view.alternative}">${new Html(themedSvg(svg, view.picture))}</div>`}
<details class="numbers"><summary>Numbers of figure ${figure.number}</summary>
${tableHtml({...numbersOf({...figure, views: [view]}), caption: view.finding})}
</details>
</div>
`;
}

/** Numbers and specs of all figures, for the script: text of a scenario can't end the element it stands in. */
export function figuresJson(figures: readonly Figure[]): Html {
  const told = figures.flatMap(({views}) => views.map(({picture, spec, table}) => [picture, {spec, table}] as const));
  return new Html(JSON.stringify(Object.fromEntries(told)).replace(/[<\u2028\u2029]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
