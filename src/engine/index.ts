/**
 * The engine alone, for browsers, workers, Deno and notebooks: a job in, a run out. Imports nothing but seedrandom, does nothing when loaded.
 * Weeks are whole numbers of weeks elapsed; people, schools and districts are rows from 0; states are shares from 0 to 1; hours are hours.
 */
export type {Checkpoint} from './checkpoint.ts';
export type {Job} from './job.ts';
export type {Flow, Grouping, GroupTable, LedgerRow, PhaseRecord, Run, SchoolTable, Snapshot, Spending} from './run.ts';
export {Course, simulate, simulateUntil} from './simulate.ts';
export {UnfitMoment} from './unfit-moment.ts';
export {InvariantError} from '../kernel/issues.ts';
export type {Chance, Stream} from '../kernel/random.ts';
export {defineMechanism, type AddedMechanism, type Mechanism, type ParameterSet} from '../model/mechanism.ts';
export type {
  ConveneEvent, DistrictPlan, EventPlan, Gate, GraphNetwork, NetworkPlan, Phase, Reach, Serve, ShockEvent, Spend, StartPlan, StrategyPlan, SurveyNetwork, SurveyState,
  SyntheticNetwork, TeamPlan, VerbId,
} from '../model/plan.ts';
export {SERVES, SURVEY_STATES, VERBS} from '../model/plan.ts';
export {CAUSES, type Cause, type Ring} from '../model/rings.ts';
export {STAGE_NAMES} from '../model/schedule.ts';
export type {Communities} from '../model/world/communities.ts';
export type {Contacts} from '../model/world/contacts.ts';
export type {Educators} from '../model/world/educators.ts';
export type {Happening, Log, LogColumns, LogEntry} from '../model/world/log.ts';
export type {Members} from '../model/world/members.ts';
export type {Places} from '../model/world/places.ts';
export type {Review} from '../model/world/review.ts';
export type {Tallies} from '../model/world/tallies.ts';
export type {Ties} from '../model/world/ties.ts';
export type {World} from '../model/world/world.ts';
export {parameter, type Basis, type Parameter, type Values} from '../schema/parameter.ts';
