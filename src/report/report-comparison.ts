/** Strategies against each other in numbers: what each comes to at every asked moment, and every paired difference in a sentence. */
import {readingOf} from '../charts/reading.ts';
import type {Comparison} from '../experiment/comparison.ts';
import {typicalPeople} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {momentWords, verdictWeek, weekWords} from '../experiment/moments.ts';
import {titlesOf} from '../experiment/naming.ts';
import {grouped} from '../measures/numerals.ts';
import {html, type Html} from './markup.ts';

export function comparisonSection(ensemble: Ensemble, comparison: Comparison): Html {
  const {scenario: {compare}} = ensemble;
  return html`
<section>
<h2>The strategies in numbers</h2>
<p>The middle run of each strategy; below it, between which numbers 8 in 10 runs lie. All strategies met the same worlds.</p>
${compare.measures.map(measure => measureTable(ensemble, comparison, measure))}
${sentences(ensemble, comparison)}
</section>`;
}

/** At the moment of the verdict only: the picture of paired differences has the others. */
function sentences({scenario}: Ensemble, {differences}: Comparison): Html | null {
  const week = verdictWeek(scenario);
  const titles = titlesOf(scenario);
  const said = scenario.strategies.map(({id}, at) => ({
    title: titles[at], found: differences.filter(one => one.a === id && one.week === week),
  })).filter(({found}) => found.length > 0);
  return said.length === 0 ? null : html`<details>
<summary>Each strategy against the one it is held against, ${momentWords(week, scenario)}, in sentences</summary>
${said.map(({title, found}) => html`<h3>${title}</h3>
<ul>
${found.map(({sentence}) => html`<li>${sentence}</li>\n`)}
</ul>
`)}
</details>`;
}

function measureTable(ensemble: Ensemble, {summaries}: Comparison, id: string): Html {
  const {scenario} = ensemble;
  const reading = readingOf(id);
  const people = typicalPeople(ensemble);
  const titles = titlesOf(scenario);
  const moments = scenario.compare.at.filter(week => week <= scenario.weeks);
  const head = (week: number) => html`<th scope="col">${capital(momentWords(week, scenario))}
<br><span class="small">${weekWords(week, scenario.begins)}</span></th>`;
  const cell = (strategy: number, week: number) => {
    const found = summaries[strategy][id]?.[week];
    if (!found || found.n === 0) return html`<td>none</td>`;
    const [middle, low, high] = [found.median, found.q10, found.q90].map(value => reading.print(value * (reading.inPeople ? people : 1)));
    return html`<td>${middle}<br><span class="small">${low} to ${high}</span></td>`;
  };
  return html`
<div class="scroll"><table>
<caption>${reading.title}${reading.unit === '' ? '' : ` (${reading.unit}${reading.inPeople ? ` of ${grouped(people)}` : ''})`}</caption>
<thead><tr><th scope="col">Strategy</th>${moments.map(head)}</tr></thead>
<tbody>
${scenario.strategies.map((_, strategy) => html`<tr><th scope="row">${titles[strategy]}</th>${moments.map(week => cell(strategy, week))}</tr>\n`)}
</tbody>
</table></div>
<p class="small">${reading.measure.about}</p>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
