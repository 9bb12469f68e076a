/** The measure that an answer is told by: the first asked one that counts people; who practises deeply where none does. */
import {MEASURE_IDS, measureOf} from '../measures/index.ts';
import {readsAsPeople} from '../measures/words.ts';
import type {Scenario} from './resolved.ts';

/** @param known what runs have measured; before anything was run, all there is */
export function headlineMeasure({compare}: Scenario, known: readonly string[] = MEASURE_IDS): string {
  const asked = compare.measures.filter(id => known.includes(id));
  const counts = asked.find(id => readsAsPeople(measureOf(id)) && !measureOf(id).weighted);
  return counts ?? (known.includes('deep-share') ? 'deep-share' : asked[0] ?? known[0]);
}
