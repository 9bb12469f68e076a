/**
 * Scale first: bring many in fast, deepen later. Wins where much know-how exists already or hours are many, since nobody's practice has to be
 * grown first. Loses where support is scarce: spread thin, it leaves people in the dip.
 */
import {defineStrategy} from './strategy.ts';

export const scaleFirst = defineStrategy(
  'scale-first', 'Scale first',
  'Many people fast, depth later. Strong where know-how or hours abound; spread thin, support leaves people in the dip.',
  [
    {
      name: 'Spread', serve: 'readiest', lasts: '78 weeks',
      spend: {name: '30 %', nourish: '10 %', connect: '15 %', illuminate: '15 %', inform: '10 %', convene: '20 %'},
    },
    {
      name: 'Deepen', serve: 'readiest',
      spend: {nourish: '50 %', protect: '5 %', coach: '20 %', connect: '20 %', hospice: '5 %'},
    },
  ],
);
