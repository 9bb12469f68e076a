/** Runs -> what became of every expectation of their scenario: held or failed, with counts, the worlds that failed, and the numbers furthest off. */
import type {Ensemble} from '../ensemble.ts';
import type {IdentityExpectation, MeasureExpectation} from './expectation.ts';
import {identityFindings} from './judge-identity.ts';
import {findingOnAverage, findings, type WorldFinding} from './judge-measure.ts';
import type {ExpectationResult} from './result.ts';
import {averageFound, claimOf, identityFound, measureFound} from './sentences.ts';

/** Shares of counts: 0.8 of 20 is 16, not one more for the last bit of a product. */
const CRUMB = 1e-9;

/** Holds what the scenario expects (`expect:`) against its runs. @returns one result an expectation, in order, with the evidence in words. */
export function judgeExpectations(ensemble: Ensemble): readonly ExpectationResult[] {
  return ensemble.scenario.expect.map(expectation => {
    if (expectation.kind === 'all equal') return judgeIdentity(ensemble, expectation);
    return expectation.share === 'average' ? judgeAverage(ensemble, expectation) : judgeWorlds(ensemble, expectation, expectation.share);
  });
}

export function allHeld(results: readonly ExpectationResult[]): boolean {
  return results.every(({held}) => held);
}

function judgeWorlds(ensemble: Ensemble, expectation: MeasureExpectation, share: number): ExpectationResult {
  const worlds = findings(ensemble, expectation);
  const failed = worlds.filter(({holds}) => !holds);
  const needed = Math.ceil(share * worlds.length - CRUMB);
  const heldIn = worlds.length - failed.length;
  const counts = {
    expectation, runs: worlds.length, heldIn, needed, held: heldIn >= needed && worlds.length > 0, failedIn: failed.map(({replicate}) => replicate),
    withoutNumber: failed.filter(({decisive}) => decisive === null || Number.isNaN(decisive.short)).map(({replicate}) => replicate),
    decisive: furthest(failed.length ? failed : worlds),
  };
  return {...counts, claim: claimOf(ensemble, expectation), found: measureFound(ensemble, expectation, counts)};
}

function judgeAverage(ensemble: Ensemble, expectation: MeasureExpectation): ExpectationResult {
  const {holds, decisive} = findingOnAverage(ensemble, expectation);
  const found = {
    expectation, runs: ensemble.replicates, heldIn: null, needed: null, held: holds, failedIn: [], withoutNumber: [],
    decisive: decisive && {week: decisive.week, value: decisive.value, bound: decisive.bound, replicate: null},
  };
  return {...found, claim: claimOf(ensemble, expectation), found: averageFound(ensemble, expectation, found)};
}

function judgeIdentity(ensemble: Ensemble, expectation: IdentityExpectation): ExpectationResult {
  const worlds = identityFindings(ensemble, expectation);
  const failed = worlds.filter(({holds}) => !holds);
  return {
    expectation, runs: worlds.length, heldIn: worlds.length - failed.length, needed: worlds.length, held: failed.length === 0 && worlds.length > 0,
    failedIn: failed.map(({replicate}) => replicate), withoutNumber: failed.filter(({parting}) => parting === null).map(({replicate}) => replicate),
    decisive: null, claim: claimOf(ensemble, expectation), found: identityFound(ensemble, worlds),
  };
}

/** The reading furthest off, or nearest to failing. */
function furthest(worlds: readonly WorldFinding[]): ExpectationResult['decisive'] {
  const known = worlds.flatMap(({replicate, decisive}) => (decisive && !Number.isNaN(decisive.short) ? [{replicate, ...decisive}] : []));
  if (known.length === 0) return null;
  const {replicate, week, value, bound} = known.reduce((most, one) => (one.short > most.short ? one : most));
  return {replicate, week, value, bound};
}
