/** §10 Parameters, under the short names of the equations. Values and nothing else are taken from the engine's declarations. */
import {PARAMETERS} from '../../../src/model/parameters.ts';
import {idOf} from '../../../src/schema/parameter.ts';

const NAMES = [
  'D', 'inDeg', 'crossDeg', 'farDeg', 'K', 'know', 'strength', 'knowSd', 'personSd', 'schoolSd', 'underMean', 'underSd', 'underGapK', 'underTurn',
  'oldMean', 'oldSd', 'demand', 'demandSd', 'own', 'ownSd', 'tau', 'tauSd', 'actSd', 'mu1', 'mu2', 'mu3', 'meet', 'eps', 'nu', 'B0', 'alpha', 'decay',
  'lambda', 'iota', 'create', 'broker', 'eGive', 'eHelp', 'eRec', 'eDip', 'eDrain', 'dHelp', 'oGive', 'oCreate', 'answer', 'dFade', 'dEv', 'w1', 'pi',
  'pi_n', 'spont', 'zeta', 'w0', 'slope', 'hE', 'patience', 'lost', 'xi', 'timeTry', 'seen0', 'quiet', 'triesNeeded', 'dip0', 'rho', 'dipWeeks', 'dipLimit', 'chi', 'eta',
  'habit', 'unlearn', 'psi', 'lead', 'hL', 'hB', 'back', 'leave', 'move', 'lagX', 'lagY', 'sym', 'adultHalf', 'oTry', 'leadOffice', 'consultancy',
  'oFactor', 'tauShift', 'mandTry', 'summer', 'termWeeks', 'coachGain', 'coachFade', 'ableHours', 'skillOfMore', 'accept', 'visitEnergy', 'connectTie', 'informed', 'conveneDemand',
  'conveneKnowHow', 'conveneTie', 'lettingGo', 'priceProtect', 'priceNourish', 'priceName', 'priceCoach', 'priceConnect', 'priceIlluminate',
  'priceInform', 'priceConvene', 'priceHospice', 'simple', 'pair', 'bridge',
  'inUnits', 'units', 'askUnit', 'returned', 'askSd', 'askSchoolSd', 'askedSd', 'askedAcrossSd', 'sameCohort', 'sameAttitude', 'closure',
] as const;

export type Numbers = Readonly<Record<typeof NAMES[number], number>>;

/** The numbers in force: what a plan gives by id, the default otherwise. */
export function numbersOf(given: Readonly<Record<string, number>>): Numbers {
  return Object.fromEntries(NAMES.map(short => {
    const declared = PARAMETERS.find(parameter => parameter.short === short);
    if (!declared) throw new Error(`the engine declares no ${short}`);
    return [short, given[idOf(declared.name)] ?? declared.default];
  })) as Numbers;
}

/** Constants, not parameters (§10, last line). */
export const MASTERED = 0.7;
export const FOUNDING_TIE = 0.25;
export const SMALLEST_COMMUNITY = 3;
export const FOUNDERS_NEEDED = 4;
export const LARGEST_COMMUNITY = 14;
export const COMMUNITY_LIMIT = 16;
export const SEEN_WEEKS = 12;
