/** `dlsim doctor`: what is missing or corrupt in a folder, and what mends it. */
import {asJson, defineCommand} from '../command.ts';

export const doctor = defineCommand({
  usage: 'doctor <folder>',
  about: 'say what is missing or corrupt in a plan\'s folder or a results folder',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a folder that `dlsim plan` or `dlsim run` wrote'}},
  options: asJson,
  run: async given => (await import('../spread/examine.ts')).examine(given),
});
