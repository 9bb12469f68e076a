/** A post changes hands: its holder leaves with all ties, a newcomer takes the row and the post and gets to know colleagues of the school. */
import type {Int} from '../../kernel/memory.ts';
import {lesser} from '../../kernel/math.ts';
import {DRAWS_AT_ONCE, uniformsOfOne, type Chance, type Draws} from '../../kernel/random.ts';
import type {Values} from '../../schema/parameter.ts';
import {depart} from '../world/membership.ts';
import type {Places} from '../world/places.ts';
import {dropAllTies, type Ties} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {unitParameters} from './advice-parameters.ts';
import {birthParameters} from './birth-parameters.ts';
import {bearNewcomers} from './birth.ts';
import {addEverydayTie, colleagueStrength} from './everyday-tie.ts';
import {tieParameters} from './tie-parameters.ts';
import {colleagueMet, type UnitNumbers} from './units.ts';

/** What a mechanism declares that lets people settle in a school. */
export const welcomeParameters = {insideSchool: tieParameters.insideSchool, ...unitParameters};
export type WelcomeValues = Values<typeof welcomeParameters>;

/** What a mechanism declares that lets people arrive. */
export const arrivalParameters = {...birthParameters, ...welcomeParameters};
export type ArrivalValues = Values<typeof arrivalParameters>;

/** Draws of `turnover` from this one on are for the ties of those who come to a school. */
export const NEW_TIES_DRAW = 3;

/** A newcomer starts with fewer colleagues than people have who stay. */
const SHARE_OF_COLLEAGUES = 0.7;

/** round(0.7 inDeg): how many colleagues a newcomer names. */
export function newColleagues({insideSchool}: Pick<WelcomeValues, 'insideSchool'>): number {
  return Math.round(SHARE_OF_COLLEAGUES * insideSchool);
}

/**
 * Gets to know colleagues, of the unit and of the whole school, w ~ U(.1, .5), φ = w. `draw(k)`: k = 2c whom, 2c + 1 how strong, c = 0, 1, …
 */
export function welcomeIntoSchool({places, ties}: World, who: number, values: WelcomeValues, draw: (k: number) => number): void {
  for (let number = 0; number < newColleagues(values); number++) meet(ties, places, who, number, values, draw(2 * number), draw(2 * number + 1));
}

/** The same in a compiled loop, with the draws of `turnover`. @param luck working memory for as many as are made at once. */
export function welcomeByDraws(ties: Ties, places: Places, who: Int, colleagues: Int, units: UnitNumbers, draws: Draws, luck: Float64Array): void {
  for (let number = 0; number < colleagues; number++) {
    const at = 2 * number % DRAWS_AT_ONCE;
    if (at === 0) uniformsOfOne(draws, who, NEW_TIES_DRAW + 2 * number, lesser(2 * (colleagues - number), DRAWS_AT_ONCE), luck);
    meet(ties, places, who, number, units, luck[at], luck[at + 1]);
  }
}

function meet(ties: Ties, places: Places, who: Int, number: Int, units: UnitNumbers, which: number, howStrong: number): void {
  const other = colleagueMet(places, who, number, units, which);
  if (other >= 0) addEverydayTie(ties, who, other, colleagueStrength(howStrong));
}

/** Slots that getting to know so many colleagues may take: both lists may move, each time. */
export function slotsToMeet(colleagues: number, {capacity}: Ties): number {
  return 2 * colleagues * capacity;
}

/** The holder of a post goes, a newborn outsider comes. Birth is drawn for the row and this week; `draw` is for the new ties. */
export function replacePerson(world: World, who: number, values: ArrivalValues, chance: Chance, draw: (k: number) => number): void {
  const rows = world.lent.column(0);
  rows[0] = who;
  dropAllTies(world.ties, who);
  handOver(world, rows, 1, values, chance);
  welcomeIntoSchool(world, who, values, draw);
}

/** The same of the first `number` of these rows, but for everybody's ties. */
export function handOver(world: World, rows: Int32Array, number: number, values: ArrivalValues, chance: Chance): void {
  const {week, log} = world;
  for (let at = 0; at < number; at++) {
    depart(world, rows[at]);
    log?.add(week, rows[at], -1, {kind: 'left'});
    log?.add(week, rows[at], -1, {kind: 'arrived'});
  }
  bearNewcomers(world, rows, number, values, chance.stream('birth').at(week));
}
