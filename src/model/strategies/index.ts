/** The strategies that ship with dlsim, in the order in which they are listed. Each is a plain value in the scenario's own words. */
import {demandDriven} from './demand-driven.ts';
import {equityFirst} from './equity-first.ts';
import {handsOff} from './hands-off.ts';
import {institutes} from './institutes.ts';
import {mandate} from './mandate.ts';
import {qualityFirst} from './quality-first.ts';
import {scaleFirst} from './scale-first.ts';
import {steady} from './steady.ts';
import type {LibraryStrategy} from './strategy.ts';

export const STRATEGIES: readonly LibraryStrategy[] = [qualityFirst, scaleFirst, steady, mandate, institutes, demandDriven, equityFirst, handsOff];
