/** What a visit does, to a community or to a person: x += coachGain (1 − x) in the level of coaching, e += visitEnergy (1 − e) in energy. */
import type {Int} from '../../kernel/memory.ts';
import {parameter} from '../../schema/parameter.ts';
import type {Educators} from '../world/educators.ts';

export const visiting = {
  coachGain: parameter({
    name: 'coaching gain', symbol: 'coachGain', short: 'coachGain', default: 0.5, range: [0.3, 0.7], domain: 'share', unit: 'share of the distance to full, a visit',
    about: 'How far one visit closes the distance to full support by a coach.', basis: 'S', source: 'dose and dilution of coaching (Kraft, Blazar & Hogan 2018)', matters: 2,
  }),
  visitEnergy: parameter({
    name: 'energy from a visit', symbol: 'visitEnergy', short: 'visitEnergy', default: 0.05, range: [0, 0.1], domain: 'share',
    unit: 'share of the distance to full, a visit', about: 'How far a visit restores the energy of those it reaches.', basis: 'J', source: 'judgement', matters: 0,
  }),
};

/** Someone was visited this week: it gives energy, and keeps them in touch. */
export function feelVisit({energy, last}: Educators, who: Int, week: Int, visitEnergy: number): void {
  energy[who] += visitEnergy * (1 - energy[who]);
  last[who] = week;
}
