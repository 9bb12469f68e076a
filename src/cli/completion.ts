/** What the shell is offered while someone types, where that is more than commands and options: the words that `explain` knows; files where a file is meant. */
import {idOf} from '../schema/parameter.ts';
import {commands} from './commands/index.ts';

/** With which the script of `dlsim completion` asks: then the program's name, and the words so far, the last of them unfinished. */
const ASKED = '--get-yargs-completions';

/** Null: commands and options are meant, which yargs knows. No words: the shell offers files. */
export async function offered(argv: readonly string[]): Promise<readonly string[] | null> {
  const [asked, , name, ...words] = argv;
  const last = words.at(-1);
  if (asked !== ASKED || last === undefined || last.startsWith('-')) return null;
  const command = commands.find(({usage}) => usage.split(' ')[0] === name);
  if (name === 'explain') {
    const {explainableWords} = await import('../experiment/explain.ts');
    return explainableWords().map(idOf).filter(word => word.startsWith(idOf(last)));
  }
  return command && Object.values(command.positionals).some(({choices}) => !choices) ? [] : null;
}
