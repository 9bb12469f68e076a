/** `dlsim list`: what there is to choose from. */
import {asJson, defineCommand} from '../command.ts';
import {DONE} from '../exit-codes.ts';

const THINGS = ['strategies', 'verbs', 'measures', 'charts', 'parameters', 'mechanisms', 'scenarios'] as const;

export const list = defineCommand({
  usage: 'list <what>',
  about: 'what there is to choose from',
  positionals: {what: {choices: THINGS, demandOption: true, describe: 'a kind of thing'}},
  options: asJson,
  run: () => Promise.resolve(DONE),
});
