/** What the scenario expects of its results, and what was found: a small table, failures first. */
import type {Ensemble} from '../experiment/ensemble.ts';
import {judgeExpectations} from '../experiment/expectations/judge.ts';
import {heading} from '../experiment/expectations/sentences.ts';
import {plainText} from '../experiment/naming.ts';
import {html, type Html} from './markup.ts';

const LONGEST_REASON = 1000;

export function expectationsSection(ensemble: Ensemble): Html | null {
  const results = judgeExpectations(ensemble);
  if (results.length === 0) return null;
  return html`
<section>
<h2>${heading(results).replace(/[.:].*$/, '')}</h2>
<p>${heading(results)} These are checks that the scenario states before it runs, not goals to hit.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Expected</th><th scope="col">Found</th><th scope="col">Why it was expected</th></tr></thead>
<tbody>
${[...results].sort((a, b) => Number(a.held) - Number(b.held)).map(({claim, found, expectation: {why}}) =>
    html`<tr><th scope="row">${claim}</th><td>${found}</td><td>${plainText(why, LONGEST_REASON)}</td></tr>\n`)}
</tbody>
</table></div>
</section>`;
}
