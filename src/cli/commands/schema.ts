/** `dlsim schema`: the JSON Schema of scenarios, for editors. */
import {defineCommand} from '../command.ts';
import {DONE} from '../exit-codes.ts';
import {print} from '../screen.ts';

export const schema = defineCommand({
  usage: 'schema',
  about: 'print the JSON Schema of scenarios, with which editors complete and explain keys',
  positionals: {},
  options: {},
  async run() {
    const {schemaText} = await import('../../experiment/scenario-schema.ts');
    print(schemaText().trimEnd());
    return DONE;
  },
});
