/** `dlsim init`: a folder to start from: a commented scenario, its schema, empty lists, and what to do next. */
import {defineCommand} from '../command.ts';
import {DONE} from '../exit-codes.ts';
import {print} from '../screen.ts';

export const init = defineCommand({
  usage: 'init [folder]',
  about: 'write a commented starter scenario, with empty lists for your own people',
  positionals: {folder: {type: 'string', default: '.', describe: 'where to put it; nothing there is overwritten'}},
  options: {},
  examples: [['$0 init plan/', 'a folder to start from']],
  async run({folder}) {
    const {startFolder} = await import('../starter-folder.ts');
    const {join} = await import('node:path');
    const names = startFolder(folder);
    print(`wrote ${names.join(', ')} into ${join(folder, '.')}`);
    print(`next: dlsim check ${join(folder, 'scenario.yaml')}, then dlsim run ${join(folder, 'scenario.yaml')} (${join(folder, 'README.md')} says more)`);
    return DONE;
  },
});
