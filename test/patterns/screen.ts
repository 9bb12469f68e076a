/**
 * `npm run patterns -- --screen`: what matters. Every parameter alone at half and at one and a half times its default (within what makes sense);
 * the change of depth-weighted reach a year after the team has left, quality first and scale first, half the network.
 */
import {PARAMETERS} from '../../src/model/parameters.ts';
import type {Parameter} from '../../src/schema/parameter.ts';
import type {Plays, Setting} from './play.ts';

const WEEK = 208;
const MARKS = ['○', '●', '●●'];

export function screen(plays: Plays, seeds: number): string {
  const depth = (strategy: string, more: string) => {
    const setting: Setting = {strategy, network: '{synthetic: {districts: 6}}', hours: 30, seeds, more};
    return plays.mean(setting, 'depth-weighted-reach', WEEK);
  };
  const usual = ['quality-first', 'scale-first'].map(strategy => depth(strategy, ''));
  const rows = PARAMETERS.filter(parameter => parameter.default !== 0).map(parameter => {
    const changes = [0.5, 1.5].flatMap(factor => ['quality-first', 'scale-first'].map((strategy, at) =>
      depth(strategy, `assumptions: {${parameter.name}: ${within(parameter, factor * parameter.default)}}`) / usual[at] - 1));
    plays.forget();
    return {parameter, changes, most: Math.max(...changes.map(Math.abs))};
  });
  const percent = (change: number) => `${change >= 0 ? '+' : '−'}${Math.abs(change * 100).toFixed(0)} %`;
  const shown = rows.sort((one, other) => other.most - one.most).map(({parameter: {name, matters}, changes, most}) =>
    `| ${name} | ${[0, 2, 1, 3].map(at => percent(changes[at])).join(' | ')} | ${MARKS[most > 0.4 ? 2 : most >= 0.15 ? 1 : 0]} | ${MARKS[matters]} |`);
  return [
    `Change of depth-weighted reach in week 208 when one number is halved or half as large again; 1,700 people, 30 hours a week, mean of ${seeds} worlds. *Declared*: the mark in`
      + ' the table of parameters.', '',
    '| parameter | quality first: half | one and a half times | scale first: half | one and a half times | seen | declared |', '|---|---|---|---|---|---|---|', ...shown,
  ].join('\n');
}

function within({domain}: Parameter, value: number): number {
  return domain === 'share' ? Math.min(1, value) : domain === 'count' ? Math.max(1, Math.round(value)) : value;
}
