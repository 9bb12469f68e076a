/** How V8 manages memory and compiles; what the build compiled is taken only where these are the same (`load.js`). */
'use strict';
const {setFlagsFromString} = require('node:v8');

// The rubbish of a thousand worlds is taken out often rather than late: memory stays near what is needed, for one to three hundredths of the time.
setFlagsFromString('--heap-growing-percent=25');
setFlagsFromString('--max-semi-space-size=2');
// Functions are compiled smaller: a run of the model has hundreds of hot ones, and compiling them took a second of processor time more a thread.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
// Functions are compiled once they are hotter: half as many of them, a tenth of a run of ten seconds; long runs as before.
setFlagsFromString('--interrupt-budget=600000');
