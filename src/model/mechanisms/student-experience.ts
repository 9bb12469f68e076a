/**
 * Student experience: students feel a gain in adult practice as far as the adult work around it is as complex as what is asked of them.
 *
 *     gain = mean over posts of (q̂ − q0);   x* = mean q0 + gain ((1 − sym) + sym C) if gain > 0, else mean q0 + gain
 *     x relaxes to x*, half-life lagX; every four weeks
 */
import {halving} from '../../kernel/math.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {practisedQuality, type Educators} from '../world/educators.ts';
import type {Places} from '../world/places.ts';

export const studentExperience = defineMechanism({
  name: 'student experience',
  about: 'What students experience follows adult practice, as far as adults work the way they ask students to.',
  idea: 'system symmetry',
  parameters: {
    sym: parameter({
      name: 'weight of symmetry', symbol: 'sym', short: 'sym', default: 0.5, range: [0, 1], domain: 'share', unit: 'share of the gain',
      about: 'The share of a gain in practice that reaches students only through the way adults work together.', basis: 'J', source: 'no published effect size', matters: 0,
    }),
    lagX: parameter({
      name: 'lag of student experience', symbol: 'lagX', short: 'lagX', default: 26, range: [13, 52], domain: 'positive', unit: 'weeks of half-life',
      about: 'How long it takes until students feel a change in practice.', basis: 'J', source: 'judgement', matters: 0,
    }),
  },
  writes: ['places.experience'],

  step({memory, places, educators}, {sym, lagX}) {
    memory.run(feelPractice, places, educators, sym, 1 - halving(4, lagX));
  },
});

function feelPractice({schools, office, firstPost, holder, collaboration, experience}: Places, educators: Educators, sym: number, towards: number): void {
  for (let school = 0; school < schools; school++) {
    const first = firstPost[school], end = firstPost[school + 1];
    if (office[school] === 1 || end === first) continue;
    let start: number = 0, gain: number = 0;
    for (let post = first; post < end; post++) {
      start += educators.startQuality[holder[post]];
      gain += practisedQuality(educators, holder[post]) - educators.startQuality[holder[post]];
    }
    experience[school] += towards * (experienced(start / (end - first), gain / (end - first), collaboration[school], sym) - experience[school]);
  }
}

/** x*: what students will come to experience. A loss reaches them in full. */
export function experienced(start: number, gain: number, collaboration: number, sym: number): number {
  return start + (gain > 0 ? gain * (1 - sym + sym * collaboration) : gain);
}
