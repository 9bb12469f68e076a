#!/usr/bin/env node
// What starts is CommonJS (`package.json` beside it): it needs nothing of Node's other loader, which takes a tenth of a bare start.
'use strict';
const {load, isBuilt, ownSettings} = require('./load.js');

process.exitCode = 1; // a fault, should it end before it has an answer
if (!isBuilt()) process.stderr.write('error: dlsim is not built here yet\n  `npm ci && npm run build` builds it.\n');
else {
  load('v8-settings.cjs').setAsUsual(ownSettings());
  load('main.cjs').main(process.argv.slice(2)).then(code => {
    // Ends when all is said, or could not be (which ends it otherwise), without clearing up memory piece by piece: the system takes it back at once.
    process.stdout.write('', () => process.stderr.write('', () => setImmediate(() => process.exit(code))));
  });
}
