/**
 * Quality first: grow a small core, let its practice become deep and its ties dense, then open outward. Wins where hours are few, know-how is
 * scarce or people leave often: what dense mutual support carries outlives the loss. Loses where much know-how exists already, or hours are so
 * many that nobody is left thin.
 */
import {defineStrategy} from './strategy.ts';

export const qualityFirst = defineStrategy(
  'quality-first', 'Quality first',
  'A small core first, then depth, then outward. Strong where hours are few, know-how is scarce and people leave; weaker where much know-how exists or hours abound.',
  [
    {
      name: 'Core', serve: 'readiest', lasts: '26 weeks',
      spend: {name: '30 %', nourish: '35 %', protect: '10 %', coach: '10 %', connect: '15 %'},
    },
    {
      name: 'Deepen', serve: 'readiest',
      spend: {nourish: '55 %', protect: '12 %', coach: '13 %', connect: '10 %', hospice: '10 %'},
      until: {all: [{measure: 'quality of practice', 'at least': 0.4, for: '8 weeks'}], 'or after': '78 weeks'},
    },
    {
      name: 'Outward', serve: 'readiest',
      spend: {name: '5 %', nourish: '35 %', protect: '5 %', coach: '10 %', connect: '15 %', illuminate: '20 %', inform: '10 %'},
    },
  ],
);
