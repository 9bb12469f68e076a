/** The only clock. Nothing it says reaches a result; it is for progress lines and for the time left. */

/** Now, as 2026-09-01T08:30:00.000Z. */
export function timestamp(): string {
  return new Date().toISOString();
}

/** Starts a watch; each call of it gives the seconds since. */
export function stopwatch(): () => number {
  const start = process.hrtime.bigint(); // Node has it from the start; "performance" is loaded when it is asked for
  return () => Number(process.hrtime.bigint() - start) / 1e9;
}
