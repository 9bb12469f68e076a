/** §9 The measures that the gates of our plans ask for. */
import {ENGAGEMENT, OUTSIDE, PRACTICE, type Educator, type Network} from './2-state.ts';

const sum = (people: readonly Educator[], of: (i: Educator) => number) => people.reduce((total, i) => total + of(i), 0);

export function measure({educators, communities}: Network, id: string): number {
  const P = educators.filter(({ring}) => ring === PRACTICE), N = educators.length;
  switch (id) {
    case 'practice': return P.length;
    case 'communities': return communities.length;
    case 'reach': return educators.filter(({ring}) => ring !== OUTSIDE).length / N;
    case 'participation': return educators.filter(({ring}) => ring >= ENGAGEMENT).length / N;
    // Q_P = mean q̂ over P; a mean over nobody is not defined.
    case 'quality-of-practice': return sum(P, i => i.practised) / P.length;
    // DWR = (1/N) Σ_P max(0, q̂ − q0)
    case 'depth-weighted-reach': return sum(P, i => Math.max(0, i.practised - i.startQuality)) / N;
    default: throw new Error(`the reference has no measure ${id}`);
  }
}
