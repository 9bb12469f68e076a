/** Stories of simulated educators and communities, each with how it was chosen; where two plans part in one world; who brought whom. */
import {titlesOf} from '../../experiment/naming.ts';
import {worldStory, type WorldStory} from '../world-story.ts';
import type {Story} from '../stories.ts';
import {heading, NOT_ON_SLIDES, paragraph, type Block} from './document.ts';
import type {ReportParts} from './parts.ts';

/** @param world as of `worldOf`: read once, it is told in two places */
export function told(parts: ReportParts, world: WorldStory | null): readonly Block[] {
  const {ensemble} = parts;
  const [first] = split(parts.stories);
  if (first.length === 0 && !world?.difference) return [];
  return [
    heading(2, 'Stories from simulated runs'),
    paragraph('Nobody here is real. Marks like [e12] name the events of the run that a sentence stands on.', 'plain', {
      items: first.flatMap(({brief}) => (brief === '' ? [] : [brief])).slice(0, BRIEFLY),
    }),
    ...first.flatMap(story => storyBlocks(ensemble, story)),
    ...(world?.difference ? [
      heading(3, 'Where the two plans part'), paragraph(world.difference.sentences.map(({text}) => text).join(' '), 'plain', NOT_ON_SLIDES),
      paragraph(`Run ${world.difference.replicate + 1}. Events count through the log of the plan they stand behind.`, 'small'),
    ] : []),
  ];
}

/** For looking up: the other stories, and a tree. */
export function moreTold(parts: ReportParts, world: WorldStory | null): readonly Block[] {
  const [, rest] = split(parts.stories);
  const tree = world?.tree;
  if (rest.length === 0 && !tree) return [];
  return [
    heading(2, rest.length > 0 ? 'More stories' : 'Who brought whom'), ...rest.flatMap(story => storyBlocks(parts.ensemble, story)),
    ...(tree ? [
      ...(rest.length > 0 ? [heading(3, 'Who brought whom')] : []), {kind: 'drawing', lines: tree.lines} as const, paragraph(`${tree.title}. ${tree.rule}`, 'small'),
    ] : []),
  ];
}

/** Stories on slides. */
const BRIEFLY = 2;

export function worldOf({ensemble}: ReportParts): WorldStory | null {
  return ensemble.scenario.keep.stories > 0 ? worldStory(ensemble) : null;
}

/** The first of each kind, and the others. */
function split(stories: readonly Story[]): readonly [first: readonly Story[], rest: readonly Story[]] {
  const first = stories.filter((story, at) => stories.findIndex(({kind}) => kind === story.kind) === at);
  return [first, stories.filter(story => !first.includes(story))];
}

function storyBlocks({scenario}: ReportParts['ensemble'], {title, sentences, strategy, replicate, rule}: Story): readonly Block[] {
  const place = scenario.strategies.findIndex(({id}) => id === strategy);
  return [
    heading(3, title), paragraph(sentences.join(' '), 'plain', NOT_ON_SLIDES),
    paragraph(`${titlesOf(scenario)[place] ?? strategy}, run ${replicate + 1}. ${rule}`, 'small'),
  ];
}
