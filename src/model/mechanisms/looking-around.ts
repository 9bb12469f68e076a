/**
 * Looking around: every fourth week a member looks at the colleagues it is tied to: how many practise, and how well.
 *
 *     active colleague = in practice, or in engagement with a try-out and not because told to
 *     s = A / (W + w0)                     A, W: tie strength to active colleagues, to all
 *     E = Σ_active w (q̂_j − q̂_i) / (A + w1)
 *     p = 1 − e^(−ψ Σ_practice w q̂_j)     a tie of 0.1 or more to someone in practice: a pilot was seen
 *
 * What is seen goes into the week's review; the moves follow from it. Sources: social proof as a share, Centola & Macy (2007); the linear
 * sum behind peer support is ours.
 */
import {exps, greater, lesser} from '../../kernel/math.ts';
import type {Int} from '../../kernel/memory.ts';
import {TOUCHED_AT_ONCE, touchedLists, type Ties} from '../world/ties.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {PRACTICE} from '../rings.ts';
import {practisedQuality, type Educators} from '../world/educators.ts';
import type {Members} from '../world/members.ts';
import {NOBODY, NOTHING, PRACTISING, TRYING, type Review} from '../world/review.ts';

const SEEING_TIE = 0.1;
/** From this strength on a colleague in practice vouches for someone. */
const SPONSOR_TIE = 0.25;

export const lookingAround = defineMechanism({
  name: 'looking around',
  about: 'Members look at their colleagues every fourth week: who practises, and does it work?',
  idea: 'dense ties carry collaborative capacity',
  parameters: {
    weightOfOthers: parameter({
      name: 'ties before social proof counts', symbol: 'w0', short: 'w0', default: 0.5, range: [0.25, 0.75], domain: 'positive', unit: 'tie strength',
      about: 'How many ties someone needs before the share of active colleagues counts in full.', basis: 'J', source: 'judgement', matters: 2,
    }),
    weightOfPilots: parameter({
      name: 'pilots before evidence counts', symbol: 'w1', short: 'w1', default: 1, range: [0.5, 2], domain: 'positive', unit: 'tie strength',
      about: 'How many active colleagues it takes before what they achieve is believed.', basis: 'J', source: 'judgement', matters: 0,
    }),
    strengthOfPeerSupport: parameter({
      name: 'strength of peer support', symbol: 'ψ', short: 'psi', default: 0.6, range: [0.3, 1.2], domain: 'positive', unit: 'per strong tie to good practice',
      about: 'How much colleagues in practice, by strong ties, carry someone through new practice.', basis: 'S', source: 'slope of 1.38 on the professional environment (Kraft & Papay 2014)', matters: 2,
    }),
  },
  writes: ['educators.peerSupport', 'educators.seen'],

  step({memory, week, educators, ties, members, review, lent}, {weightOfOthers, weightOfPilots, strengthOfPeerSupport}) {
    memory.run(lookAround, week, educators, ties, members, review, lent.column(0), lent.fractions(), weightOfOthers, weightOfPilots, strengthOfPeerSupport);
  },
});

function lookAround(
  week: Int, educators: Educators, ties: Ties, members: Members, review: Review, slots: Int32Array, exponents: Float64Array,
  weightOfOthers: number, weightOfPilots: number, strengthOfPeerSupport: number,
): void {
  const {ring, peerSupport, seen, community} = educators;
  const {alter, strength} = ties;
  const {shows} = review;
  noteWhatIsSeen(educators, educators.count, members, review);
  listWhoLook(week, members, review);
  for (let at = 0; at < review.count; at++) {
    if (at % TOUCHED_AT_ONCE === 0) exponents[at] = touchedLists(ties, review.who, at, lesser(at + TOUCHED_AT_ONCE, review.count));
    const who = review.who[at];
    let all: number = 0, activeTies = 0;
    // Written whoever it is and kept by counting: few colleagues are active, and which, the processor can't guess.
    for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
      all += strength[slot];
      slots[activeTies] = slot;
      activeTies += Number(shows[alter[slot]] !== NOTHING);
    }
    const own = practisedQuality(educators, who);
    let active: number = 0, lead: number = 0, support: number = 0, strongest: number = 0, sponsor = NOBODY, knows = 0, saw = 0;
    for (let one = 0; one < activeTies; one++) {
      const slot = slots[one];
      const weight = strength[slot], colleague = alter[slot];
      const quality = practisedQuality(educators, colleague), practises = shows[colleague] >> 1; // PRACTISING is the second bit
      const toPractice = weight * practises;
      active += weight;
      lead += weight * (quality - own);
      support += toPractice * quality;
      knows |= practises;
      saw |= Number(toPractice >= SEEING_TIE);
      // If it vouches, it is the strongest so far, and the sponsor.
      const vouches = Number(toPractice >= SPONSOR_TIE) & Number(toPractice > strongest);
      strongest = vouches * toPractice + (1 - vouches) * strongest;
      sponsor += vouches * (colleague - sponsor);
    }
    if (saw) seen[who] = week;
    exponents[at] = -strengthOfPeerSupport * support;
    review.ring[at] = ring[who];
    review.socialProof[at] = active / (all + weightOfOthers);
    review.evidence[at] = lead / (active + weightOfPilots);
    review.knowsPractice[at] = knows;
    review.sponsor[at] = sponsor;
    const theirs = community[greater(sponsor, 0)]; // of anybody, where there is no sponsor
    review.sponsorCommunity[at] = sponsor === NOBODY ? NOBODY : theirs;
  }
  exps(exponents, review.count);
  for (let at = 0; at < review.count; at++) peerSupport[review.who[at]] = 1 - exponents[at];
}

/** A quarter of the members. */
function listWhoLook(week: Int, members: Members, review: Review): void {
  let count = 0;
  for (let member = 0; member < members.count; member++) {
    const who = members.rows[member];
    review.who[count] = who;
    count += Number((who + week) % 4 === 0);
  }
  review.count = count;
}

/** Once a week for everybody, not once for each who looks. People are moved by those who do, not by those who were told to. */
function noteWhatIsSeen({ring, tries, nominal}: Educators, count: Int, {engaged, engagedCount}: Members, {shows}: Review): void {
  for (let who = 0; who < count; who++) shows[who] = NOTHING;
  for (let member = 0; member < engagedCount; member++) {
    const who = engaged[member];
    const practises = Number(ring[who] === PRACTICE);
    shows[who] = practises * PRACTISING + (1 - practises) * TRYING * (Number(tries[who] > 0) & (1 - nominal[who]));
  }
}
