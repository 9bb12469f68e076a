/**
 * Every sentence about a comparison, in one place: terminal, report and chart titles say the same. Plain words; counts of 100 in the
 * sentence itself; the base with the change; what doubt is covered.
 */
import {formatDifference, formatStep, formatValue, pointsInWords} from '../measures/words.ts';
import type {Measure} from '../measures/measure.ts';
import type {PrecisionReached} from './ensemble.ts';
import {FEWEST} from './intervals.ts';
import {listed, quoted} from './naming.ts';
import {beyondCoin} from './pairs.ts';

/** Fewer runs than this are a sketch. */
export const QUICK_LOOK = 50;

/** One measure at one moment, told from the side that was ahead more often. */
export interface Told {
  readonly measure: Measure;
  /** Of whom shares are, in a typical run. */
  readonly people: number;
  /** Titles, and places in the scenario. `ahead` won no fewer pairs than it lost. */
  readonly ahead: string;
  readonly behind: string;
  readonly places: readonly [ahead: number, behind: number];
  /** Pairs asked for, and those in which both sides are defined. */
  readonly replicates: number;
  readonly n: number;
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** Whether being ahead means a higher number. */
  readonly upward: boolean;
  readonly wilson: readonly [number, number] | null;
  /** Of ahead − behind. */
  readonly median: number;
  readonly q10: number;
  readonly q90: number;
  readonly visible: number;
  /** What either side typically ends at. */
  readonly levels: readonly [ahead: number, behind: number];
  /** A smaller difference wouldn't change the plan; null = not said. */
  readonly matters: number | null;
  /** Which moment it is, where it is not the end: "when facilitation ended"; '' at the end. */
  readonly moment: string;
}

export type Call = 'nothing to compare' | 'one run' | 'too few' | 'all equal' | 'mostly equal' | 'not clear' | 'clear but small' | 'clear';

/** Which case of the list of sentences it is. */
export function callOf({n, wins, ties, losses, median, matters}: Told): Call {
  if (n === 0) return 'nothing to compare';
  if (n === 1) return 'one run';
  if (ties === n) return 'all equal';
  if (n < FEWEST) return 'too few';
  if (Math.max(wins, losses) < beyondCoin(wins + losses)) return 'not clear';
  if (ties > n / 2) return 'mostly equal';
  return matters !== null && Math.abs(median) < matters ? 'clear but small' : 'clear';
}

/** To stand alone: with the warning that few runs deserve. */
export function sentenceOf(told: Told): string {
  const sketch = told.n >= FEWEST && told.n < QUICK_LOOK;
  return sketch ? `${sentenceAmongOthers(told)} ${quickLook(told.n)}` : sentenceAmongOthers(told);
}

/** Beside others of the same runs, where that is said once for all. */
export function sentenceAmongOthers(told: Told): string {
  const sentence = TELL[callOf(told)](told);
  return told.n > 0 && told.n < told.replicates ? `${sentence} ${partial(told)}` : sentence;
}

/** Under a line that has told the levels: how often, and how much. Or, where room is short, how often. */
export function sentenceUnderAnswer(told: Told, brief = false): string {
  const call = callOf(told);
  if (call !== 'clear' && call !== 'too few') return sentenceAmongOthers(told);
  const often = `${count(told)} ${call === 'clear' ? again(told) : tooFew(told)}`;
  const much = brief ? often : `${often} Typical difference: ${difference(told)}.`;
  return told.n < told.replicates ? `${much} ${partial(told)}` : much;
}

const TELL: Readonly<Record<Call, (told: Told) => string>> = {
  'nothing to compare': told => `Nothing to compare on ${subject(told)}: no run has a number for both ${quoted(told.ahead)} and ${quoted(told.behind)}.`,
  'one run': told => `One run shows what can happen, not what is likely: ${subject(told)} came to ${levels(told)}. No verdict.`,
  'all equal': told => `Made no difference to ${subject(told)} in any of ${told.n} runs (${sides(told)}): check that what sets them apart is`
    + ' switched on.',
  'too few': told => `${count(told)} ${typical(told)} ${tooFew(told)}`,
  'mostly equal': told => `Mostly no difference: ${told.ties} of ${told.n} paired runs were equal; in ${told.wins}, ${ahead(told)},`
    + ` in ${told.losses} ${down(told)}.`,
  'not clear': told => `No clear difference on ${subject(told)}${told.moment && ` ${told.moment}`}: ${favoured(told)}.`
    + ` With ${told.n} runs we could have seen a difference of ${about(size(told, told.visible))}; a smaller one may exist.`,
  'clear but small': told => `${count(told)} So it is more often ahead, but by ${size(told, told.median)}: less than the ${bare(told, told.matters!)}`
    + ' you said would matter.',
  'clear': told => `${count(told)} ${again(told)} ${typical(told)}`,
};

function count(told: Told): string {
  const {wins, ties, losses, n} = told;
  return `In ${wins} of ${n} paired runs, ${ahead(told)} (${ties} equal, ${losses} ${down(told)}).`;
}

/** "“A” ended with more people reached than “B”", or what it had at an earlier moment. */
function ahead(told: Told): string {
  const words = up(told);
  const had = told.moment === '' ? `ended ${words}` : words.startsWith('with ') ? `had ${words.slice('with '.length)}` : `stood ${words}`;
  return `${told.moment && `${told.moment}, `}${quoted(told.ahead)} ${had} ${subject(told)} than ${quoted(told.behind)}`;
}

function tooFew({n}: Told): string {
  return `Only ${n} runs: too few to say how often it would happen again.`;
}

function again({wilson}: Told): string {
  const [low, high] = wilson!.map(end => Math.round(end * 100));
  return low === high ? `Repeating this, expect about ${low} of every 100.` : `Repeating this, expect ${low} to ${high} of every 100.`;
}

function typical(told: Told): string {
  return `Typical difference: ${difference(told, ` (${levels(told)})`)}.`;
}

function difference({measure, people, median, q10, q90, n}: Told, beside = ''): string {
  const spread = n < FEWEST ? '' : `; in 8 of 10 runs between ${formatStep(measure, q10, people)} and ${formatStep(measure, q90, people)}`;
  return `${formatDifference(measure, median, people)}${beside}${spread}`;
}

/** "40 against 31 of 3,400": words that both share are said once; a scale with words for its points. */
export function levels({measure, people, levels: both}: Told): string {
  return levelsInWords(measure, both, people);
}

export function levelsInWords(measure: Measure, both: readonly [ahead: number, behind: number], people: number): string {
  const [ahead, behind] = both.map(level => formatValue(measure, level, people).split(' '));
  const most = Math.min(ahead.length, behind.length) - 1;
  let same = 0;
  while (same < most && ahead.at(-1 - same) === behind.at(-1 - same)) same++;
  let shared = 0;
  while (shared < most - same && ahead[shared] === behind[shared]) shared++;
  const points = pointsInWords(measure);
  return `${ahead.slice(0, ahead.length - same).join(' ')} against ${behind.slice(shared).join(' ')}${points && `; ${points}`}`;
}

function favoured(told: Told): string {
  const {wins, ties, losses, n, ahead, behind, measure} = told;
  return measure.better === null
    ? `${wins} of ${n} paired runs were higher under ${quoted(ahead)}, ${losses} under ${quoted(behind)}, ${ties} equal`
    : `${wins} of ${n} paired runs favoured ${quoted(ahead)}, ${losses} ${quoted(behind)}, ${ties} equal`;
}

function partial({n, replicates}: Told): string {
  return `Compared in ${n} of ${replicates} runs only: in the others one side has no number (a mean over nobody, or a run that failed).`;
}

function sides({ahead, behind}: Told): string {
  return `${quoted(ahead)} against ${quoted(behind)}`;
}

function size({measure, people}: Told, difference: number): string {
  return formatDifference(measure, Math.abs(difference), people).replace(/^\+/, '');
}

/** "less than 1 person" is not "about" that. */
function about(words: string): string {
  return words.startsWith('less than') ? words : `about ${words}`;
}

/** Without the ends of its scale, where they were just said. */
function bare(told: Told, difference: number): string {
  return size(told, difference).replace(/ on a scale of .*$/, '');
}

function subject({measure}: Told): string {
  return inSentence(measure.title);
}

/** How one number of a measure compares with another, by how its title begins; the rest is higher or lower. */
const COMPARED: readonly (readonly [title: RegExp, more: string, less: string])[] = [
  [/^(People|Schools|Ties|Communities$)|hours/i, 'more', 'fewer'],
  [/^Community\b(?! size)/, 'larger', 'smaller'],
  [/^Gap\b/, 'wider', 'narrower'],
];

/** "with more", "with a narrower", "higher on": stands before the measure's title. */
function up({measure, upward}: Told): string {
  const [words, article] = comparative(measure, upward);
  return words === 'higher' || words === 'lower' ? `${words} on` : `with ${article}${words}`;
}

function down({measure, upward}: Told): string {
  return comparative(measure, !upward)[0];
}

function comparative({title}: Measure, upward: boolean): readonly [words: string, article: string] {
  const [, more, less] = COMPARED.find(([pattern]) => pattern.test(title)) ?? [null, 'higher', 'lower'];
  const words = upward ? more : less;
  return [words, more === 'more' ? '' : 'a '];
}

/** A title within a sentence: its first letter small, unless it is an abbreviation. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title[0].toLowerCase() + title.slice(1) : title;
}

export function quickLook(runs: number): string {
  return `Quick look: only ${runs} runs. Treat it as a sketch.`;
}

/** Who is ahead on what, by titles; the difference as words. */
export interface Claim {
  readonly title: string;
  readonly measure: string;
  readonly difference: string;
  readonly wins: number;
  readonly n: number;
}

/** Who is ahead on what, where no strategy is ahead on all: each with its first aim in numbers, further ones by name. */
export function mixedAims(aims: readonly Claim[]): string {
  const clauses = [...new Set(aims.map(({title}) => title))].map(title => {
    const [first, ...others] = aims.filter(aim => aim.title === title);
    const further = others.length === 0 ? '' : `, and on ${listed(others.map(({measure}) => inSentence(measure)))}`;
    return `${quoted(title)} is ahead on ${inSentence(first.measure)} (${first.difference}, ${first.wins} of ${first.n} runs)${further}`;
  });
  return `${clauses.join('; ')}. The model can't choose between these: you can.`;
}

/** Under an answer that has named one leader: who is ahead on what else that was asked. */
export function otherAims(aims: readonly Claim[]): string {
  return `But ${mixedAims(aims)}`;
}

/** Whether the one ahead of the asked rival is ahead of the best of the rest too. */
export function nextBest(told: Told, call: Call): string {
  const {wins, n, ahead: title, behind} = told;
  return call === 'clear' || call === 'clear but small'
    ? `Against the best of the rest ${quoted(title)} was ahead of ${quoted(behind)} in ${wins} of ${n}.`
    : `The best of the rest is too close to call: ${quoted(title)} was ahead of ${quoted(behind)} in ${wins} of ${n}.`;
}

/** Strategies that lead on no aim, and where they do lead. */
export function elsewhere(found: readonly Omit<Claim, 'difference'>[]): string {
  return `On what wasn't asked for: ${found.map(({title, measure, wins, n}) => `${quoted(title)} is ahead on ${inSentence(measure)} in ${wins} of ${n} runs`).join('; ')}.`;
}

export function onlyOne(moment: string): string {
  return `Nothing to hold against each other ${moment}: fewer than two strategies have numbers.`;
}

/** Runs that failed, by strategy and number. */
export function failures(failed: readonly {readonly title: string; readonly replicates: readonly number[]}[], runs: number): string {
  const count = failed.reduce((sum, {replicates}) => sum + replicates.length, 0);
  const list = failed.map(({title, replicates}) => `${quoted(title)} ${listed(replicates.map(String))}`).join('; ');
  return `${count} of ${runs} runs failed (${list}). The numbers use the other ${runs - count}.`;
}

/** Of many comparisons some look clear by luck alone. */
export function manyComparisons(count: number): string {
  return `${count} comparisons are told here. Where nothing differs, about 1 in 20 looks clear by luck alone: look at those that hold together.`;
}

/** Worlds were added until the asked difference was precise enough. `told` = between the asked strategies. */
export function precisionSentence({measure, people}: Told, {asked, reached, replicates}: PrecisionReached): string {
  const within = (half: number) => formatDifference(measure, half, people).replace(/^\+/, '');
  const subject = `the difference on ${inSentence(measure.title)}`;
  if (reached <= asked) return `Worlds were added until ${subject} was known to within plus or minus ${within(asked)}: that took ${replicates}.`;
  const still = Number.isNaN(reached) ? 'it has no interval yet' : `it is known to within plus or minus ${within(reached)}`;
  return `You asked for ${subject} to within plus or minus ${within(asked)}; after ${replicates} worlds ${still}.`;
}

export const NOT_CALIBRATED = 'These numbers were not matched to your network. Use the shape and direction, not the size.';

/** The three layers of doubt, each named; `inDoubt` = how many numbers were drawn anew for each replicate. */
export function doubt(inDoubt: number): {readonly chance: string; readonly assumptions: string; readonly model: string} {
  return {
    chance: 'Chance is covered: the same plan, other luck.',
    assumptions: inDoubt === 0
      ? 'Assumptions are not covered: every number was taken as given, so the counts show chance only.'
      : `Assumptions are covered as far as you put them in doubt: ${inDoubt === 1 ? 'one number was' : `${inDoubt} numbers were`}`
        + ' drawn anew for each world.',
    model: 'The model itself is not covered: it leaves out, for example, who follows a leader, and it sees students only as a school.',
  };
}

/** In one line, for the first screen. */
export function covers(inDoubt: number): string {
  return inDoubt === 0
    ? 'This covers chance only, not the assumptions, nor what the model leaves out.'
    : `This covers chance and ${inDoubt === 1 ? 'the one assumption' : `the ${inDoubt} assumptions`} put in doubt, not what the model leaves out.`;
}
