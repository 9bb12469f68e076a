/** What an outcome took, in words: hours of the team beside the educators' own, and money where an hour has a price. */
import type {Measure} from '../measures/measure.ts';
import {twoFigures} from '../measures/numerals.ts';
import type {OutcomeCost} from './costs.ts';
import {plainText, quoted} from './naming.ts';
import {inSentence} from './sentences.ts';

export interface Costing {
  readonly title: string;
  readonly cost: OutcomeCost;
}

/** "Each one of the people who practise deeply took …". `whom` = who is counted, where the title of the measure doesn't say it well. */
export function costSentence(measure: Measure, costings: readonly Costing[], currency: string | null): string {
  const title = inSentence(measure.title);
  const whom = measure.weighted ? `For each person's worth of ${title}` : /^People/.test(measure.title) ? `For each one of the ${title}` : `For each one in the ${title}`;
  return `${whom}: ${costWords(costings, currency)}.`;
}

/** "240 hours of the team and 1,500 of the educators under “A”; 540 and 2,300 under “B”". */
export function costWords(costings: readonly Costing[], currency: string | null): string {
  let told = false;
  return costings.map(({title, cost: {team, educators, money}}) => {
    if (Number.isNaN(team)) return `nobody to count in most runs under ${quoted(title)}`;
    const price = money === null || currency === null ? '' : `, ${twoFigures(money)} ${plainText(currency, 10)} in all,`;
    const hours = told ? `${twoFigures(team)} and ${twoFigures(educators)}` : `${twoFigures(team)} hours of the team and ${twoFigures(educators)} of the educators`;
    told = true;
    return `${hours}${price} under ${quoted(title)}`;
  }).join('; ');
}
