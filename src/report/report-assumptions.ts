/** What was assumed that matters: numbers the scenario sets itself, and those as shipped that can change the answer, each with what it rests on. */
import {isUncertain} from '../experiment/draw.ts';
import {variedBy} from '../experiment/assumptions.ts';
import type {Scenario, Uncertain} from '../experiment/resolved.ts';
import {twoFigures} from '../measures/numerals.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {idOf, type Basis, type Parameter} from '../schema/parameter.ts';
import {LEFT_OUT_OF_MODEL} from './left-out-of-model.ts';
import {html, type Html} from './markup.ts';

const BASIS: Readonly<Record<Basis, string>> = {M: 'measured in data', S: 'stated in a published study', K: 'common knowledge', J: 'our judgement'};
const COLUMNS = ['Assumption', 'Value here', 'Plausible', 'Rests on', 'Changes the answer'];
const MATTERS = ['little', 'some', 'much'] as const;

export function assumptionsSection(scenario: Scenario): Html {
  const varied = new Set(variedBy(scenario));
  const shown = PARAMETERS.filter(one => one.matters === 2 || idOf(one.name) in scenario.assumptions || varied.has(one));
  return html`
<section>
<h2>What was assumed</h2>
<p>Numbers that can change the answer, and those you set yourself. Where it says “our judgement”, a survey of your own would tell more.</p>
<div class="scroll"><table>
<caption>Assumptions</caption>
<thead><tr>${COLUMNS.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${shown.map(one => row(one, scenario.assumptions[idOf(one.name)], varied.has(one)))}
</tbody>
</table></div>
${scenario.off.length > 0 ? html`<p>Switched off: ${scenario.off.join(', ')}.</p>` : null}
</section>
<section>
<h2>What the model leaves out</h2>
<ul>
${LEFT_OUT_OF_MODEL.map(sentence => html`<li>${sentence}</li>\n`)}
</ul>
</section>`;
}

function row(parameter: Parameter, given: Uncertain | undefined, varied: boolean): Html {
  const {name, unit, about, range: [low, high], basis, source, matters} = parameter;
  const shipped = varied ? 'varied over all that is plausible' : `${twoFigures(parameter.default)} (as shipped)`;
  const value = given === undefined ? shipped : `${uncertainWords(given)} (yours)`;
  return html`<tr><th scope="row">${name}<br><span class="small">${about}</span></th><td>${value}<br><span class="small">${unit}</span></td>
<td>${twoFigures(low)} to ${twoFigures(high)}</td><td>${BASIS[basis]}<br><span class="small">${source}</span></td><td>${MATTERS[matters]}</td></tr>
`;
}

function uncertainWords(number: Uncertain): string {
  if (!isUncertain(number)) return twoFigures(number);
  const anew = 'drawn anew for each world';
  if ('between' in number) return `between ${number.between.map(twoFigures).join(' and ')}, ${anew}`;
  const [first, second, third] = ('triangular' in number ? number.triangular : number.normal).map(twoFigures);
  return 'triangular' in number ? `${first} to ${third}, most likely ${second}, ${anew}` : `about ${first}, give or take ${second}, ${anew}`;
}
