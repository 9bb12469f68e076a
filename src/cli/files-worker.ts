/** A thread that writes the numbers of a run into its results folder, while the first one tells what came out. */
import {serveJobs} from '../io/pool-worker.ts';
import {writeLent} from './run/lent-files.ts';

serveJobs(writeLent);
