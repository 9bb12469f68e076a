/** Stories of one world as Markdown: people and communities, where two plans part, who brought whom. */
import {titlesOf} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import type {Story} from './story.ts';
import type {WorldStory} from './world-story.ts';
import {inertText} from './writers/inert-text.ts';
import {escapedMarks} from './writers/markdown-text.ts';

const HEAD = `# Stories from simulated runs

Nobody here is real. Each sentence stands on events of the run, cited as [e…]; how each story was chosen is said below it.
`;

/** All stories of a run as Markdown; whatever the scenario or a roster wrote stands inert. */
export function storyMarkdown(told: readonly Story[], scenario: Scenario, world: WorldStory | null = null): string {
  const titles = titlesOf(scenario);
  const title = (id: string) => titles[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
  return HEAD + told.map(({title: heading, strategy, replicate, sentences, rule}) => [
    '', `## ${escapedMarks(heading)}`, '', `*${escapedMarks(title(strategy))}, replicate ${replicate}, simulated*`, '', escapedMarks(sentences.join(' ')), '', escapedMarks(rule), '',
  ].join('\n')).join('') + (world ? worldMarkdown(world) : '');
}

function worldMarkdown({difference, tree}: WorldStory): string {
  return [
    ...(difference ? ['', '## Where two plans part', '', `*World ${difference.replicate + 1}, simulated; events count through the log of each plan*`, '', escapedMarks(difference.sentences.map(({text}) => text).join(' ')), ''] : []),
    ...(tree ? ['', '## Who brought whom', '', `*${escapedMarks(tree.title)}, simulated*`, '', escapedMarks(tree.rule), '', '```text', ...tree.lines.map(fenced), '```', ''] : []),
  ].join('\n');
}

/** Within a fence only a fence means something. */
function fenced(line: string): string {
  return inertText(line).replaceAll('`', '\'');
}
