import {serveJobs} from '../../../dist/io/pool-worker.js';

const behaviours = {
  square: ({n}, {plus}) => ({values: Float64Array.of(n * n + plus), n}),
  fail: () => { throw new Error('week 12: trust is above 1'); },
  crash: () => { setImmediate(() => { throw new Error('out of the blue'); }); return new Promise(() => {}); },
  leave: () => process.exit(7),
  loop: () => { for (;;); },
  unsendable: () => () => 1,
};

serveJobs((job, common) => behaviours[job.what](job, common));
