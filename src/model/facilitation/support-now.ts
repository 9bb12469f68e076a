/**
 * What supports someone at this moment, as the week's mechanisms would count it: 1 − S = (1 − p)(1 − c)(1 − lead [school leader takes part])
 * (1 − leadOffice [a district leader takes part]). Mechanisms that are switched off count for nothing.
 */
import type {Values} from '../../schema/parameter.ts';
import {leadership, schoolLeader} from '../mechanisms/leadership.ts';
import {DISTRICT_LEADER} from '../plan.ts';
import {ENGAGEMENT} from '../rings.ts';
import type {World} from '../world/world.ts';
import {districtOf} from './eligible.ts';

export const leadershipParameters = leadership.parameters;

export function unsupportedNow(world: World, who: number, {lead, leadOffice}: Values<typeof leadershipParameters>, isOff: (mechanism: string) => boolean): number {
  const {educators: {peerSupport, coached, ring}, places} = world;
  let left = isOff('peer support') ? 1 : 1 - peerSupport[who];
  if (!isOff('coaching')) left *= 1 - coached[who];
  if (isOff('leadership')) return left;
  const leader = schoolLeader(places, places.school[who]);
  if (leader >= 0 && ring[leader] >= ENGAGEMENT) left *= 1 - lead;
  return leadOffice > 0 && districtLeads(world, who) ? left * (1 - leadOffice) : left;
}

function districtLeads(world: World, who: number): boolean {
  const {places: {districtPost, holder, roleOfPost}, educators: {ring}} = world;
  const district = districtOf(world, who);
  for (let post = districtPost[district]; post < districtPost[district + 1]; post++) {
    if (roleOfPost[post] === DISTRICT_LEADER && ring[holder[post]] >= ENGAGEMENT) return true;
  }
  return false;
}
