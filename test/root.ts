/** Where the project stands, for tests and for the scripts built from them. */
import {fileURLToPath} from 'node:url';

export const ROOT = new URL(import.meta.url.includes('/.build/') ? '../../' : '../', import.meta.url);
/** The same as a path, which ends in a slash. */
export const ROOT_PATH = fileURLToPath(ROOT);
