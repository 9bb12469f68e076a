/** §6.10 Students (every 4 weeks; offices have none). */
import {halving} from '../../../src/kernel/math.ts';
import type {Network, School} from './2-state.ts';

/** §6.10 "relaxing over n weeks with half-life h: factor 1 − 0.5^(n/h)". */
function relaxation(halfLife: number): number {
  return 1 - halving(4, halfLife);
}

export function students(net: Network): void {
  for (const s of net.schools) {
    const rate = s.posts.length === 0 ? 0 : s.exchange / (s.posts.length * 4);
    s.exchange = 0;
    if (s.isOffice || s.posts.length === 0) continue;
    collaborate(net, s, rate);
    feel(net, s);
    s.achievement += relaxation(net.p.lagY) * (s.experience - s.achievement);
  }
}

/** §6.10 "rate = C-account/(posts·4), account then reset; C relaxes to rate/(rate + adultHalf), half-life 13 weeks." */
function collaborate({p}: Network, s: School, rate: number): void {
  s.collaboration += relaxation(13) * (rate / (rate + p.adultHalf) - s.collaboration);
}

/** §6.10 "Gain = mean over posts of (q̂ − q0); x* = mean q0 + Gain·((1 − sym) + sym·C) if Gain > 0, else mean q0 + Gain; x relaxes to x*, half-life lagX" */
function feel(net: Network, s: School): void {
  const {sym, lagX} = net.p;
  const start = s.staff.reduce((sum, i) => sum + i.startQuality, 0) / s.staff.length;
  const gain = s.staff.reduce((sum, i) => sum + (i.practised - i.startQuality), 0) / s.staff.length;
  net.took(gain > 0 ? '6.10 students gain' : '6.10 students lose');
  const aim = start + (gain > 0 ? gain * (1 - sym + sym * s.collaboration) : gain);
  s.experience += relaxation(lagX) * (aim - s.experience);
}
