/** A thread that simulates: gets the scenario once, then unit after unit. */
import {serveJobs} from '../io/pool-worker.ts';
import {workOff} from './run/unit-work.ts';

serveJobs(workOff);
