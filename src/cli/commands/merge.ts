/** `dlsim merge`: the finished units of a plan become results. */
import {asJson, defineCommand} from '../command.ts';

export const merge = defineCommand({
  usage: 'merge <folder>',
  about: 'make results of the finished units of a plan',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a folder that `dlsim plan` wrote'}},
  options: {
    out: {type: 'string', describe: 'results folder (results/<name>-<hash> where not given)', requiresArg: true},
    jobs: {type: 'number', describe: 'threads (all cores where not given); changes no result', requiresArg: true},
    charts: {type: 'string', default: 'svg,png,vl.json', describe: 'formats of charts, or none (then the report tells them in words and numbers)', requiresArg: true},
    force: {type: 'boolean', default: false, describe: 'replace results that are there'},
    quiet: {type: 'boolean', default: false, describe: 'no progress and no warnings'},
    ...asJson,
  },
  examples: [['$0 merge shared/work', 'the same results, byte for byte, as `dlsim run` on one machine']],
  run: async given => (await import('../spread/merge-plan.ts')).mergePlan(given),
});
