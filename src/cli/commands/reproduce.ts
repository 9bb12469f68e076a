/** `dlsim reproduce`: run the scenario of a results folder again and see whether the same numbers come out. */
import {asJson, defineCommand} from '../command.ts';

export const reproduce = defineCommand({
  usage: 'reproduce <folder>',
  about: 'run a results folder again and compare every number',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a results folder'}},
  options: {
    jobs: {type: 'number', describe: 'threads (all cores where not given)', requiresArg: true},
    quiet: {type: 'boolean', default: false, describe: 'no progress'},
    ...asJson,
  },
  run: async given => (await import('../results/reproduce-results.ts')).reproduceResults(given),
});
