/** A thread that turns chart specs into pictures. */
import {serveJobs} from '../io/pool-worker.ts';
import {picturesOf, type ChartJob} from './run/pictures.ts';

serveJobs((job: ChartJob) => picturesOf(job));
