/** The people, as columns: one row an educator. A row is a post's holder; rows never move, a newborn takes the leaver's. */
import {NO_MEMORY, type Int} from '../../kernel/memory.ts';
import {NEVER} from '../calendar.ts';

export const NO_COMMUNITY = -1;

/** Two bytes a week, four where a run lasts for centuries. */
export type Weeks = Int16Array | Int32Array;
const LAST_IN_TWO_BYTES = 32_767;

export interface Educators {
  readonly count: Int;
  readonly themes: Int;

  /** 0 outside, 1 interest, 2 engagement, 3 practice. Written by `world/membership.ts` alone. */
  readonly ring: Uint8Array;
  /** 1 = in engagement because told to. */
  readonly nominal: Uint8Array;
  /** Know-how of theme θ of person i at i·themes + θ, 0..1. */
  readonly knowHow: Float32Array;
  /** The problem of practice chosen, a theme. */
  readonly focus: Uint8Array;
  /** Practice now; what has become normal; at entry to the model. 0..1 */
  readonly quality: Float32Array;
  readonly habit: Float32Array;
  readonly startQuality: Float32Array;
  /** What trying something new costs at first, 0..1: practised quality is quality·(1 − dip). */
  readonly dip: Float32Array;
  /** Attachment to the old way, 0..1. */
  readonly oldPractice: Float32Array;
  /** Wish for change around the focus, now and by oneself, 0..1. */
  readonly demand: Float32Array;
  readonly ownDemand: Float32Array;
  /** How far that wish is self-authored, 0..1. */
  readonly ownership: Float32Array;
  /** Social evidence needed, 0..1. */
  readonly threshold: Float32Array;
  /** Capacity to give, 0..1. */
  readonly energy: Float32Array;
  /** Time this person has for the network, relative, 0..4, fixed. */
  readonly activity: Float32Array;
  /** As of the last review, 0..1. */
  readonly peerSupport: Float32Array;
  /** 1 − S: what is left of being alone with new practice this week, after all support; rings 2-3, rewritten every week. */
  readonly unsupported: Float32Array;
  /** Level of individual coaching, 0..1. */
  readonly coached: Float32Array;
  /** Helps given and received, discounted with a half-life of 26 weeks. */
  readonly given: Float32Array;
  readonly received: Float32Array;

  /** Try-outs in the present stay in ring 2 or 3. */
  readonly tries: Uint16Array;
  /** Weeks; NEVER where it has not happened. */
  readonly firstTry: Weeks;
  /** The last try, or the week in which someone who was told to made it their own. */
  readonly lastTry: Weeks;
  readonly since: Weeks;
  readonly arrival: Weeks;
  /** Last contact with rings 2-3 or a verb; last contact with anyone in a ring, or a verb. */
  readonly last: Weeks;
  readonly reached: Weeks;
  readonly seen: Weeks;
  readonly unmet: Weeks;
  /** Last leading act: a first contact, an introduction, a sponsorship, a founding, a member-led meeting. */
  readonly led: Weeks;
  /** Reviews running spent without community and without a ring 3 tie. */
  readonly alone: Uint8Array;
  /** Ring 3 only: id, or NO_COMMUNITY. */
  readonly community: Int32Array;
}

/** @param last week that any run of them comes to. */
export function createEducators(count: number, themes: number, last = 0, memory = NO_MEMORY): Educators {
  const reals = () => memory.column(Float32Array, count), bytes = () => memory.column(Uint8Array, count);
  const weeks = (start: number) => (last > LAST_IN_TWO_BYTES ? memory.column(Int32Array, count) : memory.column(Int16Array, count)).fill(start);
  return {
    count, themes,
    ring: bytes(), nominal: bytes(), knowHow: memory.column(Float32Array, count * themes), focus: bytes(),
    quality: reals(), habit: reals(), startQuality: reals(), dip: reals(), oldPractice: reals(), demand: reals(), ownDemand: reals(),
    ownership: reals(), threshold: reals(), energy: reals(), activity: reals(), peerSupport: reals(), unsupported: reals().fill(1), coached: reals(), given: reals(), received: reals(),
    tries: memory.column(Uint16Array, count), firstTry: weeks(NEVER), lastTry: weeks(NEVER), since: weeks(0), arrival: weeks(0), last: weeks(0), reached: weeks(NEVER), seen: weeks(NEVER),
    unmet: weeks(NEVER), led: weeks(NEVER), alone: bytes(), community: memory.column(Int32Array, count).fill(NO_COMMUNITY),
  };
}

/** What practice today depends on; a read-only world has it too. */
type Practice = {readonly quality: ArrayLike<number>; readonly dip: ArrayLike<number>};

/** q̂ = q(1 − dip): how well someone practises in front of a class today. */
export function practisedQuality({quality, dip}: Practice, who: Int): number {
  return quality[who] * (1 - dip[who]);
}

/** Mean know-how over the themes. */
export function meanKnowHow({knowHow, themes}: Educators, who: Int): number {
  let sum: number = 0;
  for (let at = who * themes, end = at + themes; at < end; at++) sum += knowHow[at];
  return sum / themes;
}

/** The theme someone knows least about; of equals the first. */
export function weakestTheme({knowHow, themes}: Educators, who: Int): Int {
  let weakest = 0;
  for (let theme = 1; theme < themes; theme++) {
    if (knowHow[who * themes + theme] < knowHow[who * themes + weakest]) weakest = theme;
  }
  return weakest;
}
