/**
 * What supports someone at this moment, as the week's mechanisms would count it: 1 − S = (1 − p)(1 − c)(1 − lead [school leader takes part])
 * (1 − leadOffice [a district leader takes part]). Mechanisms that are switched off count for nothing.
 */
import type {Int} from '../../kernel/memory.ts';
import type {Values} from '../../schema/parameter.ts';
import {districtLeads, leadership, schoolLeader} from '../mechanisms/leadership.ts';
import {ENGAGEMENT} from '../rings.ts';
import type {World} from '../world/world.ts';
import {districtOf} from './eligible.ts';

export const leadershipParameters = leadership.parameters;

/** What counts, and how much; 0 = nothing. */
export interface Support {
  readonly peers: Int;
  readonly coaching: Int;
  readonly lead: number;
  readonly leadOffice: number;
}

export function supportOf({lead, leadOffice}: Values<typeof leadershipParameters>, isOff: (mechanism: string) => boolean): Support {
  const leads = Number(!isOff('leadership'));
  return {peers: Number(!isOff('peer support')), coaching: Number(!isOff('coaching')), lead: leads * lead, leadOffice: leads * leadOffice};
}

export function unsupportedNow(world: World, who: Int, {peers, coaching, lead, leadOffice}: Support): number {
  const {educators, places} = world, {peerSupport, coached, ring} = educators;
  let left: number = 1;
  if (peers > 0) left = 1 - peerSupport[who];
  if (coaching > 0) left *= 1 - coached[who];
  const leader = schoolLeader(places, places.school[who]);
  if (leader >= 0 && ring[leader] >= ENGAGEMENT) left *= 1 - lead;
  if (leadOffice === 0) return left;
  const district = districtOf(world, who);
  return districtLeads(places, educators, places.districtPost[district], places.districtPost[district + 1]) ? left * (1 - leadOffice) : left;
}
