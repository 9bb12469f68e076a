/**
 * Trying out: people in engagement try something new in class, the more the more they want the change and it is their own.
 *
 *     P(try-out) = a_t ξ d o (1 − timeTry + timeTry·a)(1 if a pilot was seen within 12 weeks, else seen0);   under a mandate at least a_t·mandTry
 *     the first: dip = dip0 (1 − S);   who is not told to: o += oTry (1 − o)
 *
 * Doing builds ownership along with capacity. Trying takes time, as turning to others does: people with little time for the network try seldom
 * and stay at its edge, so that the rings become as unequal as in real communities (Wenger, McDermott & Snyder 2002). The size of the first dip has no measured value; it is our judgement.
 */
import type {Int} from '../../kernel/memory.ts';
import {DRAWS_AT_ONCE, nextUniforms, type Draws} from '../../kernel/random.ts';
import {calendarParameters, season} from '../calendar.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT} from '../rings.ts';
import {parameter} from '../../schema/parameter.ts';
import type {Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';

/** Weeks for which a pilot that was seen stays before people's eyes. */
const SEEN_WEEKS = 12;

export const depthOfDip = parameter({
  name: 'depth of the dip', symbol: 'dip0', short: 'dip0', default: 0.25, range: [0.1, 0.4], domain: 'share', unit: 'share of quality',
  about: 'How much worse a lesson goes at first when someone tries a new practice without any support.', basis: 'J', source: 'no measured size exists; 0 to 0.4 SD is plausible', matters: 2,
});

export const tryingOut = defineMechanism({
  name: 'trying out',
  about: 'People who are engaged try the new practice in class; the first time costs quality.',
  idea: 'learning by doing',
  parameters: {
    ...calendarParameters,
    depthOfDip,
    rateOfTrying: parameter({
      name: 'rate of trying', symbol: 'ξ', short: 'xi', default: 0.5, range: [0.2, 0.8], domain: 'share', unit: 'chance a week at full demand and ownership',
      about: 'How often someone who wants the change and owns it tries it out.', basis: 'S', source: '20 to 100 hours of shared practice before it holds (Yoon et al. 2007)', matters: 1,
    }),
    timeInTrying: parameter({
      name: 'weight of time in trying', symbol: 'timeTry', short: 'timeTry', default: 1, range: [0, 1], domain: 'share', unit: 'share of the rate',
      about: 'How far trying something new depends on the time someone has for the network; 0 = not at all.', basis: 'S',
      source: 'a core of 8 to 21 % in communities of practice (Wenger, McDermott & Snyder 2002); people are time-poor (RAND RR2217)', matters: 1,
    }),
    tryingUnseen: parameter({
      name: 'trying without having seen', symbol: 'seen0', short: 'seen0', default: 0.2, range: [0, 0.5], domain: 'share', unit: 'factor on trying',
      about: 'How much less people try what they have not seen at work in the last 12 weeks.', basis: 'J', source: 'judgement', matters: 1,
    }),
    tryingWhenTold: parameter({
      name: 'trying when told to', symbol: 'mandTry', short: 'mandTry', default: 0.05, range: [0, 0.2], domain: 'share', unit: 'chance a week',
      about: 'The least that people under a mandate try.', basis: 'J', source: 'pressure raises use; the size is our judgement', matters: 0,
    }),
    ownershipFromTrying: parameter({
      name: 'ownership from trying', symbol: 'oTry', short: 'oTry', default: 0.01, range: [0, 0.05], domain: 'share', unit: 'share of the distance to full, a try-out',
      about: 'How far each try-out makes the change one\'s own.', basis: 'J', source: 'capacity and ownership grow together', matters: 0,
    }),
  },
  writes: ['educators.tries', 'educators.dip', 'educators.firstTry', 'educators.lastTry', 'educators.ownership'],

  step({memory, week, educators, members, drawing, lent, log}, values, chance) {
    const draws = chance.stream('try').at(week), first = lent.column(0);
    const activity = season(week, values);
    const number = memory.run(
      tryOut, week, educators, members, draws, drawing.luck, first, values.depthOfDip, activity * values.rateOfTrying, values.timeInTrying, values.tryingUnseen,
      activity * values.tryingWhenTold, values.ownershipFromTrying,
    );
    if (log) for (let at = 0; at < number; at++) log.add(week, first[at], -1, {kind: 'first try'});
  },
});

/** @param first holds those in engagement for a while, and at last those who try for the first time. @returns how many. */
function tryOut(
  week: Int, educators: Educators, members: Members, draws: Draws, luck: Float64Array, first: Int32Array,
  depth: number, rate: number, timeInTrying: number, tryingUnseen: number, whenTold: number, ownershipFromTrying: number,
): Int {
  const {ring, nominal, demand, ownership, seen, tries, dip, firstTry, lastTry, unsupported, activity} = educators;
  let engaged = 0, number = 0;
  for (let member = 0; member < members.engagedCount; member++) {
    first[engaged] = members.engaged[member];
    engaged += Number(ring[members.engaged[member]] === ENGAGEMENT);
  }
  for (let from = 0; from < engaged; from += DRAWS_AT_ONCE) {
    const many = nextUniforms(draws, first, from, engaged, 0, luck);
    for (let at = 0; at < many; at++) {
      const who = first[from + at];
      const saw = Number(week - seen[who] <= SEEN_WEEKS), sight = saw + (1 - saw) * tryingUnseen;
      const willing = rate * demand[who] * ownership[who] * (1 - timeInTrying + timeInTrying * activity[who]) * sight;
      const least = nominal[who] * whenTold;
      if (Number(luck[at] >= willing) & Number(luck[at] >= least)) continue;
      if (tries[who] === 0) {
        dip[who] = depth * unsupported[who];
        firstTry[who] = week;
        first[number++] = who;
      }
      tries[who]++;
      lastTry[who] = week;
      if (nominal[who] === 0) ownership[who] += ownershipFromTrying * (1 - ownership[who]);
    }
  }
  return number;
}
