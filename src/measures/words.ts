/**
 * How values and differences of measures read, for terminal, charts and reports alike. Whole people with the base ("36 of 3,400"), two
 * significant figures for the rest, "none" where a measure is not defined.
 */
import {measureById} from './index.ts';
import type {Measure} from './measure.ts';
import {grouped, percent, signed, twoFigures} from './numerals.ts';

export const NOT_DEFINED = 'none';

/** Whether the measure reads as people: head counts, and shares of everybody. */
export function readsAsPeople({unit, base}: Measure): boolean {
  return unit === 'people' || (unit === 'share' && base === 'everybody');
}

/** A value, or a difference of values, in people; only for measures that read as people. */
export function inPeople({unit}: Measure, value: number, people: number): number {
  return unit === 'people' ? value : value * people;
}

/** Short: `36 of 3,400`, `worth 20 of 3,400`, `63 %`, `0.33`, `4,600 hours`, `17 communities`, `none`. `people` = everybody in the network. */
export function formatValue(measure: Measure, value: number, people: number): string {
  if (!Number.isFinite(value)) return NOT_DEFINED;
  if (readsAsPeople(measure)) {
    const text = `${heads(measure, inPeople(measure, value, people))} of ${grouped(people)}`;
    return measure.weighted ? `worth ${text}` : text;
  }
  return measure.unit === 'share' ? percent(value) : withUnit(measure, figures(measure, value));
}

/** In full, for running text: `36 of 3,400 people`, `63 % of those in practice when …`, `0.33 on a scale of 0 to 1 (0.2 usual today, 0.5 deep)`. */
export function describeValue(measure: Measure | string, value: number, people: number): string {
  const known = typeof measure === 'string' ? measureById(measure) : measure;
  if (!known) throw new RangeError(`no measure is called "${String(measure)}"`);
  const text = formatValue(known, value, people);
  if (text === NOT_DEFINED) return text;
  if (readsAsPeople(known)) return `${text} people`;
  if (known.unit === 'share') return `${text} of ${known.base}`;
  const points = pointsInWords(known);
  return `${text}${known.unit === 'scale' ? scaleOf(known) : ''}${points && ` (${points})`}`;
}

/** `+9 people`, `+9 people's worth`, `+3 percentage points`, `+0.02 on a scale of 0 to 1`, `−240 hours a person`; `0 people` where nothing differs. */
export function formatDifference(measure: Measure, difference: number, people: number): string {
  const text = formatStep(measure, difference, people);
  if (text === NOT_DEFINED) return text;
  if (readsAsPeople(measure)) {
    const one = Math.abs(inPeople(measure, difference, people));
    if (measure.weighted) return `${text} ${isOne(text) ? "person's" : "people's"} worth`;
    return one > 0 && one < 0.5 ? 'less than 1 person' : `${text} ${isOne(text) ? 'person' : 'people'}`;
  }
  if (measure.unit === 'share') return `${text} percentage ${isOne(text) ? 'point' : 'points'}`;
  return measure.unit === 'scale' ? text + scaleOf(measure) : withUnit(measure, text);
}

/** A difference without its unit, for axes and for "between +2 and +17": `+9`, `−0.02`; shares of others than everybody in points of 100. */
export function formatStep(measure: Measure, difference: number, people: number): string {
  if (!Number.isFinite(difference)) return NOT_DEFINED;
  if (readsAsPeople(measure)) {
    const size = inPeople(measure, difference, people);
    return signed(size, measure.weighted ? heads(measure, size) : grouped(size));
  }
  return signed(difference, measure.unit === 'share' ? twoFigures(difference * 100) : figures(measure, difference));
}

/** What the points of a scale mean: `0.2 usual today, 0.5 deep`; '' where there is nothing to say. */
export function pointsInWords({points = []}: Measure): string {
  return points.map(([at, words]) => `${twoFigures(at)} ${words}`).join(', ');
}

/** The unit in words, for axes and tables: `people`, `% of those in practice …`, `0 to 1: 0.2 usual today, 0.5 deep`, `hours`. */
export function unitInWords(measure: Measure): string {
  const {unit, base, counted, weighted} = measure;
  if (readsAsPeople(measure)) return weighted ? "people's worth" : 'people';
  if (unit === 'share') return `% of ${base}`;
  if (unit === 'scale') return `${scaleEnds(measure)}: ${pointsInWords(measure)}`;
  return unit === 'ratio' ? pointsInWords(measure) : counted?.[1] ?? unit;
}

/** Whole people; what counts by weight keeps two figures below ten, and is said to a twentieth of a person. */
function heads({weighted}: Measure, people: number): string {
  if (weighted && Math.abs(people) < 9.95) return Math.abs(people) < 0.05 ? '0' : twoFigures(people);
  return people > 0 && people < 0.5 ? 'fewer than 1' : grouped(people);
}

function figures({unit}: Measure, value: number): string {
  const whole = (unit === 'count' || unit === 'ties') && (Number.isInteger(value) || Math.abs(value) >= 99.5);
  return whole ? grouped(value) : twoFigures(value);
}

function withUnit({unit, counted}: Measure, text: string): string {
  if (counted) return `${text} ${counted[isOne(text) ? 0 : 1]}`;
  if (unit === 'hours') return `${text} ${isOne(text) ? 'hour' : 'hours'}`;
  return unit === 'hours a person' ? `${text} ${isOne(text) ? 'hour' : 'hours'} a person` : text;
}

function isOne(text: string): boolean {
  return /^[+−]?1$/.test(text);
}

function scaleOf(measure: Measure): string {
  return ` on a scale of ${scaleEnds(measure)}`;
}

function scaleEnds({range: [low, high]}: Measure): string {
  return `${grouped(low)} to ${grouped(high)}`;
}
