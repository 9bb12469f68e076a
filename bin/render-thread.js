/** What a thread that draws pictures begins with. */
'use strict';
require('./load.js').load('render-worker.cjs');
