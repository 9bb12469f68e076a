/** `begins: September 2026`: the month of week 0. Only for the names of months in charts and sentences. */
import type {Kind} from '../../schema/index.ts';
import {messages} from '../../schema/messages.ts';
import {nearest} from '../../schema/nearest.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const EXPECTS = 'a month and a year, such as September 2026';

export interface Begins {
  readonly month: number;
  readonly year: number;
}

export const beginsKind: Kind<Begins> = {
  expects: EXPECTS,
  fits: written => typeof written === 'string',
  read(written, path, issues) {
    const found = typeof written === 'string' ? /^\s*([A-Za-z]+)\.?,?\s+(\d{4})\s*$/.exec(written) : null;
    const word = found?.[1].toLowerCase() ?? '';
    const month = word.length < 3 ? -1 : MONTHS.findIndex(name => name.toLowerCase().startsWith(word));
    if (found && month >= 0) return {month: month + 1, year: Number(found[2])};
    const near = found && nearest(found[1], MONTHS);
    issues.push(found ? messages.notAChoice(path, found[1], 'a month', near, MONTHS) : messages.wrongKind(path, EXPECTS, written));
    return undefined;
  },
  jsonSchema: () => ({type: 'string', pattern: '^[A-Za-z]+\\.?,? [0-9]{4}$'}),
};

export function writeBegins({month, year}: Begins): string {
  return `${MONTHS[month - 1]} ${year}`;
}
