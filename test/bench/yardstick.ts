/** What everything is held against: a plain loop over ten neighbours in typed arrays, on the same machine, in the same minute. */

const DEGREE = 10;
const STEPS = 2e7;

/** CPU seconds of this process that `work` takes. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The fastest of some times: what else the machine does can only add. */
export function fastest(times: number, work: () => void): number {
  return Math.min(...Array.from({length: times}, () => cpuSeconds(work)));
}

/** Nanoseconds a node and week of the plain loop over n nodes. */
export function plainLoop(n: number): number {
  const neighbour = Int32Array.from({length: n * DEGREE}, (_, at) => (Math.floor(at / DEGREE) + 1 + (Math.imul(at, 2654435761) >>> 0) % (n - 1)) % n);
  const state = Float64Array.from({length: n}, (_, at) => (at % 97) / 97), next = new Float64Array(n);
  const weeks = Math.ceil(STEPS / n / 3);
  return fastest(3, () => loop(neighbour, state, next, weeks)) * 1e9 / (weeks * n);
}

/** Given what it needs: a function made anew for each number of nodes, V8 compiles well only the first time. */
function loop(neighbour: Int32Array, state: Float64Array, next: Float64Array, weeks: number): void {
  for (let week = 0; week < weeks; week++) {
    for (let node = 0; node < state.length; node++) {
      let sum = 0;
      for (let slot = node * DEGREE; slot < (node + 1) * DEGREE; slot++) sum += state[neighbour[slot]];
      next[node] = 0.9 * state[node] + 0.01 * sum;
    }
    state.set(next);
  }
}
