/** What a thread that writes the numbers of a run begins with. */
'use strict';
require('./load.js').load('files-worker.cjs');
