/** How to repeat it: what to type, the seed, the fingerprint, and which runs failed. */
import {plainText} from '../../experiment/naming.ts';
import {code, heading, paragraph, type Block, type Words} from './document.ts';
import type {ReportParts} from './parts.ts';

export function repeating({ensemble: {scenario, replicates, failed}, howToRepeat: {fingerprint, command, version}}: ReportParts): readonly Block[] {
  const repeat: Words = command === null ? 'Run the scenario beside this report again' : ['In the results folder, type ', code(command)];
  const lost = failed.length > 0 ? `, ${failed.length} of them failed` : '';
  return [
    heading(2, 'How to repeat this'),
    paragraph([...(typeof repeat === 'string' ? [repeat] : repeat), ` with dlsim ${version}: the same numbers come out on any machine, to the last digit.`]),
    {
      kind: 'list', items: [
        ['Seed: ', code(plainText(scenario.seed))],
        `Runs: ${replicates} of each of ${scenario.strategies.length} strategies over ${scenario.weeks} weeks${lost}`,
        ['Fingerprint of the results: ', code(fingerprint)],
      ],
    },
    ...(failed.length === 0 ? [] : [{
      kind: 'list', items: failed.map(({strategy, replicate, message}) => `${strategy}, run ${replicate + 1}: ${message}`),
    } as const]),
  ];
}
