/** Institutes: save all hours for big meetings each summer, for whoever comes. Wins nothing but enthusiasm, which is gone by winter: the contrast most networks know. */
import {defineStrategy} from './strategy.ts';

export const institutes = defineStrategy(
  'institutes', 'Summer institutes', 'All hours go into summer institutes. They warm hearts for some weeks; practice does not change.',
  [{name: 'Every summer', serve: 'random', spend: {convene: {share: '100 %', when: 'summer'}}}],
);
