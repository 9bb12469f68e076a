/**
 * Mandate: require it of all teachers, train and convene, and lift the requirement after two years. Wins on people counted as taking part
 * while it lasts. Loses on practice and on what stays: what is done because told to convinces nobody and lowers ownership.
 */
import {defineStrategy} from './strategy.ts';

export const mandate = defineStrategy(
  'mandate', 'Mandate',
  'Required of all teachers for two years, with coaching and convenings. Many take part while it lasts; practice hardly changes.',
  [
    {name: 'Mandate', serve: 'random', mandate: ['teachers'], lasts: '104 weeks', spend: {coach: '50 %', convene: '50 %'}},
    {name: 'After', serve: 'random', spend: {coach: '70 %', convene: '30 %'}},
  ],
);
