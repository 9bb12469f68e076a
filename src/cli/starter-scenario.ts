/** The scenario that `dlsim init` writes: short, commented, ready to run and to change. */

export const starterScenario = `# yaml-language-server: $schema=./scenario.schema.json
# \`dlsim explain WORD\` explains every word below. Write your question first: what would you decide differently, depending on the answer?
dlsim: 1
title: Our network
question: Should we grow a small core first, or open the doors at once?
horizon: 4 years                    # how far to look
replicates: 100                     # paired runs: every strategy meets the same 100 worlds

# A made-up network, until people.csv and ties.csv are filled in (README.md says how): then move the first # of the second line to the front of the first.
network: {synthetic: {districts: 2, schools per district: 8, educators per school: {mean: 35, spread: 40 %}}}
# network: {roster: people.csv, ties: ties.csv}

start:                              # who takes part already
  engagement: 1 %
  interest: 4 %

assumptions:                        # what you doubt about the model: \`dlsim list parameters\` shows its numbers, with usual value, range and source
  leave: {between: [6 %, 12 %]}     # how many educators leave each summer: drawn anew for each world, the same for every strategy

team:
  hours: 12 a week                  # in term, half in summer; the same for every strategy
  until: 3 years                    # then the network stands on its own

strategies:
  quality-first: {use: quality-first}      # \`dlsim list strategies\` shows what ships with dlsim
  scale-first: {use: scale-first}
  ours:                                    # a plan of your own: \`dlsim explain quality-first\` prints one to change
    title: Slow core, then school by school
    why: In your own words; the report quotes it.
    phases:
      - name: Grow a core
        spend: {name: 30 %, nourish: 45 %, connect: 25 %}
        serve: readiest
        lasts: 18 months
      - name: Open the doors
        spend: {nourish: 40 %, connect: 20 %, illuminate: 15 %, inform: 15 %, name: 10 %}
        serve: readiest
  hands-off: {use: hands-off}              # what happens without a team

compare:
  against: quality-first
  at: [1 year, end of facilitation, end]
`;
