/** Stories of simulated educators and communities, each with how it was chosen. */
import {titlesOf} from '../../experiment/naming.ts';
import {heading, paragraph, type Block} from './document.ts';
import type {ReportParts} from './parts.ts';

export function told({ensemble: {scenario}, stories}: ReportParts): readonly Block[] {
  if (stories.length === 0) return [];
  const titles = titlesOf(scenario);
  const titleOf = (id: string) => titles[scenario.strategies.findIndex(strategy => strategy.id === id)] ?? id;
  return [
    heading(2, 'Stories from simulated runs'),
    paragraph('Nobody here is real. Marks like [e12] name the events of the run that a sentence stands on.'),
    ...stories.flatMap(({title, sentences, strategy, replicate, rule}) => [
      heading(3, title), paragraph(sentences.join(' ')), paragraph(`${titleOf(strategy)}, run ${replicate + 1}. ${rule}`, 'small'),
    ]),
  ];
}
