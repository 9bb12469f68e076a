/** Numbers for data and axes. How they are printed is `measures/words.ts`. */

/** Rounded to six significant figures, so that specs stay small; null where not defined. */
export function datum(number: number): number | null {
  return Number.isFinite(number) ? Number(number.toPrecision(6)) : null;
}

/** Round tick values from low to high, at most `count` steps, each 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, count: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  let power = 1;
  while (power > span / count) power /= 10;
  while (power * 10 <= span / count) power *= 10;
  const step = power * ([1, 2, 5, 10].find(times => span / (power * times) <= count) ?? 10);
  const from = Math.ceil(low / step - 1e-9);
  const to = Math.floor(high / step + 1e-9);
  return Array.from({length: to - from + 1}, (_, at) => Number(((from + at) * step).toPrecision(12)));
}
