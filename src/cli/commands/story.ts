/** `dlsim story`: what the run was like for somebody. */
import {asJson, defineCommand} from '../command.ts';

export const story = defineCommand({
  usage: 'story <folder>',
  about: 'tell journeys of particular educators',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a results folder'}},
  options: {
    strategy: {type: 'string', describe: 'of this strategy (the one asked against where not given)', requiresArg: true},
    replicate: {type: 'number', default: 0, describe: 'in this world', requiresArg: true},
    educator: {type: 'string', describe: 'of this educator, as in network/ (217 or 217@42)', requiresArg: true, conflicts: 'pick'},
    pick: {choices: ['typical', 'surprising', 'stuck'], describe: 'of this kind'},
    ...asJson,
  },
  examples: [['$0 story results/dozen-1a2b3c4d --pick stuck', 'somebody for whom it did not work']],
  run: async given => (await import('../results/tell-stories.ts')).tellStories(given),
});
