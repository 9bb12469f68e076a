/**
 * `npm run patterns -- --screen`: what matters. Every parameter alone at half and at one and a half times its default (within what makes sense);
 * the change of depth-weighted reach a year after the team has left, quality first and scale first, half the network, 5 worlds.
 */
import {PARAMETERS} from '../../src/model/parameters.ts';
import type {Parameter} from '../../src/schema/parameter.ts';
import type {Plays, Setting} from './play.ts';

const WEEK = 208;

export function screen(plays: Plays, seeds = 5): string {
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
  const shown = rows.sort((one, other) => other.most - one.most).map(({parameter: {name, matters}, changes, most}) =>
    `${name.padEnd(44)} ${changes.map(change => `${change >= 0 ? '+' : '−'}${Math.abs(change * 100).toFixed(0)} %`.padStart(8)).join('')}   ${most > 0.4 ? '●●' : most >= 0.15 ? '●' : '○'} (declared ${['○', '●', '●●'][matters]})`);
  return [`${''.padEnd(44)}  half: quality, scale first; one and a half times: quality, scale first`, ...shown].join('\n');
}

function within({domain}: Parameter, value: number): number {
  return domain === 'share' ? Math.min(1, value) : domain === 'count' ? Math.max(1, Math.round(value)) : value;
}
