/** Steady: the same mix all the way. Never the best anywhere, and never far behind where there are more than a few hours: the plain alternative to any sequence. */
import {defineStrategy, type WrittenPhase} from './strategy.ts';

/** The mix of every verb, also of equity first. */
export const STEADY_MIX: WrittenPhase['spend'] = {
  name: '10 %', nourish: '35 %', protect: '5 %', coach: '15 %', connect: '15 %', hospice: '5 %', illuminate: '10 %', inform: '5 %',
};

export const steady = defineStrategy(
  'steady', 'Steady', 'A bit of everything, the same all the way. Never best, seldom far behind.',
  [{name: 'All along', serve: 'readiest', spend: STEADY_MIX}],
);
