/**
 * Dots piled up on a line, so that they can be counted: as large as fits, each near its own place. Where numbers come in steps, as whole
 * people do, a pile may be several dots wide, up to the next step.
 */

export interface Dot {
  readonly x: number;
  /** From the top. */
  readonly y: number;
  /** Place in the list that was given. */
  readonly of: number;
}

export interface Piles {
  readonly dots: readonly Dot[];
  readonly size: number;
}

export interface PileRoom {
  readonly height: number;
  /** Pixels between two steps; 0 where numbers come in no steps. */
  readonly step: number;
  /** Nothing is piled across this place: dots left and right of it stay there. */
  readonly wall?: number;
}

const LARGEST = 8.5;
/** Smaller dots can't be counted. */
const SMALLEST = 1.5;

/** The largest dots with which no pile is higher than the room; null where they would be too small to count. */
export function pileUp(places: readonly number[], {height, step, wall = 0}: PileRoom): Piles | null {
  for (let size = LARGEST; size >= SMALLEST; size -= 0.25) {
    const stepped = step >= size;
    const wide = stepped ? Math.max(1, Math.floor(step * 0.9 / size)) : 1;
    const piles = new Map<number, number[]>();
    places.forEach((place, of) => {
      const centre = stepped ? place : binned(place - wall, size) + wall;
      piles.set(centre, [...(piles.get(centre) ?? []), of]);
    });
    const highest = Math.max(...[...piles.values()].map(pile => Math.ceil(pile.length / wide)));
    if (highest * size <= height) return {dots: [...piles].flatMap(([centre, pile]) => dotsOf(centre, pile, {wide, size, height})), size};
  }
  return null;
}

/** Centre of the bin, counted from the wall; what stands on the wall stays there. */
function binned(distance: number, size: number): number {
  return distance === 0 ? 0 : Math.sign(distance) * (Math.floor(Math.abs(distance) / size) + 0.5) * size;
}

/** Row by row from the ground; the last row is centred. */
function dotsOf(centre: number, pile: readonly number[], {wide, size, height}: {readonly wide: number; readonly size: number; readonly height: number}): Dot[] {
  return pile.map((of, at) => {
    const row = Math.floor(at / wide);
    const inRow = Math.min(wide, pile.length - row * wide);
    return {x: centre + (at % wide - (inRow - 1) / 2) * size, y: height - (row + 0.5) * size, of};
  });
}
