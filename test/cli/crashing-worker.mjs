/** A thread of the program in which one run, the fifth of the first strategy, takes the thread with it. */
import {outcomesOf} from '../../dist/experiment/outcomes.js';
import {serveJobs} from '../../dist/io/pool-worker.js';
import {packRun} from '../../dist/cli/run/packed-run.js';

serveJobs((unit, {scenario}) => {
  if (unit.strategy === 0 && unit.from <= 4 && unit.to > 4) process.exit(7);
  return outcomesOf(scenario, unit).map(outcome => ('run' in outcome ? {packed: packRun(outcome.run)} : outcome));
});
