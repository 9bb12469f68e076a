/**
 * Part of the build: the command line in few files, so that it starts in half the time that hundreds of small ones take. Small packages that a
 * command reads go in with it; those that draw and typeset stay outside, as installed. `dist/bundle` is as deep as the folders of `dist`, so
 * relative addresses hold. The rules by which runs are made don't change any more: their name is written in, so that no start has to read them all.
 */
import {build} from 'rolldown';
import {rules} from '../dist/io/version.js';

const INSIDE = /^(seedrandom|simple-statistics|csv-parse|hyparquet|hyparquet-writer|yargs|yargs-parser|cliui|escalade|get-caller-file|string-width|wrap-ansi|strip-ansi|ansi-regex|ansi-styles|get-east-asian-width|emoji-regex|y18n|yaml)(\/|$)/;
const HELPERS = /^@oxc-project\//;

await build({
  input: {main: 'dist/cli/main.js', worker: 'dist/cli/worker.js', 'render-worker': 'dist/cli/render-worker.js'},
  output: {dir: 'dist/bundle', cleanDir: true, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'},
  platform: 'node',
  transform: {define: {RULES_OF_BUILD: JSON.stringify(rules())}},
  external: id => !/^[./]/.test(id) && !INSIDE.test(id) && !HELPERS.test(id),
  logLevel: 'warn',
});
