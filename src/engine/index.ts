/** The engine alone, for browsers, workers and notebooks: a job in, a run out. Imports nothing but seedrandom. */
export type {Checkpoint} from './checkpoint.ts';
export type {Job} from './job.ts';
export type {Flow, LedgerRow, PhaseRecord, Run, Snapshot} from './run.ts';
export {Course, simulate, simulateUntil} from './simulate.ts';
export {UnfitMoment} from './unfit-moment.ts';
