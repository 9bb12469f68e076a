/**
 * A number with a unit as people write it: `26 weeks`, `20 %`, `1 in 5`, `40 h`. A bare number takes the unit that the field states;
 * everything is kept in that one unit. A decimal comma or a comma between thousands is refused with the number as it should read.
 */
import {messages} from './messages.ts';
import {isScalar} from './shape.ts';
import type {Issue, Path} from '../kernel/issues.ts';
import type {Kind} from './kind.ts';

export interface QuantityRule {
  readonly expects: string;
  /** What a bare number counts. */
  readonly unit: string;
  /** Factors of the units that may be written; '' (none) is always taken. */
  readonly units?: Readonly<Record<string, number>>;
  /** Words that stand for a number: `half`. */
  readonly words?: Readonly<Record<string, number>>;
  readonly low?: number;
  readonly high?: number;
  /** `exact`: only whole numbers; `round`: to the nearest whole number, 26.07 weeks being 26. */
  readonly whole?: 'exact' | 'round';
  /** `1 in 5` is read as 0.2. */
  readonly odds?: boolean;
}

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/is;
const ODDS = /^(\d+(?:\.\d+)?) (?:in|of) (\d+(?:\.\d+)?)(.*)$/is;
const COMMAS = /^[+-]?\d{1,3}(?:,\d{3})+(?![\d,])/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+(?![\d,])/;
const NOT_FINITE = /^[+-]?(?:\.?inf(?:inity)?|\.?nan)$/i;

export function quantity(rule: QuantityRule): Kind<number> {
  const {expects, low = -Infinity, high = Infinity} = rule;
  return {
    expects,
    unit: rule.unit,
    bounds: [low, high],
    fits: isScalar,
    read(written, path, issues) {
      const amount = amountOf(written, rule, path, issues);
      if (amount === undefined) return undefined;
      const settled = rule.whole === 'round' ? Math.round(amount) : amount === 0 ? 0 : amount;
      const problem = !Number.isFinite(settled) ? messages.notFinite(path, written)
        : settled < low ? messages.tooLow(path, written, low)
        : settled > high ? messages.tooHigh(path, written, high, percentMeant(written, rule))
        : rule.whole === 'exact' && !Number.isInteger(settled) ? messages.notWhole(path, written)
        : rule.whole && !Number.isSafeInteger(settled) ? messages.unsafeWhole(path, written) : undefined;
      if (problem) issues.push(problem);
      return problem ? undefined : settled;
    },
    jsonSchema: () => ({
      anyOf: [{type: rule.whole === 'exact' ? 'integer' : 'number', ...(low > -Infinity ? {minimum: low} : {}), ...(high < Infinity ? {maximum: high} : {})}, {type: 'string'}],
    }),
  };
}

/** `50` where a share was expected: half, most likely. */
function percentMeant(written: unknown, {high, units}: QuantityRule): string | undefined {
  return high === 1 && units?.['%'] && typeof written === 'number' && written > 1 && written <= 100 ? `${written} %` : undefined;
}

function amountOf(written: unknown, rule: QuantityRule, path: Path, issues: Issue[]): number | undefined {
  if (typeof written === 'number') return written;
  if (typeof written !== 'string') {
    issues.push(messages.notANumber(path, rule.expects, written));
    return undefined;
  }
  const words = written.trim().replace(/\s+/g, ' ');
  const named = rule.words?.[words.toLowerCase()];
  if (named !== undefined) return named;
  const odds = rule.odds ? ODDS.exec(words) : null;
  if (odds && Number(odds[2]) > 0 && (odds[3].trim() === '' || rule.units?.[odds[3].trim().toLowerCase()] === 1)) return Number(odds[1]) / Number(odds[2]);
  if (NOT_FINITE.test(words)) {
    issues.push(messages.notFinite(path, written));
    return undefined;
  }
  const comma = COMMAS.exec(words) ?? DECIMAL_COMMA.exec(words);
  const found = comma ? null : NUMBER.exec(words);
  if (!found) {
    const instead = comma && (COMMAS.test(words) ? comma[0].replaceAll(',', '') : comma[0].replace(',', '.')) + words.slice(comma[0].length);
    issues.push(messages.notANumber(path, rule.expects, written, instead ?? undefined));
    return undefined;
  }
  const unit = found[2].trim().toLowerCase();
  const factor = unit === '' ? 1 : rule.units?.[unit] ?? rule.units?.[unit.replace(/^(per|an) /, 'a ')];
  if (factor === undefined) {
    issues.push(messages.wrongUnit(path, found[2].trim(), rule.expects));
    return undefined;
  }
  // A percentage is divided, not multiplied by 0.01, so that 7 % is the double nearest to 0.07.
  return factor === 0.01 ? Number(found[1]) / 100 : Number(found[1]) * factor;
}
