/** `dlsim list`: what there is to choose from. */
import {asJson, defineCommand} from '../command.ts';
import {DONE} from '../exit-codes.ts';
import {columns, print, printJson} from '../screen.ts';

const THINGS = ['strategies', 'verbs', 'measures', 'charts', 'parameters', 'mechanisms', 'scenarios'] as const;

export const list = defineCommand({
  usage: 'list <what>',
  about: 'what there is to choose from',
  positionals: {what: {choices: THINGS, demandOption: true, describe: 'a kind of thing'}},
  options: asJson,
  async run({what, json}) {
    const {CATALOGUE} = await import('../catalogue.ts');
    const {wrapped} = await import('../../report/lines.ts');
    const entries = CATALOGUE[what]();
    if (json) printJson(entries);
    else {
      const indent = Math.min(34, 2 + Math.max(...entries.map(({id}) => id.length)));
      for (const {id, about} of entries) {
        const lines = wrapped(about, columns() - indent);
        print(id.length < indent ? `${id.padEnd(indent)}${lines[0]}` : `${id}\n${' '.repeat(indent)}${lines[0]}`);
        for (const line of lines.slice(1)) print(' '.repeat(indent) + line);
      }
    }
    return DONE;
  },
});
