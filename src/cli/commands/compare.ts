/** `dlsim compare`: plans held against each other over the same worlds. */
import {asJson, defineCommand} from '../command.ts';

export const comparing = defineCommand({
  usage: 'compare <plans..>',
  about: 'hold the strategies of several scenarios, or results folders, against each other over the same worlds',
  positionals: {plans: {type: 'string', array: true, demandOption: true, describe: 'scenario files or results folders, two or more'}},
  options: {
    replicates: {type: 'number', describe: 'how many worlds the scenarios meet', requiresArg: true},
    jobs: {type: 'number', describe: 'threads (all cores where not given)', requiresArg: true},
    'allow-outside': {type: 'boolean', default: false, describe: 'let a scenario name files outside its folder'},
    quiet: {type: 'boolean', default: false, describe: 'no progress and no notes'},
    ...asJson,
  },
  examples: [['$0 compare plan/as-now.yaml plan/half-the-hours.yaml', 'two scenarios of one network'], ['$0 compare results/a-1a2b3c4d results/b-5e6f7a8b', 'two results folders']],
  run: async given => (await import('../compare-plans.ts')).comparePlans(given),
});
