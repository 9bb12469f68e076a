/** Simulated staffs of given sizes, one school each, seen through a name generator. */
import {Chance, Stream} from '../../src/kernel/random.ts';
import {nameGenerator} from '../../src/measures/observe/name-generator.ts';
import {graphOf} from '../../src/measures/observe/observed-network.ts';
import {unitParameters} from '../../src/model/population/advice-parameters.ts';
import {attitudeOf, COHORT, cohortOf} from '../../src/model/population/advice-in-school.ts';
import {createWorld} from '../../src/model/population/population.ts';
import {unitBound} from '../../src/model/population/units.ts';
import {settle} from '../../src/schema/parameter.ts';
import type {Staff} from './staff.ts';

export interface Simulated {
  readonly seed: string;
  readonly replicate: number;
  /** By parameter id; defaults where nothing is given. */
  readonly given?: Readonly<Record<string, number>>;
  /** Share of people who don't answer: in the 15 schools a fifth name nobody, more than chance leaves. */
  readonly silent?: number;
  /** Most names one person gives; nobody in the 15 schools gives more than 16. */
  readonly cap?: number;
}

export const SILENT = 0.2;

/** The same seed and replicate give the same staffs. */
export function simulatedStaffs(sizes: readonly number[], {seed, replicate, given = {}, silent = SILENT, cap = 16}: Simulated): Staff[] {
  const chance = new Chance(seed, replicate);
  const network = {kind: 'synthetic', districts: sizes.map(educators => ({name: '', schools: 1, educators, spread: 0, underserved: null}))} as const;
  const world = createWorld({network, start: {practice: null, engagement: 0, interest: 0}}, given, chance, 1, false);
  const units = settle(unitParameters, given);
  const draws = new Stream(seed, 'survey of staffs', replicate).at(0);
  const {places, educators} = world;
  return sizes.map((size, number) => {
    const school = 2 * number; // every district has an office after its school
    const people = Array.from(places.holder.subarray(places.firstPost[school], places.firstPost[school + 1]));
    const seen = nameGenerator(world, people, {cap, first: 'help', least: 0.5}, {silent, forgotten: 0, noise: 0, draws});
    return {
      name: `simulated ${number + 1} of ${size}`, advice: graphOf(seen),
      alike: {
        unit: people.map(who => unitBound(places, who, units.inUnits, units.units, 0)), cohort: people.map(who => cohortOf(chance.stream('tie0').at(0).uniform(who, COHORT))),
        attitude: people.map(who => attitudeOf(educators.oldPractice[who])),
      },
    };
  });
}
