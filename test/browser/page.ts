/** What a page runs to be compared with Node: a small plan from its words to its fingerprint, and the arithmetic below it, written where the test reads it. */
import {fingerprintsOf} from '../../src/experiment/fingerprint.ts';
import {gather, outcomesOf} from '../../src/experiment/outcomes.ts';
import {unitsOf} from '../../src/experiment/plan.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {arithmeticDigest} from '../determinism/arithmetic.ts';
import {PLAN} from '../determinism/plan.ts';

/** Fingerprints of all and of each strategy, and the last bits. */
export function playedHere(): string {
  const {scenario} = parseScenario(PLAN);
  const units = unitsOf(scenario!, 1);
  return JSON.stringify({...fingerprintsOf(gather(scenario!, units, units.map(unit => outcomesOf(scenario!, unit)))), arithmetic: arithmeticDigest()});
}

const page = (globalThis as {document?: {body: {textContent: string}}}).document;
if (page) page.body.textContent = playedHere();
