/** A thread that turns chart specs into pictures. */
import {serveJobs} from '../io/pool-worker.ts';
import {picturesOfAll, type ChartJob} from './run/pictures.ts';

serveJobs((jobs: readonly ChartJob[]) => picturesOfAll(jobs));
