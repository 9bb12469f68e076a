/** A thread that simulates: gets the scenario once, then unit after unit; in the end it may write the files of numbers. */
import type {Unit} from '../experiment/plan.ts';
import {serveJobs} from '../io/pool-worker.ts';
import type {FilesWork} from './run/lent-files.ts';
import {workOff, type UnitWork} from './run/unit-work.ts';

serveJobs(async (job: Unit | FilesWork, common: UnitWork) => ('lent' in job ? (await import('./run/lent-files.ts')).writeLent(job) : workOff(job, common)));
