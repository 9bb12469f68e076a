/** First page of the report: the planner's question, the answer as on the terminal, word for word, then how sure it is, aim by aim. */
import type {Comparison} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {plainText} from '../experiment/naming.ts';
import {verdict, verdictLines} from '../experiment/verdict.ts';
import {firstScreen} from './first-screen.ts';
import {html, type Html} from './markup.ts';
import type {Story} from './stories.ts';

/** Wide enough that no paragraph is broken. */
const UNBROKEN = 1_000_000;

export function answerSection(ensemble: Ensemble, comparison: Comparison, stories: readonly Story[], fingerprint: string): Html {
  const {scenario} = ensemble;
  const story = stories.find(({brief, kind}) => brief !== '' && kind !== 'community') ?? null;
  const lines = firstScreen(ensemble, comparison, {story, reportPath: null, fingerprint, width: UNBROKEN}).filter(line => line.trim() !== '');
  const [question, answer, ...rest] = lines.slice(0, -1);
  const closing = lines[lines.length - 1];
  return html`
<header>
<p class="small">${plainText(scenario.title, 300)}. A rehearsal by simulation: to think with, not a target to hit.</p>
<h1>${question}</h1>
<p class="lead">${answer ?? ''}</p>
${rest.map(line => html`<p>${line}</p>\n`)}
<p class="small">${closing}</p>
</header>`;
}

export function sureSection(ensemble: Ensemble, comparison: Comparison): Html {
  const lines = verdictLines(verdict(ensemble, comparison));
  return html`
<section>
<h2>How sure is this?</h2>
${lines.map(line => html`<p>${line}</p>\n`)}
</section>`;
}
