/** `dlsim init`: a commented scenario to start from. */
import {join} from 'node:path';
import {defineCommand} from '../command.ts';
import {DONE} from '../exit-codes.ts';
import {print} from '../screen.ts';

export const init = defineCommand({
  usage: 'init [folder]',
  about: 'write a commented starter scenario',
  positionals: {folder: {type: 'string', default: '.', describe: 'where to put scenario.yaml'}},
  options: {force: {type: 'boolean', default: false, describe: 'replace files that are there'}},
  async run({folder, force}) {
    const {makeFolder, writeFile} = await import('../../io/files.ts');
    const {starterScenario} = await import('../starter-scenario.ts');
    const {schemaText} = await import('../../experiment/scenario-schema.ts');
    makeFolder(folder);
    writeFile(join(folder, 'scenario.yaml'), starterScenario, {replace: force});
    writeFile(join(folder, 'scenario.schema.json'), schemaText(), {replace: force});
    print(`wrote ${join(folder, 'scenario.yaml')} and scenario.schema.json beside it`);
    print(`next: dlsim check ${join(folder, 'scenario.yaml')}, then dlsim run ${join(folder, 'scenario.yaml')}`);
    return DONE;
  },
});
