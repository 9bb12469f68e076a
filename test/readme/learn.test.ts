/** Goal: the walk through the ideas says what the model shows now. Method: its nine scenarios played through; expectations, tables and what the text claims across them. */
import {readFileSync, readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {median, valuesOf, walk} from './learn.ts';
import {withPart} from './parts.ts';
import {ROOT} from '../root.ts';

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const page = read('scenarios/learn/README.md');
const stops = await walk(ROOT);
const middle = (name: string, strategy: number, measure: string, week: number) => median(valuesOf(stops.find(stop => stop.name === name)!.ensemble, strategy, measure, week));

test('each scenario is a stop of the walk, with its question, its idea, what to look at and what we expected', () => {
  const files = readdirSync(new URL('scenarios/learn/', ROOT)).filter(name => name.endsWith('.yaml'));
  expect(stops.map(({name}) => `${name}.yaml`)).toEqual(files.sort());
  for (const {name, ensemble} of stops) {
    expect(read(`scenarios/learn/${name}.yaml`), name).toMatch(/^# .*\?.*\n#\n(?:# .*\n)*# Look at: /);
    expect(ensemble.scenario.expect.length, name).toBeGreaterThan(1);
    expect(ensemble.scenario.expect.every(({why}) => why !== ''), name).toBe(true);
  }
});

test.each(stops.map(stop => [stop.name, stop] as const))('%s: what it expects comes out, and the table is as it is now (npm run readme)', (name, {failed, table}) => {
  expect(failed, `npm run readme doesn't mend this: the rule is at fault, or what scenarios/learn/${name}.yaml expects and the text beside the table hold no longer`).toEqual([]);
  expect(withPart(page, name, table)).toBe(page);
});

test('where the model contradicts an idea the page says so, and it still does', () => {
  const [with_, without] = ['reciprocity', 'reciprocity-without-the-rule'].map(name => middle(name, 0, 'depth-weighted-reach', 208));
  expect(without).toBeGreaterThan(with_);
  expect(page).toContain('Without it *more* people practise well.');
  const {ensemble} = stops.find(({name}) => name === 'mandate')!;
  const [invited, told] = [0, 1].map(strategy => valuesOf(ensemble, strategy, 'depth-weighted-reach', 156));
  const ahead = invited.filter((value, world) => value > told[world]).length;
  expect(ahead).toBeGreaterThan(2);
  expect(ahead).toBeLessThan(15);
  expect(page).toContain('doesn\'t show that a mandate costs depth');
});
