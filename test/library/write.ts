/** `npm run api`: writes down what the library offers. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {apiReport} from './report.ts';
import {ROOT_PATH} from '../root.ts';

writeFileSync(join(ROOT_PATH, 'test/library/api.md'), apiReport(ROOT_PATH));
