/** `dlsim verify`: whether a results folder is still as it was written. */
import {asJson, defineCommand} from '../command.ts';
import {CORRUPT, DONE} from '../exit-codes.ts';
import {harmless, print, printJson} from '../screen.ts';

export const verify = defineCommand({
  usage: 'verify <folder>',
  about: 'check that a results folder is still as it was written',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a results folder'}},
  options: asJson,
  async run({folder, json}) {
    const {verifyFolder} = await import('../../io/manifest.ts');
    const {whole, files, problems, manifest} = verifyFolder(folder);
    if (json) printJson({ok: whole, files, problems, fingerprint: manifest.fingerprint ?? null});
    else {
      for (const {message} of problems) print(harmless(message));
      print(whole ? `${folder}: all ${files} files are as they were written` : `${folder}: not as it was written`);
    }
    return whole ? DONE : CORRUPT;
  },
});
