/** Every sentence about several futures: in how many of them a strategy leads, and what of the difference is chance. */
import {formatDifference, formatStep} from '../../measures/words.ts';
import type {Measure} from '../../measures/measure.ts';
import {quoted} from '../naming.ts';
import {inSentence, levelsInWords} from '../sentences.ts';
import type {Split} from './split.ts';

/** One measure at one moment over several futures, told from the side that was ahead in more worlds. */
export interface FuturesTold {
  readonly measure: Measure;
  /** Of whom shares are. */
  readonly people: number;
  readonly doubts: 'plausible' | 'yours';
  readonly inDoubt: number;
  readonly ahead: string;
  readonly behind: string;
  /** Futures with a number in every luck; those in which one side was ahead each time, behind each time, or equal each time. */
  readonly futures: number;
  readonly always: number;
  readonly never: number;
  readonly equal: number;
  readonly lucks: number;
  readonly upward: boolean;
  /** Worlds with a number for both. */
  readonly n: number;
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** Of ahead − behind. */
  readonly median: number;
  readonly q10: number;
  readonly q90: number;
  readonly levels: readonly [ahead: number, behind: number];
  readonly split: Split;
}

export function futuresSentence(told: FuturesTold): string {
  const {measure, people, ahead, n, wins, ties, losses, futures, lucks, median, q10, q90, levels} = told;
  const subject = inSentence(measure.title);
  const worlds = `${setting(told)}, ${futures} futures, each met with ${lucks === 2 ? 'two lucks' : `${lucks} lucks`}`;
  if (ties === n) return `${worlds}: no difference on ${subject} in any of ${n} worlds.`;
  const which = measure.better === null ? 'was higher' : 'was ahead';
  const spread = `in 8 of 10 worlds between ${formatStep(measure, q10, people)} and ${formatStep(measure, q90, people)}`;
  return `${worlds}: on ${subject}, ${quoted(ahead)} ${which} ${byFuture(told, '')}. Over all ${n} worlds it ${which} in ${wins} (${ties} equal, ${losses} the other way).`
    + ` Typical difference: ${formatDifference(measure, median, people)} (${levelsInWords(measure, levels, people)}); ${spread}.`;
}

/** In one clause, for a first screen. `leader` = who the asked numbers put first; null = nobody clearly. */
export function futuresBrief(told: FuturesTold, leader: string | null): string {
  const {ahead, futures, always, never, ties, n} = told;
  if (ties === n) return `${setting(told)} it made no difference in any of ${futures} futures.`;
  const turned = leader !== null && leader !== ahead && always > never ? ' So the lead turns with the assumptions.' : '';
  return `${setting(told)}, ${quoted(ahead)} was ahead ${byFuture(told, ' futures')}.${turned}`;
}

function byFuture({behind, futures, always, never, equal}: FuturesTold, noun: string): string {
  const luck = futures - always - never - equal;
  return [
    `whatever the luck in ${always} of ${futures}${noun}, ${quoted(behind)} in ${never}`, ...(equal > 0 ? [`in ${equal} nothing differed`] : []),
    ...(luck > 0 ? [`in ${luck} it hung on luck`] : []),
  ].join('; ');
}

function setting({doubts, inDoubt}: FuturesTold): string {
  return doubts === 'plausible' ? 'With other plausible numbers' : inDoubt === 1 ? 'Over the one doubt you stated' : `Over the ${inDoubt} doubts you stated`;
}

/** Null where nothing varies, or too few futures are there to say. */
export function splitSentence({split: {assumptions, interval, n}}: FuturesTold): string | null {
  if (Number.isNaN(assumptions) || interval === null) return null;
  const [low, high] = interval.map(tens);
  return `Of how much the difference varies over these ${n} futures, about ${tens(assumptions)} % comes from the assumptions, the rest from luck`
    + ` (with other futures it could be ${low} to ${high} %).`;
}

/** To the nearest ten of a hundred: more would be too fine. */
function tens(share: number): number {
  return Math.round(share * 10) * 10;
}
