/** Stories of simulated educators and communities, each with how it was chosen; where two plans part in one world; who brought whom. */
import {titlesOf} from '../../experiment/naming.ts';
import {worldStory} from '../world-story.ts';
import {heading, paragraph, type Block} from './document.ts';
import type {ReportParts} from './parts.ts';

export function told({ensemble, stories}: ReportParts): readonly Block[] {
  const {scenario} = ensemble;
  const world = scenario.keep.stories > 0 ? worldStory(ensemble) : null;
  if (stories.length === 0 && !world) return [];
  const titles = titlesOf(scenario);
  const titleOf = (id: string) => titles[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
  return [
    heading(2, 'Stories from simulated runs'),
    paragraph('Nobody here is real. Marks like [e12] name the events of the run that a sentence stands on.'),
    ...stories.flatMap(({title, sentences, strategy, replicate, rule}) => [
      heading(3, title), paragraph(sentences.join(' ')), paragraph(`${titleOf(strategy)}, run ${replicate + 1}. ${rule}`, 'small'),
    ]),
    ...(world?.difference ? [
      heading(3, 'Where the two plans part'), paragraph(world.difference.sentences.map(({text}) => text).join(' ')),
      paragraph(`Run ${world.difference.replicate + 1}. Events count through the log of the plan they stand behind.`, 'small'),
    ] : []),
    ...(world?.tree ? [
      heading(3, 'Who brought whom'), {kind: 'drawing', lines: world.tree.lines} as const, paragraph(`${world.tree.title}. ${world.tree.rule}`, 'small'),
    ] : []),
  ];
}
