/** §7 Whom a verb turns to: who is eligible, and the best of a few picked at random ("facilitators know a few, not all"). */
import {pick} from '../../../src/kernel/random.ts';
import type {Reach, Serve} from '../../../src/model/plan.ts';
import {NEVER, type Educator, type Network} from './2-state.ts';

/** §7 "[unmet request in the last 8 weeks]" */
export function hasRequest(net: Network, i: Educator): boolean {
  return net.week - i.unmet <= 8;
}

/** §7 "name, coach and connect that reach someone with an unmet request: o += answer(1 − o), request cleared (after the act's own effect)." */
export function answerRequest(net: Network, i: Educator): void {
  if (!hasRequest(net, i)) return;
  net.took('7 a request is answered');
  i.ownership += net.p.answer * (1 - i.ownership);
  i.unmet = NEVER;
}

/** §7 "A phase or a verb may restrict who is eligible (`among` roles, `where` districts)". */
export function within(i: Educator, {among, where}: Reach): boolean {
  return (among === null || among.includes(i.role)) && (where === null || where.includes(i.district.number));
}

/**
 * §7 "random: any · readiest: d·o − τ + ½q · requests: d·o + [unmet request] · requests only: the same among those with such a request ·
 * underserved: p_s + 0.2(d·o − τ) · bridges: fewest ties."
 */
export function scoreOf(net: Network, i: Educator, serve: Serve): number {
  const pull = i.demand * i.ownership;
  switch (serve) {
    case 'random': return 0;
    case 'readiest': return pull - i.threshold + 0.5 * i.quality;
    case 'requests': case 'requests only': return pull + (hasRequest(net, i) ? 1 : 0);
    case 'underserved': return i.school.underserved + 0.2 * (pull - i.threshold);
    case 'bridges': return -i.ties.size;
  }
}

/** §7 "Targeting = best of 8 random eligible people", with replacement; of equals the first. Random takes the first pick and draws no more. */
export function bestOf(net: Network, people: readonly Educator[], serve: Serve, picks: number, draw: () => number): Educator | null {
  if (people.length === 0) return null;
  net.took(`7 targeting: ${serve}`);
  let best = people[pick(draw(), people.length)];
  for (let more = 1; more < picks && serve !== 'random'; more++) {
    const i = people[pick(draw(), people.length)];
    if (scoreOf(net, i, serve) > scoreOf(net, best, serve)) best = i;
  }
  return best;
}
