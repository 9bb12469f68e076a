/** The last bit of everything that the kernel computes, as one text: runs are rounded so often that a slip in it may hide for years. */
import {exp, log, logistic, normalQuantile, pow} from '../../src/kernel/math.ts';
import {Stream} from '../../src/kernel/random.ts';
import {Sha256} from '../../src/kernel/sha256.ts';

const ARGUMENTS = 20_000;

export function arithmeticDigest(): string {
  const draws = new Stream('arithmetic', 'arguments', 0).at(0);
  const found = new Float64Array(ARGUMENTS * 5);
  for (let at = 0; at < ARGUMENTS; at++) {
    const [u, v] = [draws.uniform(at, 0), draws.uniform(at, 1)];
    found.set([exp(80 * u - 40), log(u * 1e6), pow(u * 3, v * 4 - 2), logistic(u * 30 - 15), normalQuantile(u)], at * 5);
  }
  return new Sha256().update(new Uint8Array(found.buffer)).hex();
}
