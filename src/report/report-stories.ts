/** Stories of simulated educators in the report, each with how it was chosen; and why strategies were thought of, in the planner's words. */
import {plainText, titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {html, type Html} from './markup.ts';
import type {Story} from './stories.ts';

export function storiesSection(stories: readonly Story[], scenario: Scenario): Html | null {
  if (stories.length === 0) return null;
  const titles = titlesOf(scenario);
  const title = (id: string) => titles[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
  return html`
<section>
<h2>Stories from simulated runs</h2>
<p>Nobody here is real. Marks like [e12] name the events of the run that a sentence stands on.</p>
${stories.map(story => html`<div class="story">
<h3>${story.title}</h3>
<p>${story.sentences.join(' ')}</p>
<p class="small">${title(story.strategy)}, run ${story.replicate + 1}. ${story.rule}</p>
</div>
`)}
</section>`;
}

export function strategiesSection(scenario: Scenario): Html {
  const titles = titlesOf(scenario);
  return html`
<section>
<h2>The strategies</h2>
<ul>
${scenario.strategies.map(({why, phases}, at) => html`<li><strong>${titles[at]}</strong>: ${phaseWords(phases)}.${
  why === '' ? null : html`<blockquote>${plainText(why, 2000)}</blockquote>`}</li>\n`)}
</ul>
</section>`;
}

function phaseWords(phases: readonly {readonly name: string}[]): string {
  return phases.length === 0 ? 'no team' : phases.map(({name}) => plainText(name)).join(', then ');
}
