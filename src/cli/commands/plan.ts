/** `dlsim plan`: a scenario cut into units for many machines. */
import {asJson, defineCommand} from '../command.ts';

export const plan = defineCommand({
  usage: 'plan <scenario>',
  about: 'cut a scenario into units of work for many machines',
  positionals: {scenario: {type: 'string', demandOption: true, describe: 'a scenario file'}},
  options: {
    out: {type: 'string', demandOption: true, describe: 'folder that all machines see', requiresArg: true},
    strategies: {type: 'string', describe: 'only these, separated by commas', requiresArg: true},
    replicates: {type: 'number', describe: 'how many worlds every strategy meets', requiresArg: true},
    seed: {type: 'string', describe: 'text that names the luck', requiresArg: true},
    horizon: {type: 'string', describe: 'how far to look, as in "4 years"', requiresArg: true},
    futures: {type: 'number', describe: 'in how many other futures the merge looks at the headline (20 where not given; 0 = none)', requiresArg: true},
    unit: {type: 'number', describe: 'replicates in a unit (as many as take about a minute, where not given); changes no result', requiresArg: true},
    names: {type: 'boolean', default: false, describe: 'keep the names of a roster in the results (pseudonyms otherwise)'},
    'allow-outside': {type: 'boolean', default: false, describe: 'let the scenario name files outside its folder'},
    'allow-large': {type: 'boolean', default: false, describe: 'plan a network that needs more memory than this machine has'},
    quiet: {type: 'boolean', default: false, describe: 'no warnings'},
    ...asJson,
  },
  examples: [['$0 plan plan/scenario.yaml --replicates 2000 --out shared/work', 'then `dlsim shard` on every machine']],
  run: async given => (await import('../spread/make-plan.ts')).makePlan({...given, charts: 'none', resume: false, force: false}),
});
