/**
 * The Bass curve nearest to a cumulative count in least squares:  m F(t),  F(t) = (1 − e^−(p+q)t) / (1 + (q/p) e^−(p+q)t),  p and q by a search
 * that narrows down, m by the straight line through the origin. Source: Bass (1969); Srinivasan & Mason (1986) for fitting the integral form.
 */

export interface BassFit {
  readonly p: number;
  readonly q: number;
  readonly ceiling: number;
  /** Share of the variance around the mean that the curve explains. */
  readonly r2: number;
}

export function bassShare(t: number, p: number, q: number): number {
  const left = Math.exp(-(p + q) * t);
  return (1 - left) / (1 + q / p * left);
}

/** counts[i] = adopters by the end of period i + 1. */
export function fitBass(counts: readonly number[]): BassFit {
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const spread = counts.reduce((sum, count) => sum + (count - average) ** 2, 0);
  let best = {p: 0, q: 0, ceiling: 0, r2: -Infinity};
  const look = (p: number, q: number): void => {
    const shares = counts.map((_, at) => bassShare(at + 1, p, q));
    const ceiling = shares.reduce((sum, share, at) => sum + share * counts[at], 0) / shares.reduce((sum, share) => sum + share * share, 0);
    const r2 = 1 - counts.reduce((sum, count, at) => sum + (count - ceiling * shares[at]) ** 2, 0) / spread;
    if (r2 > best.r2) best = {p, q, ceiling, r2};
  };
  for (let logP = -12; logP <= 0; logP += 0.25) for (let logQ = -8; logQ <= 1; logQ += 0.25) look(Math.exp(logP), Math.exp(logQ));
  for (let step = 0.2; step > 1e-4; step *= 0.6) {
    const {p, q} = best;
    for (let onP = -2; onP <= 2; onP++) for (let onQ = -2; onQ <= 2; onQ++) look(p * Math.exp(onP * step), q * Math.exp(onQ * step));
  }
  return best;
}

/** Periods until adoption is fastest; below 0 where it is fastest at the start. */
export function inflection({p, q}: BassFit): number {
  return Math.log(q / p) / (p + q);
}
