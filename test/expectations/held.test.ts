/** Goal: what the shipped and the small scenarios expect comes out. `npm run expectations` shows that each mechanism switched off trips one of them. */
import {describe, expect, test} from 'vitest';
import {judgeExpectations, run} from '../../src/index.ts';
import {isLarge} from '../golden/golden-text.ts';
import {scenariosIn} from './scenarios.ts';
import {ROOT} from '../root.ts';

/** Of a shipped scenario, with its thousands of people; `npm run expectations` plays all its worlds. */
const FEW = 1;

const small = scenariosIn(ROOT, 'test/expectations/');
const shipped = scenariosIn(ROOT, 'scenarios/');
const played = shipped.filter(({scenario}) => !isLarge(scenario));

describe.each([
  ['small', small.map(({name, scenario}) => [name, scenario] as const)],
  ['shipped, one world', played.map(({name, scenario}) => [name, {...scenario, replicates: Math.min(FEW, scenario.replicates)}] as const)],
])('%s', (_, scenarios) => {
  test.each(scenarios)('%s', async (__, scenario) => {
    const ensemble = await run(scenario);
    expect(ensemble.failed).toEqual([]);
    expect(judgeExpectations(ensemble).filter(({held}) => !held).map(({claim, found}) => `${claim} ${found}`)).toEqual([]);
  });
});

test('every shipped scenario expects something, and all together they are many', () => {
  expect(shipped.filter(({scenario}) => scenario.expect.length === 0).map(({name}) => name)).toEqual([]);
  expect([...small, ...shipped].reduce((sum, {scenario}) => sum + scenario.expect.length, 0)).toBeGreaterThanOrEqual(30);
});
