/** Who is left out in a line: people nobody reached, schools with no one in, schools where nobody at all was reached, by name. */
import type {Comparison} from '../experiment/comparison.ts';
import {typicalPeople} from '../experiment/compare.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {isTypical, unreachedSchools} from '../experiment/left-out.ts';
import {listed, plainText, quoted, titlesOf} from '../experiment/naming.ts';
import {grouped} from '../measures/numerals.ts';
import {heads} from './people.ts';

/** More schools are counted, not named. */
const NAMED = 3;

/** People nobody reached in the past year, schools with no one in; schools where nobody at all was reached, by name. */
export function leftOutLine(ensemble: Ensemble, {summaries}: Comparison, week: number, shown: readonly number[]): string | null {
  const titles = titlesOf(ensemble.scenario);
  const people = typicalPeople(ensemble);
  const clauses = shown.flatMap((strategy, place) => {
    const unreached = summaries[strategy]['left-out']?.[week]?.median ?? NaN;
    const empty = Math.round(summaries[strategy]['schools-without']?.[week]?.median ?? NaN);
    if (Number.isNaN(unreached) || Number.isNaN(empty)) return [];
    return [place === 0
      ? `${heads(unreached * people)} of ${grouped(people)} people, whom nobody reached in the past year, and ${schools(empty)} where`
        + ` no one tries or practises, under ${quoted(titles[strategy])}`
      : `${heads(unreached * people)} people and ${schools(empty)} under ${quoted(titles[strategy])}`];
  });
  const unreached = unreachedLine(ensemble, week, shown);
  if (clauses.length === 0) return unreached;
  return `Left out: ${clauses.join('; ')}.${unreached === null ? '' : ` ${unreached}`}`;
}

/** Schools of which nobody was reached in most runs, in the order of the network. Null where there are none, or too small to be spoken of. */
function unreachedLine(ensemble: Ensemble, week: number, shown: readonly number[]): string | null {
  const titles = titlesOf(ensemble.scenario);
  const found = unreachedSchools(ensemble, week).filter(({strategies}) => shown.some(strategy => isTypical(strategies[strategy])));
  if (found.length === 0) return null;
  if (found.length <= NAMED) {
    const each = found.map(({name, strategies}) => {
      const often = shown.filter(strategy => isTypical(strategies[strategy]))
        .map(strategy => `${strategies[strategy].unreached} of ${strategies[strategy].of} runs under ${quoted(titles[strategy])}`);
      return `${schoolName(name)} (${listed(often)})`;
    });
    return `Nobody was reached in the past year at ${listed(each)}.`;
  }
  const clauses = shown.flatMap(strategy => {
    const names = found.filter(({strategies}) => isTypical(strategies[strategy])).map(({name}) => schoolName(name));
    if (names.length === 0) return [];
    const few = names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names;
    return [`at ${schools(names.length)} under ${quoted(titles[strategy])} (${listed(few)})`];
  });
  return `In most runs nobody was reached in the past year ${listed(clauses)}.`;
}

function schoolName(name: string): string {
  return /^\d+$/.test(name) ? `school ${name}` : plainText(name);
}

function schools(count: number): string {
  return count === 0 ? 'no school' : count === 1 ? '1 school' : `${grouped(count)} schools`;
}
