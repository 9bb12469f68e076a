/**
 * Coach: one educator at a time, week after week: c_i += coachGain · skill · (1 − c_i), energy; the coach shows the practice at work.
 *
 * The caseload holds floor(hours a term week / price) people from engagement, found by targeting. People stay 12 weeks; who joins a community
 * stays 4 weeks more (our reading: whichever ends first); who is outside, or has left the post, goes at once. Everybody on it is visited at
 * most once a week, in turn; where the hours end, the next week begins.
 */
import type {Int} from '../../kernel/memory.ts';
import {NEVER} from '../calendar.ts';
import {OUTSIDE} from '../rings.ts';
import {NO_COMMUNITY} from '../world/educators.ts';
import type {World} from '../world/world.ts';
import {takeOut, type Crowd} from './crowd.ts';
import {RING_2} from './eligible.ts';
import type {Hand} from './hand.ts';
import {answer, answerRequest} from './requests.ts';
import {skill, skillOf} from './skill.ts';
import type {Case, FacilitationState} from './state.ts';
import {bestOf} from './targeting.ts';
import {isAble, pay, reach, type Turn} from './turn.ts';
import {defineVerb, priceOf} from './verb.ts';
import {feelVisit, visiting} from './visit.ts';

const WEEKS_ON_CASELOAD = 12;
const WEEKS_AFTER_JOINING = 4;

export const coach = defineVerb({
  id: 'coach',
  about: 'Works with one educator at a time, for about twelve weeks each.',
  idea: 'nourish; learning by doing',
  parameters: {price: priceOf('coach', 2, 'hours a person and week', 'Hours of the team for one week of coaching one person.'), ...visiting, ...skill, answer},
  targeted: true,
  educatorHours: 1,
  price: ({price}) => price,

  work(hand, values) {
    const {world, state: {caseload}, turn} = hand;
    const listed = fill(hand, values.price), list = world.lent.column(LIST), gain = values.coachGain * skillOf(hand.termHours, values);
    hand.work(memory => memory.run(coachInTurn, world, turn, list, listed, gain, values.visitEnergy, values.answer));
    if (turn.acts < listed) caseload.push(...caseload.splice(0, turn.acts)); // who was visited goes to the end
  },
});

/** Beside the crowd of those who may be taken on. */
const LIST = 2;

/** Takes people on as long as there is room; nobody is on the list twice. Lists the caseload. @returns how many are on it. */
function fill(hand: Hand, price: number): number {
  const {world, world: {educators, memory, week, lent}, state: {caseload}, turn} = hand;
  const list = lent.column(LIST), listed = caseload.length;
  const places = Math.min(educators.count, Math.floor(hand.termHours / price + 1e-9));
  for (let at = 0; at < listed; at++) list[at] = caseload[at].who;
  if (listed >= places) return listed;
  const full = memory.run(takeOn, world, turn, hand.eligible(RING_2), list, listed, places);
  for (let at = listed; at < full; at++) caseload.push({who: list[at], taken: week, joined: NEVER});
  return full;
}

/** From the eligible who are not listed yet. @returns how many are listed then. */
function takeOn(world: World, turn: Turn, eligible: Crowd, list: Int32Array, listed: Int, places: Int): Int {
  for (let at = 0; at < listed; at++) takeOut(eligible, list[at]);
  for (let at = listed; at < places; at++) {
    const who = bestOf(world, turn, eligible);
    if (who < 0) return at;
    takeOut(eligible, who);
    list[at] = who;
  }
  return places;
}

/** One person after the other. */
function coachInTurn(world: World, turn: Turn, list: Int32Array, listed: Int, gain: number, visitEnergy: number, answerGain: number): void {
  const {educators, week} = world;
  while (turn.acts < listed && isAble(turn, 1)) {
    const who = list[turn.acts];
    reach(world, turn, who);
    educators.coached[who] += gain * (1 - educators.coached[who]);
    feelVisit(educators, who, week, visitEnergy);
    educators.seen[who] = week;
    answerRequest(world, who, answerGain);
    pay(world, turn, turn.price);
  }
}

/** Lets go of those whose time is up; before anything else happens in a week. */
export function reviewCaseload(world: World, state: FacilitationState): void {
  const {educators: {community}, week} = world, {caseload} = state;
  let kept = 0;
  for (let at = 0; at < caseload.length; at++) {
    const turn = caseload[at];
    if (turn.joined === NEVER && community[turn.who] !== NO_COMMUNITY) turn.joined = week;
    if (stays(world, turn)) caseload[kept++] = turn;
  }
  caseload.length = kept;
}

function stays({educators: {ring, arrival}, week}: World, {who, taken, joined}: Case): boolean {
  return ring[who] !== OUTSIDE && arrival[who] <= taken && week - taken < WEEKS_ON_CASELOAD && (joined === NEVER || week - joined < WEEKS_AFTER_JOINING);
}
