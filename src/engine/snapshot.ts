/** The network at one moment, whole: people with ring, place and quality, and every tie once. */
import {practisedQuality} from '../model/world/educators.ts';
import type {World} from '../model/world/world.ts';
import type {Snapshot} from './run.ts';

export function snapshotOf({week, educators, places, ties}: World): Snapshot {
  const number = ties.degree.reduce((sum, degree) => sum + degree, 0) / 2;
  const one = new Int32Array(number), other = new Int32Array(number), strength = new Float32Array(number);
  const quality = new Float32Array(educators.count);
  for (let who = 0, at = 0; who < educators.count; who++) {
    quality[who] = practisedQuality(educators, who);
    for (let slot = ties.first[who], end = slot + ties.degree[who]; slot < end; slot++) {
      if (ties.alter[slot] < who) continue;
      one[at] = who;
      other[at] = ties.alter[slot];
      strength[at++] = ties.strength[slot];
    }
  }
  return {
    week,
    people: {
      ring: educators.ring.slice(), school: places.school.slice(), role: places.role.slice(), community: educators.community.slice(),
      quality, arrival: new Int32Array(educators.arrival),
    },
    ties: {one, other, strength},
  };
}
