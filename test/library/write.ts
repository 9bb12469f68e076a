/** `npm run api`: writes down what the library offers. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {apiReport} from './report.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
writeFileSync(join(ROOT, 'test/library/api.md'), apiReport(ROOT));
