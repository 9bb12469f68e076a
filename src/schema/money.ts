/** Money an hour: `95 USD an hour`, `$95 an hour`; the amount may be uncertain. The currency is kept beside it, as it was written. */
import type {Kind} from './kind.ts';
import {quantity} from './quantity.ts';
import {isMap} from './shape.ts';
import {uncertain, type Uncertain} from './uncertain.ts';

export interface Money {
  readonly amount: Uncertain;
  /** `USD`, `€`; null where none is written. */
  readonly currency: string | null;
}

const CURRENCY = /[$€£¥]|\b[A-Za-z]{3}\b/;
const AN_HOUR = /\s*(?:(?:an|per|a) hour|\/ ?h(?:our)?)\s*$/i;

export function moneyAnHour(expects = 'money an hour, such as 95 USD an hour'): Kind<Money> {
  const amount = quantity({expects, unit: 'money an hour', low: 0, high: 1e6});
  const bare: Kind<number> = {...amount, read: (written, path, issues) => amount.read(typeof written === 'string' ? written.replace(AN_HOUR, '').replace(CURRENCY, '').trim() : written, path, issues)};
  const either = uncertain(bare);
  return {
    ...either,
    read(written, path, issues) {
      const read = either.read(written, path, issues);
      return read === undefined ? undefined : {amount: read, currency: currencyOf(written)};
    },
  };
}

/** The first currency anywhere in it. */
function currencyOf(written: unknown): string | null {
  if (typeof written === 'string') return CURRENCY.exec(written.replace(AN_HOUR, ''))?.[0].toUpperCase() ?? null;
  const members = Array.isArray(written) ? written : isMap(written) ? Object.values(written) : [];
  for (const member of members) {
    const found = currencyOf(member);
    if (found !== null) return found;
  }
  return null;
}
