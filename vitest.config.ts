import {configDefaults, defineConfig} from 'vitest/config';
import {findChromium} from './test/browser/chromium.ts';

/** Tests in a browser run where there is one; where they must run (.ci/run), a missing browser is a failure. */
const browser = findChromium() !== null || process.env.DLSIM_BROWSER === 'needed';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(browser ? [] : ['test/browser/**'])],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
