/** `dlsim run`: a scenario played through, compared, and kept. */
import {asJson, defineCommand} from '../command.ts';

export const run = defineCommand({
  usage: 'run <scenario>',
  about: 'play a scenario through and compare its strategies',
  positionals: {scenario: {type: 'string', demandOption: true, describe: 'a scenario file (`dlsim init plan/` writes one)'}},
  options: {
    out: {type: 'string', describe: 'results folder (results/<name>-<hash> where not given)', requiresArg: true},
    strategies: {type: 'string', describe: 'only these, separated by commas', requiresArg: true},
    replicates: {type: 'number', describe: 'how many worlds every strategy meets', requiresArg: true},
    seed: {type: 'string', describe: 'text that names the luck', requiresArg: true},
    horizon: {type: 'string', describe: 'how far to look, as in "4 years"', requiresArg: true},
    precision: {type: 'string', describe: 'add worlds until the headline is within plus or minus so much, as in 5 or "5 people"', requiresArg: true},
    futures: {type: 'number', describe: 'look at the headline in so many other futures too (20 where not given; 0 = none)', requiresArg: true},
    until: {type: 'string', describe: 'stop at this week, as in 104 or "2 years", and save every run as it stands', requiresArg: true},
    from: {type: 'string', describe: 'go on from a folder that --until wrote, with the same plan or another', requiresArg: true},
    after: {type: 'string', describe: 'with --from: the strategy whose worlds another plan goes on from', requiresArg: true},
    jobs: {type: 'number', describe: 'threads (all cores where not given); changes no result', requiresArg: true},
    charts: {type: 'string', default: 'svg,png,vl.json', describe: 'formats of charts, or none (then the report tells them in words and numbers)', requiresArg: true},
    names: {type: 'boolean', default: false, describe: 'keep the names of a roster in the results (pseudonyms otherwise)'},
    key: {type: 'string', describe: 'file that says who is who (beside the results folder where not given)', requiresArg: true},
    resume: {type: 'boolean', default: false, describe: 'go on with an interrupted run (which happens without it too, unless --force), or from what --until saved last'},
    force: {type: 'boolean', default: false, describe: 'begin anew and replace results that are there'},
    'allow-outside': {type: 'boolean', default: false, describe: 'let the scenario name files outside its folder'},
    'allow-large': {type: 'boolean', default: false, describe: 'try a network that needs more memory than this machine has'},
    quiet: {type: 'boolean', default: false, describe: 'no progress and no warnings'},
    ...asJson,
  },
  examples: [
    ['$0 run plan/scenario.yaml', 'everything as the scenario says'],
    ['$0 run plan/scenario.yaml --replicates 20', 'a quick look'],
    ['$0 run plan/scenario.yaml --precision "5 people"', 'as many worlds as that takes'],
    ['$0 run plan/scenario.yaml --until "2 years" --out plan/two-years', 'stop there and save'],
    ['$0 run plan/scenario.yaml --from plan/two-years', 'go on: the same results as in one go'],
    ['$0 run plan/other.yaml --from plan/two-years --after quality-first', 'another plan from there on'],
  ],
  run: async given => (await import('../run/run-scenario.ts')).runScenario(given),
});
