/**
 * The report as one HTML page that stands alone: it opens offline, asks nothing of the network, runs no script, can be mailed and printed.
 * Order: the question and its answer, how sure, pictures, the strategies and their numbers, what was expected of them, stories, assumptions, what the model leaves out, how to
 * repeat it.
 */
import type {DrawnChart} from '../charts/chart.ts';
import type {Comparison} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {plainText} from '../experiment/naming.ts';
import {html, Html} from './markup.ts';
import {PAGE_STYLE} from './page-style.ts';
import {answerSection, sureSection} from './report-answer.ts';
import {assumptionsSection} from './report-assumptions.ts';
import {comparisonSection} from './report-comparison.ts';
import {expectationsSection} from './report-expectations.ts';
import {figuresSection} from './report-figures.ts';
import {storiesSection, strategiesSection} from './report-stories.ts';
import type {Story} from './stories.ts';

export interface HowToRepeat {
  /** Of the results, hex. */
  readonly fingerprint: string;
  /** What to type; null where it isn't known. */
  readonly command: string | null;
  readonly version: string;
}

export interface ReportParts {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison;
  readonly charts: readonly DrawnChart[];
  /** Pictures by chart id, as SVG; a chart without one is told in words. */
  readonly svgs: Readonly<Record<string, string>>;
  readonly stories: readonly Story[];
  /** Warnings, and what came of a roster: a line each. */
  readonly notices: readonly string[];
  readonly howToRepeat: HowToRepeat;
}

const POLICY = 'default-src \'none\'; img-src data:; style-src \'unsafe-inline\'; base-uri \'none\'; form-action \'none\'';

export function reportHtml({ensemble, comparison, charts, svgs, stories, notices, howToRepeat}: ReportParts): string {
  const {scenario} = ensemble;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plainText(scenario.title || scenario.name, 200)}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<main>
${answerSection(ensemble, comparison, stories, howToRepeat.fingerprint)}
${noticesSection(notices)}
${sureSection(ensemble, comparison)}
${figuresSection(charts, svgs)}
${strategiesSection(scenario)}
${comparisonSection(ensemble, comparison)}
${expectationsSection(ensemble)}
${storiesSection(stories, scenario)}
${assumptionsSection(scenario)}
${repeatSection(ensemble, howToRepeat)}
</main>
</body>
</html>
`.text;
}

function noticesSection(notices: readonly string[]): Html | null {
  return notices.length === 0 ? null : html`
<section>
<h2>To know before reading on</h2>
<ul>
${notices.map(notice => html`<li>${notice}</li>\n`)}
</ul>
</section>`;
}

function repeatSection({scenario, replicates, failed}: Ensemble, {fingerprint, command, version}: HowToRepeat): Html {
  const repeat = command === null ? 'Run the scenario beside this report again' : html`Type <code>${command}</code>`;
  const lost = failed.length > 0 ? `, ${failed.length} of them failed` : '';
  return html`
<section>
<h2>How to repeat it</h2>
<p>${repeat} with dlsim ${version}: the same numbers come out on any machine, to the last digit.</p>
<ul>
<li>Seed: <code>${plainText(scenario.seed)}</code></li>
<li>Runs: ${replicates} of each of ${scenario.strategies.length} strategies over ${scenario.weeks} weeks${lost}</li>
<li>Fingerprint of the results: <code>${fingerprint}</code></li>
</ul>
${failed.length === 0 ? null : html`<ul>
${failed.map(({strategy, replicate, message}) => html`<li>${strategy}, run ${replicate + 1}: ${message}</li>\n`)}</ul>`}
</section>`;
}
