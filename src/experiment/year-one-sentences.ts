/** Two sentences about what to watch in year one: what went with depth at the end, and whether what is easily counted did. */
import {measureOf} from '../measures/index.ts';
import {listed, quoted} from './naming.ts';
import {inSentence} from './sentences.ts';

export interface SignTold {
  readonly measure: string;
  readonly went: 'with' | 'against' | 'not' | 'mixed';
  /** Whether it counts who came, and not what they do. */
  readonly attendance: boolean;
}

const MOST_NAMED = 5;

export function yearOneSentences(title: string, signs: readonly SignTold[]): readonly [string, string] {
  const named = (went: SignTold['went'], attendance: boolean) => signs.filter(sign => sign.went === went && sign.attendance === attendance).map(({measure}) => inSentence(measureOf(measure).title));
  const good = named('with', false);
  const first = good.length === 0
    ? `Under ${quoted(title)} nothing that can be seen after a year went clearly with depth at the end: look again in year two.`
    : `Under ${quoted(title)}, more of these after one year went with more depth at the end: ${
      listed(good.length > MOST_NAMED ? [...good.slice(0, MOST_NAMED), `${good.length - MOST_NAMED} more`] : good)}.`;
  return [first, `${countingSentence(named('with', true), named('against', true), [...named('not', true), ...named('mixed', true)])} Things to talk about, not thresholds.`];
}

/** What is easily counted. */
function countingSentence(withDepth: readonly string[], against: readonly string[], not: readonly string[]): string {
  const parts = [
    ...(not.length > 0 ? [`${listed(not)} did not go clearly with it`] : []), ...(against.length > 0 ? [`${listed(against)} went the other way`] : []),
    ...(withDepth.length > 0 ? [`${listed(withDepth)} went with it too`] : []),
  ];
  return parts.length === 0 ? 'Who came was not counted.' : `Of what is easily counted, ${parts.join('; ')}.`;
}
