/** The version of dlsim that is running, from its own package. */
import {readFileSync} from 'node:fs';

export function version(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string}).version;
}
