/** Goal: a run that is killed at any instant goes on and leaves the bytes of an undisturbed one. Method: five kills; fifty with `npm run kills`. */
import {expect, test} from 'vitest';
import {killedRuns} from './killed.ts';

test('killed five times: the same bytes, and nothing left beside them', () => {
  const survived = [...killedRuns('quick', 5)];
  expect(survived.flatMap(({killedAfter}) => killedAfter)).toHaveLength(5);
  expect(survived.map(({same}) => same)).toEqual(survived.map(() => true));
}, 300_000);
