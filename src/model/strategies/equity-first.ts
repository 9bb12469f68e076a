/**
 * Equity first: the steady mix, for the schools that serve most underserved students before others. Wins on the gap between schools. Costs
 * depth, partly because this way of choosing nearly ignores who is ready.
 */
import {STEADY_MIX} from './steady.ts';
import {defineStrategy} from './strategy.ts';

export const equityFirst = defineStrategy(
  'equity-first', 'Equity first', 'The steady mix, for the schools with most underserved students first. Narrows the gap between schools; costs some depth.',
  [{name: 'All along', serve: 'underserved', spend: STEADY_MIX}],
);
