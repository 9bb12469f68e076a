/** How it unfolds: what each strategy does, phase by phase, and what becomes of the network under it, year by year. */
import {plainText, quoted, titlesOf} from '../../experiment/naming.ts';
import {gateRecords} from '../../experiment/gates.ts';
import {heading, list, NOT_ON_SLIDES, paragraph, strong, type Block} from './document.ts';
import {figures} from './figures.ts';
import type {ReportParts} from './parts.ts';

const LONGEST_REASON = 2000;

export function unfolding(parts: ReportParts): readonly Block[] {
  const {ensemble} = parts;
  const {scenario} = ensemble;
  const titles = titlesOf(scenario);
  const gates = gateRecords(ensemble).filter(({entered}) => entered > 0);
  const reasons = scenario.strategies.flatMap(({why}, at): Block[] => (why === '' ? [] : [
    paragraph(`Why ${quoted(titles[at])} was thought of:`, 'plain', NOT_ON_SLIDES), {kind: 'quote', words: plainText(why, LONGEST_REASON)},
  ]));
  return [
    heading(2, 'How it unfolds'),
    heading(3, 'The strategies'),
    list(scenario.strategies.map(({phases}, at) => [strong(titles[at]), `: ${phaseWords(phases)}.`])),
    ...reasons,
    ...(gates.length === 0 ? [] : [
      paragraph('A phase may wait for a sign from the network before the next begins:', 'plain', NOT_ON_SLIDES), list(gates.map(({sentence}) => sentence), NOT_ON_SLIDES),
    ]),
    heading(3, 'Year by year'),
    ...figures(parts, ['rings-over-time', 'depth-weighted-reach', 'where-people-moved']),
  ];
}

/** For looking up: how well people practise, how the network holds together, and one run of it seen as a whole. */
export function moreCharts(parts: ReportParts): readonly Block[] {
  const drawn = figures(parts, ['quality-by-ring', 'reciprocity-and-cohesion', 'network-rings']);
  return drawn.length === 0 ? [] : [heading(2, 'More charts'), ...drawn];
}

function phaseWords(phases: readonly {readonly name: string}[]): string {
  return phases.length === 0 ? 'no team' : phases.map(({name}) => plainText(name)).join(', then ');
}
