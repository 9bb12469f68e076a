/** Stories as Markdown. */
import {titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import type {Story} from './story.ts';

const HEAD = `# Stories from simulated runs

Nobody here is real. Each sentence stands on events of the run, cited as [e…]; how each story was chosen is said below it.
`;

/** All stories of a run as Markdown; whatever the scenario or a roster wrote stands inert. */
export function storyMarkdown(told: readonly Story[], scenario: Scenario): string {
  const titles = titlesOf(scenario);
  const title = (id: string) => titles[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
  return HEAD + told.map(({title: heading, strategy, replicate, sentences, rule}) => [
    '', `## ${inert(heading)}`, '', `*${inert(title(strategy))}, replicate ${replicate}, simulated*`, '', inert(sentences.join(' ')), '', inert(rule), '',
  ].join('\n')).join('');
}

/** Markdown marks lose their meaning; brackets of citations stay readable. */
function inert(text: string): string {
  return text.replace(/[\\`*_{}<>#|~]/g, '\\$&').replace(/\]\(/g, ']\\(');
}
