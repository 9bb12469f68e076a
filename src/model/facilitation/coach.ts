/**
 * Coach: one educator at a time, week after week: c_i += coachGain · skill · (1 − c_i), energy; the coach shows the practice at work.
 *
 * The caseload holds floor(hours a term week / price) people from engagement, found by targeting. People stay 12 weeks; who joins a community
 * stays 4 weeks more (our reading: whichever ends first); who is outside, or has left the post, goes at once. Everybody on it is visited at
 * most once a week, in turn; where the hours end, the next week begins.
 */
import {NEVER} from '../calendar.ts';
import {OUTSIDE} from '../rings.ts';
import {NO_COMMUNITY} from '../world/educators.ts';
import type {World} from '../world/world.ts';
import {RING_2} from './eligible.ts';
import type {Hand} from './hand.ts';
import {answer, answerRequest} from './requests.ts';
import {skill, skillOf} from './skill.ts';
import type {Case, FacilitationState} from './state.ts';
import {NOBODY_TO_REACH, defineVerb, priceOf} from './verb.ts';
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

  act(hand, {price, coachGain, visitEnergy, answer: gain, ...able}) {
    const {world, world: {educators, week}, state} = hand;
    fill(hand, price);
    const at = state.caseload.findIndex(({visited}) => visited < week);
    if (at < 0) return NOBODY_TO_REACH;
    const [turn] = state.caseload.splice(at, 1);
    turn.visited = week;
    state.caseload.push(turn);
    hand.reach(turn.who);
    educators.coached[turn.who] += coachGain * skillOf(hand.termHours, able) * (1 - educators.coached[turn.who]);
    feelVisit(educators, turn.who, week, visitEnergy);
    educators.seen[turn.who] = week;
    answerRequest(world, turn.who, gain);
    return price;
  },
});

/** Takes people on as long as there is room; nobody is on the list twice. */
function fill(hand: Hand, price: number): void {
  const {world: {educators, week}, state: {caseload}} = hand;
  const places = Math.min(educators.count, Math.floor(hand.termHours / price + 1e-9));
  if (caseload.length >= places) return;
  const eligible = hand.eligible(RING_2);
  for (const {who} of caseload) eligible.remove(who);
  while (caseload.length < places) {
    const who = hand.choose(RING_2);
    if (who < 0) return;
    eligible.remove(who);
    caseload.push({who, taken: week, joined: NEVER, visited: NEVER});
  }
}

/** Lets go of those whose time is up; before anything else happens in a week. */
export function reviewCaseload(world: World, state: FacilitationState): void {
  const {educators: {community}, week} = world;
  for (const turn of state.caseload) if (turn.joined === NEVER && community[turn.who] !== NO_COMMUNITY) turn.joined = week;
  state.caseload = state.caseload.filter(turn => stays(world, turn));
}

function stays({educators: {ring, arrival}, week}: World, {who, taken, joined}: Case): boolean {
  return ring[who] !== OUTSIDE && arrival[who] <= taken && week - taken < WEEKS_ON_CASELOAD && (joined === NEVER || week - joined < WEEKS_AFTER_JOINING);
}
