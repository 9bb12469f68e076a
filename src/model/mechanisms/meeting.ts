/**
 * Meeting: a community meets when a facilitator convenes it or its members do.
 *
 *     P(g meets) = 1 − (1 − c_g)(1 − mean over members of o e)        (two members or more)
 *
 * The facilitator's share of the draw comes first: U < c_g is a meeting convened for the members. Consultancy (switched off by default): in
 * such a meeting one member may present and ask each of the others in turn.
 */
import type {Int} from '../../kernel/memory.ts';
import {pick, uniformOf, type Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {COMMUNITY_LIMIT, FACILITATOR_CONVENES, MEMBERS_MEET, NO_MEETING, type Communities} from '../world/communities.ts';
import type {Educators} from '../world/educators.ts';
import {noteLeadingAct} from '../world/leading.ts';
import type {Places} from '../world/places.ts';

export const meeting = defineMechanism({
  name: 'meeting',
  about: 'Communities of practice meet: called by a facilitator, or by their own members if they have energy and it is theirs.',
  idea: 'communities of practice',
  parameters: {
    consultancy: parameter({
      name: 'consultancies', symbol: 'consultancy', short: 'consultancy', default: 0, range: [0, 1], domain: 'share', unit: 'chance a convened meeting',
      about: 'How often a convened meeting is given to one member\'s question, asked of each of the others in turn.', basis: 'J', source: 'off until grounded', matters: 0,
    }),
  },
  writes: ['communities.meets', 'communities.presenter', 'educators.led', 'tallies.leadingActs'],

  decide({memory, week, communities, educators}, {consultancy}, chance) {
    memory.run(callMeetings, communities, educators, chance.stream('meets').at(week), consultancy);
  },

  step({memory, week, communities, educators, places, tallies}) {
    memory.run(noteCallers, week, communities, educators, places, tallies.leadingActs);
  },
});

function callMeetings(communities: Communities, educators: Educators, draws: Draws, consultancy: number): void {
  const {count, meets, presenter, coached, size, members} = communities;
  for (let community = 0; community < count; community++) {
    presenter[community] = -1;
    meets[community] = NO_MEETING;
    if (size[community] < 2) continue;
    const draw = uniformOf(draws, community, 0);
    if (draw < coached[community]) {
      meets[community] = FACILITATOR_CONVENES;
      if (uniformOf(draws, community, 1) >= consultancy) continue;
      presenter[community] = members[community * COMMUNITY_LIMIT + pick(uniformOf(draws, community, 2), size[community])];
    } else if (draw < 1 - (1 - coached[community]) * (1 - drive(educators, communities, community))) {
      meets[community] = MEMBERS_MEET;
    }
  }
}

function noteCallers(week: Int, communities: Communities, educators: Educators, places: Places, leadingActs: Float64Array): void {
  for (let community = 0; community < communities.count; community++) {
    if (communities.meets[community] === MEMBERS_MEET) noteLeadingAct(week, educators, places, leadingActs, caller(educators, communities, community));
  }
}

/** Mean over members of ownership × energy: how often they meet by themselves. */
export function drive({ownership, energy}: Educators, {members, size}: Communities, community: Int): number {
  let sum: number = 0;
  for (let at = community * COMMUNITY_LIMIT, end = at + size[community]; at < end; at++) sum += ownership[members[at]] * energy[members[at]];
  return sum / size[community];
}

/** Who calls a meeting of the members: the one with most ownership × energy. */
function caller({ownership, energy}: Educators, {members, size}: Communities, community: Int): Int {
  let most: number = -1, who = members[community * COMMUNITY_LIMIT];
  for (let at = community * COMMUNITY_LIMIT, end = at + size[community]; at < end; at++) {
    const driveOfOne = ownership[members[at]] * energy[members[at]];
    if (driveOfOne > most) {
      most = driveOfOne;
      who = members[at];
    }
  }
  return who;
}
