/** The quantities that scenarios speak of: counts, shares, lengths of time, hours. */
import {quantity, type QuantityRule} from './quantity.ts';
import type {Kind} from './kind.ts';

/** Weeks of a year; a month is a twelfth of it, a term half of it. */
export const WEEKS = {w: 1, week: 1, weeks: 1, month: 52 / 12, months: 52 / 12, term: 26, terms: 26, y: 52, year: 52, years: 52} as const;
const HOURS = {h: 1, hr: 1, hrs: 1, hour: 1, hours: 1} as const;
const A_WEEK = {'a week': 1, 'h a week': 1, 'hour a week': 1, 'hours a week': 1, 'h per week': 1, 'hours per week': 1, 'h/week': 1, '/week': 1, ...HOURS} as const;
const PERCENT = {'%': 0.01, percent: 0.01} as const;

type Limits = Pick<QuantityRule, 'low' | 'high'>;

export function number(expects: string, unit: string, limits: Limits = {}): Kind<number> {
  return quantity({expects, unit, ...limits, units: {[unit]: 1}});
}

export function count(expects: string, unit: string, {low = 1, high = 1e9}: Limits = {}): Kind<number> {
  return quantity({expects, unit, low, high, whole: 'exact', units: {[unit]: 1, [unit.replace(/s$/, '')]: 1}});
}

/** A share of 0..1: `20 %`, `1 in 5`, 0.2, half. */
export function share(expects = 'a share, such as 20 %, 1 in 5 or 0.2', {low = 0, high = 1}: Limits = {}): Kind<number> {
  return quantity({expects, unit: 'share', low, high, units: PERCENT, words: {half: 0.5, none: 0, all: 1}, odds: true});
}

/** A length of time in whole weeks. */
export function weeks(expects = 'a length of time, such as 26 weeks, 18 months or 2 years', {low = 1, high = 5200}: Limits = {}): Kind<number> {
  return quantity({expects, unit: 'weeks', low, high, whole: 'round', units: WEEKS});
}

export function hours(expects = 'hours, such as 5 h', limits: Limits = {low: 0}): Kind<number> {
  return quantity({expects, unit: 'hours', units: HOURS, ...limits});
}

export function hoursAWeek(expects = 'hours a week, such as 60 a week'): Kind<number> {
  return quantity({expects, unit: 'hours a week', low: 0, high: 1e6, units: A_WEEK});
}
