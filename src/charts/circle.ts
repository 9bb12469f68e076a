/** Points on a circle from + − × ÷ alone, so that a picture is the same on every machine: Taylor series on an eighth of a turn. */

/** Across and down from the centre, on a circle of radius 1; a turn of 0 is straight up, a quarter is right. */
export function onCircle(turn: number): readonly [x: number, y: number] {
  const part = (turn - Math.floor(turn)) * 4;
  const quarter = Math.floor(part);
  const [sine, cosine] = sineAndCosine((part - quarter) * 1.5707963267948966);
  return quarter === 0 ? [sine, -cosine] : quarter === 1 ? [cosine, sine] : quarter === 2 ? [-sine, cosine] : [-cosine, -sine];
}

/** Of an angle in [0, π/2]: series for half of it, then doubled. */
function sineAndCosine(angle: number): [number, number] {
  const half = angle / 2;
  const square = half * half;
  const sine = half * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
  const cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))));
  return [2 * sine * cosine, cosine * cosine - sine * sine];
}
