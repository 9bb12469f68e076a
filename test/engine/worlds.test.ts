/** Goal: a world that is kept and copied is the world that would have been made, whatever was played in it before. */
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import {Worlds, worldOf} from '../../src/engine/worlds.ts';
import {outcomesOf} from '../../src/experiment/outcomes.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {parseScenario} from '../../src/experiment/scenario.ts';
import {copyWorld} from '../../src/model/world/copied-world.ts';
import type {World} from '../../src/model/world/world.ts';

const written = (network: object, start: object = {}) => parseScenario({
  dlsim: 1, horizon: '30 weeks', replicates: 3, network, start, team: {hours: '20 a week', until: 'week 20'}, strategies: {ours: {use: 'steady'}, all: {use: 'mandate'}, none: {use: 'hands-off'}},
}).scenario!;
const surveyed = readScenarioFile(fileURLToPath(new URL('../../scenarios/fifteen-schools.yaml', import.meta.url)));
const KINDS: readonly (readonly [string, Scenario])[] = [
  ['made up', written({synthetic: {districts: 2, 'schools per district': 3, 'educators per school': 15}})],
  ['with a core', written({synthetic: {districts: 2, 'schools per district': 3, 'educators per school': 15}}, {practice: {people: 12, 'communities of': 6}})],
  ['for centuries', {...written({synthetic: {districts: 1, 'schools per district': 2, 'educators per school': 8}}), weeks: 40_000, strategies: []}],
  ['surveyed', {...surveyed, weeks: 30, strategies: surveyed.strategies.slice(0, 2)}],
];

/** Slots of ties beyond the last in use, and working memory, may hold what once stood there; nobody reads it. */
function inUse({ties, review, drawing, lent, ...rest}: World): object {
  const slots = (['alter', 'strength', 'floor', 'help'] as const).map(name => [name, ties[name].slice(0, ties.end)]);
  return {...rest, ties: {...ties, ...Object.fromEntries(slots)}};
}

describe.each(KINDS)('%s', (_, scenario) => {
  test('a copy is what was copied, column by column, and shares nothing that changes', () => {
    const job = jobOf({...scenario, strategies: KINDS[0][1].strategies}, 0, 1);
    const world = worldOf(job);
    const copy = copyWorld(world, job.weeks);
    expect(inUse(copy)).toEqual(inUse(world));
    copy.educators.ring.fill(3);
    copy.ties.strength.fill(1);
    copy.places.school.fill(0);
    expect(inUse(world)).toEqual(inUse(worldOf(job)));
  });

  test('strategies played one after the other in it end as they do alone', () => {
    const worlds = new Worlds();
    for (const replicate of [0, 1, 2, 1]) {
      for (let strategy = 0; strategy < scenario.strategies.length; strategy++) {
        const unit = {strategy, from: replicate, to: replicate + 1};
        expect(outcomesOf(scenario, unit, undefined, [], worlds)).toEqual(outcomesOf(scenario, unit));
      }
    }
  });
});
