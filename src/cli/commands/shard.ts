/** `dlsim shard`: one machine's share of a plan. */
import {asJson, defineCommand} from '../command.ts';

export const shard = defineCommand({
  usage: 'shard <folder>',
  about: 'work out one machine\'s share of a plan',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a folder that `dlsim plan` wrote'}},
  options: {
    shard: {type: 'string', demandOption: true, describe: 'which share of how many, counted from 0, as in 0/4', requiresArg: true},
    offset: {type: 'number', default: 0, describe: 'added to the first number of --shard, where a scheduler counts only so far', requiresArg: true},
    jobs: {type: 'number', describe: 'threads (all cores where not given); changes no result', requiresArg: true},
    quiet: {type: 'boolean', default: false, describe: 'no progress'},
    ...asJson,
  },
  examples: [['$0 shard shared/work --shard 0/4', 'the first of four machines; what is finished already is left as it is']],
  run: async given => (await import('../spread/do-shard.ts')).doShard(given),
});
