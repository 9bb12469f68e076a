/** A thread that simulates: gets the scenario once, then unit after unit. */
import {outcomesOf} from '../experiment/outcomes.ts';
import type {Unit} from '../experiment/plan.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {serveJobs} from '../io/pool-worker.ts';

serveJobs((unit: Unit, scenario: Scenario) => outcomesOf(scenario, unit));
