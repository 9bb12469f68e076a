/** What a thread that simulates begins with. */
'use strict';
require('./load.js').load('worker.cjs');
