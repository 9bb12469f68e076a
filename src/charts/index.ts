/** All charts, in the order of a report. */
import type {Chart} from './chart.ts';
import {depthWeightedReach} from './depth-weighted-reach.ts';
import {equity} from './equity.ts';
import {hours} from './hours.ts';
import {networkRings} from './network-rings.ts';
import {pairedStrip} from './paired-strip.ts';
import {qualityByRing} from './quality-by-ring.ts';
import {rangeOfOutcomes} from './range-of-outcomes.ts';
import {reciprocityAndCohesion} from './reciprocity-and-cohesion.ts';
import {ringsOverTime} from './rings-over-time.ts';
import {scoreboard} from './scoreboard.ts';
import {wherePeopleMoved} from './where-people-moved.ts';
import {winsTiesLosses} from './wins-ties-losses.ts';
import {yearOne} from './year-one.ts';

export const CHARTS: readonly Chart[] = Object.freeze([
  scoreboard, pairedStrip, winsTiesLosses, rangeOfOutcomes, ringsOverTime, depthWeightedReach, wherePeopleMoved, qualityByRing, reciprocityAndCohesion, equity, hours,
  networkRings, yearOne,
]);

export function chartById(id: string): Chart | undefined {
  return CHARTS.find(chart => chart.id === id);
}
