/** Strategies against each other in numbers: what each comes to at every asked moment, and every paired difference in a sentence. */
import type {Comparison} from '../experiment/comparison.ts';
import {measureOf, typicalPeople} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {momentWords, weekWords} from '../experiment/moments.ts';
import {titlesOf} from '../experiment/naming.ts';
import {formatValue, unitInWords} from '../measures/words.ts';
import {html, type Html} from './markup.ts';

export function comparisonSection(ensemble: Ensemble, comparison: Comparison): Html {
  const {scenario: {compare}} = ensemble;
  return html`
<section>
<h2>The strategies in numbers</h2>
<p>The middle run of each strategy; below it, between which numbers 8 in 10 runs lie. All strategies met the same worlds.</p>
${compare.measures.map(measure => measureTable(ensemble, comparison, measure))}
<details>
<summary>Each strategy against the one it is held against, in sentences</summary>
<ul>
${comparison.differences.map(({week, sentence}) => html`<li>${capital(momentWords(week, ensemble.scenario))}: ${sentence}</li>\n`)}
</ul>
</details>
</section>`;
}

function measureTable(ensemble: Ensemble, {summaries}: Comparison, id: string): Html {
  const {scenario} = ensemble;
  const measure = measureOf(id);
  const people = typicalPeople(ensemble);
  const titles = titlesOf(scenario);
  const moments = scenario.compare.at.filter(week => week <= scenario.weeks);
  const unit = unitInWords(measure);
  const cell = (strategy: number, week: number) => {
    const found = summaries[strategy][id]?.[week];
    if (!found || found.n === 0) return html`<td>none</td>`;
    const [middle, low, high] = [found.median, found.q10, found.q90].map(value => formatValue(measure, value, people));
    return html`<td>${middle}<br><span class="small">${low} to ${high}</span></td>`;
  };
  return html`
<div class="scroll"><table>
<caption>${measure.title}${unit === '' ? '' : ` (${unit})`}</caption>
<thead><tr><th scope="col">Strategy</th>${moments.map(week => html`<th scope="col">${capital(momentWords(week, scenario))}<br><span class="small">${weekWords(week, scenario.begins)}</span></th>`)}</tr></thead>
<tbody>
${scenario.strategies.map((_, strategy) => html`<tr><th scope="row">${titles[strategy]}</th>${moments.map(week => cell(strategy, week))}</tr>\n`)}
</tbody>
</table></div>
<p class="small">${measure.about}</p>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
