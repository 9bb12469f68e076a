/** What a thread that draws pictures begins with. */
'use strict';
const {workerData} = require('node:worker_threads');
const {load} = require('./load.js');

load('v8-settings.cjs').takeOver(workerData);
load('render-worker.cjs');
