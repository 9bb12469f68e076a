/**
 * Demand driven: go where people asked in vain, support the communities that form. Wins on reach, mostly: requests come from everywhere. Loses on
 * depth where support is scarce, as it follows everyone who calls.
 */
import {defineStrategy} from './strategy.ts';

export const demandDriven = defineStrategy(
  'demand-driven', 'Demand driven', 'Serves those whose requests nobody met. Reaches widest; depth comes late where support is scarce.',
  [{name: 'All along', serve: 'requests', spend: {name: '12 %', nourish: '40 %', coach: '15 %', connect: '25 %', inform: '8 %'}}],
);
