/**
 * The advice survey that researchers hand out, asked of the simulated network: everybody in rings 2-3 names up to six people of rings
 * 2-3 who helped them, those who helped most first. Compare only this with survey results.
 */
import {gini} from '../../kernel/graph-measures/concentration.ts';
import {inDegrees} from '../../kernel/graph-measures/digraph.ts';
import {reciprocity} from '../../kernel/graph-measures/reciprocity.ts';
import {ENGAGEMENT} from '../../model/rings.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {nameGenerator} from '../observe/name-generator.ts';
import {graphOf} from '../observe/observed-network.ts';
import type {Pass} from './pass.ts';

/** Six names; a quarter of a help, after discount, is still remembered. */
const QUESTION = {cap: 6, first: 'help', least: 0.25} as const;

export class AdviceSurvey implements Pass {
  /** Names given / people asked. */
  named = NaN;
  /** Share of names that the other returns. */
  reciprocity = NaN;
  /** Gini coefficient of how often people are named. */
  gini = NaN;

  take(world: ReadonlyWorld): void {
    const {ring, count} = world.educators;
    let number = 0;
    for (let who = 0; who < count; who++) if (ring[who] >= ENGAGEMENT) number++;
    const asked = new Int32Array(number);
    for (let who = 0, at = 0; at < number; who++) if (ring[who] >= ENGAGEMENT) asked[at++] = who;
    const advice = graphOf(nameGenerator(world, asked, QUESTION, null));
    this.named = advice.target.length / asked.length;
    this.reciprocity = reciprocity(advice);
    this.gini = gini(inDegrees(advice));
  }
}
