/**
 * Part of the build: the command line in few files, so that it starts in half the time that hundreds of small ones take. What is read before any
 * command, yargs and yaml, goes in with it; all other packages stay outside, as installed. `dist/bundle` is as deep as the folders of `dist`, so
 * relative addresses hold.
 */
import {build} from 'rolldown';

const INSIDE = /^(yargs|yargs-parser|cliui|escalade|get-caller-file|string-width|wrap-ansi|strip-ansi|ansi-regex|ansi-styles|get-east-asian-width|emoji-regex|y18n|yaml)(\/|$)/;
const HELPERS = /^@oxc-project\//;

await build({
  input: {main: 'dist/cli/main.js', worker: 'dist/cli/worker.js', 'render-worker': 'dist/cli/render-worker.js'},
  output: {dir: 'dist/bundle', cleanDir: true, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'},
  platform: 'node',
  external: id => !/^[./]/.test(id) && !INSIDE.test(id) && !HELPERS.test(id),
  logLevel: 'warn',
});
