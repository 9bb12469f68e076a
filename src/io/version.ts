/** The version of dlsim that is running, from its own package, and the rules it runs by, from its own code. */
import {readFileSync, readdirSync} from 'node:fs';
import {Sha256} from '../kernel/sha256.ts';

export function version(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string}).version;
}

/** The floors that decide what comes out of a run. */
const FLOORS = ['kernel', 'schema', 'model', 'measures', 'engine', 'experiment'];

/** Written into the bundled command line when it is built (`bin/bundle.mjs`): reading all of that code again takes a fifth of a start. */
declare const RULES_OF_BUILD: string | undefined;
let digest: string | null = typeof RULES_OF_BUILD === 'string' ? RULES_OF_BUILD : null;

/** SHA-256 over the code of those floors, hex: who changes a rule gets new results, not those that were there before. */
export function rules(): string {
  if (digest !== null) return digest;
  const hash = new Sha256();
  for (const floor of FLOORS) {
    const folder = new URL(`../${floor}/`, import.meta.url);
    const files = readdirSync(folder, {recursive: true}).map(String).filter(name => /(?<!\.d)\.[jt]s$/.test(name)).map(name => name.replaceAll('\\', '/')).sort();
    for (const name of files) hash.update(`${name}\n`).update(readFileSync(new URL(name, folder)));
  }
  return digest = hash.hex();
}
