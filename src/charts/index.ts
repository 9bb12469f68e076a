/** All charts, in the order of a report. */
import type {Chart} from './chart.ts';
import {depthWeightedReach} from './depth-weighted-reach.ts';
import {equity} from './equity.ts';
import {pairedStrip} from './paired-strip.ts';
import {qualityByRing} from './quality-by-ring.ts';
import {reciprocityAndCohesion} from './reciprocity-and-cohesion.ts';
import {ringsOverTime} from './rings-over-time.ts';
import {wherePeopleMoved} from './where-people-moved.ts';
import {winsTiesLosses} from './wins-ties-losses.ts';

export const CHARTS: readonly Chart[] = [pairedStrip, winsTiesLosses, ringsOverTime, depthWeightedReach, wherePeopleMoved, qualityByRing, reciprocityAndCohesion, equity];
