/** What `dlsim init` does: a folder to start from, with nothing in it overwritten. */
import {join} from 'node:path';
import {schemaText} from '../experiment/scenario-schema.ts';
import {exists, makeFolder, writeFile} from '../io/files.ts';
import {IoError} from '../io/io-error.ts';
import {BAD_INPUT} from './exit-codes.ts';
import {headingsOf, PEOPLE, TIES} from './starter-lists.ts';
import {starterReadme} from './starter-readme.ts';
import {starterScenario} from './starter-scenario.ts';

const FILES = {
  'scenario.yaml': () => starterScenario,
  'scenario.schema.json': schemaText,
  [PEOPLE.file]: () => headingsOf(PEOPLE),
  [TIES.file]: () => headingsOf(TIES),
  'README.md': () => starterReadme,
};

/** Writes all of them or, where one is there already, none. Answers with their names. */
export function startFolder(folder: string): readonly string[] {
  const names = Object.keys(FILES);
  const there = names.filter(name => exists(join(folder, name)));
  if (there.length > 0) {
    throw new IoError(BAD_INPUT, join(folder, there[0]), `${there.map(name => join(folder, name)).join(', ')}: there already, and nothing is overwritten`,
      'Name another folder, as in `dlsim init plan/`.');
  }
  makeFolder(folder);
  for (const [name, text] of Object.entries(FILES)) writeFile(join(folder, name), text());
  return names;
}
