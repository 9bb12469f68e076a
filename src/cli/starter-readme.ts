/** The page that `dlsim init` puts beside the scenario: what lies here, and what to do next. */
import {PEOPLE, TIES, type StarterList} from './starter-lists.ts';

/** Columns that a staff list may have besides: where a person stands. What isn't given is drawn. */
const STATES = [
  ['ring', 'outside, interest, engagement or practice'],
  ['community', 'any name: who shares it is one community of practice'],
  ['demand', 'how much they want to change something, 0 to 1 (0.4 is usual)'],
  ['ownership', 'how far that wish is their own, 0 to 1 (0.5 is usual)'],
  ['threshold', 'how much they need to see of others first, 0 to 1 (0.55 is usual)'],
  ['activity', 'time for the network against others: 1 is usual, 2 twice as much, at most 4'],
  ['quality', 'practice today, 0 to 1 (0.2 is usual, 0.5 deep)'],
  ['old practice', 'how much they hold on to the old way, 0 to 1 (0.6 is usual)'],
] as const;

export const starterReadme = `# Our plan

| file | what it is |
|---|---|
| \`scenario.yaml\` | the plan: question, network, team, strategies. Yours to change |
| \`scenario.schema.json\` | lets an editor complete and explain what you type; leave it as it is |
| \`people.csv\`, \`ties.csv\` | empty lists for your own people; not read until you say so |

## Next

\`\`\`sh
dlsim check scenario.yaml                 # every mistake, each at its place
dlsim run scenario.yaml --replicates 20   # a quick look; leave --replicates out for the whole
\`\`\`

1. Open \`scenario.yaml\` in VS Code with the extension "YAML" (Red Hat): keys complete themselves, and explain themselves under the mouse.
2. Put your question into \`question\`, your network's size into \`network\`, your team's hours into \`team\`.
3. Change the strategy \`ours\`. \`dlsim explain quality-first\` prints one that ships, ready to paste; \`dlsim list verbs\` says what a team can do.
4. Run it, and open \`report.html\` in the results folder. It says which numbers were assumed and which of them matter most.
5. Replace what was assumed by what you know: \`dlsim explain WORD\` explains any word, with its usual value, its range and its source.

## Your own people

${tableOf(PEOPLE)}

${tableOf(TIES)}

Fill in both with a spreadsheet and save them as CSV (UTF-8). Then, in \`scenario.yaml\`, move the first \`#\` of the second network line to the front
of the first, so that they read

\`\`\`yaml
# network: {synthetic: {districts: 2, schools per district: 8, educators per school: {mean: 35, spread: 40 %}}}
network: {roster: ${PEOPLE.file}, ties: ${TIES.file}}
\`\`\`

and run \`dlsim check scenario.yaml\`: it counts what was read, and names every row that did not fit. Without a survey of ties leave out
\`ties: ${TIES.file}\`: ties are then drawn as in a made-up network. If your files have other headings, say which is which:
\`columns: {id: staff_id, school: site, role: title}\`.

A staff list may have more columns, for what a survey told you:

| column | what to write |
|---|---|
${STATES.map(([heading, about]) => `| \`${heading}\` | ${about} |`).join('\n')}

Any other column, such as grade, groups the results: \`data/groups.parquet\` has the measures for each of its words.
`;

function tableOf({file, row, columns, example}: StarterList): string {
  return [
    `\`${file}\`, one row for ${row}, such as \`${example}\`:`, '', '| column | what to write |', '|---|---|',
    ...columns.map(([heading, about]) => `| \`${heading}\` | ${about} |`),
  ].join('\n');
}
