/** Hands off: no team at all. What the people of the network do by themselves, and what every other strategy has to be held against. */
import {defineStrategy} from './strategy.ts';

export const handsOff = defineStrategy('hands-off', 'Hands off', 'No team at all: what people do by themselves.', []);
