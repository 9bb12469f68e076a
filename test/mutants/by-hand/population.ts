/** Wrong versions of whom the staff of a school ask before there is any network, and of units inside a school. */
import type {WrongOnes} from './index.ts';

export const population: WrongOnes = {
  'advice-in-school': [
    ['those who asked are not asked in return', 'this.#weight[namers[at]] > 0 && draw(RETURNS + 2 * at) < returned', 'false'],
    ['all who asked are asked in return', 'draw(RETURNS + 2 * at) < returned', 'true'],
    ['one person is asked twice', 'this.#weight[asked] = 0;', ''],
    ['oneself can be asked', 'other === place ? 0 : sought', 'sought'],
    ['those tied to the asker come nearer, not those tied to the one asked', 'const whom = this.#rows[asked];', 'const whom = this.#rows[place];'],
    ['what is asked in return is not asked before', ' * (1 + COMES_ABOUT * values.returned)', ''],
    ['those across units are sought like those in units', 'unitOf(places, who, values).from < 0 ? values.askedAcrossSpread * Math.max(0, z) : values.askedSpread * z', 'values.askedSpread * z'],
    ['those across units may be shunned', 'Math.max(0, z)', 'z'],
    ['who asks much is asked much', 'uniform(who, IS_ASKED)', 'uniform(who, ASKS)'],
    ['in order of posts, not in turn', 'turn[one] - turn[other] || one - other', 'one - other'],
    ['the unit is asked beyond the number', 'at < mates.length && left > 0', 'at < mates.length'],
    ['one draw for the whole unit', 'draw(UNIT + 2 * at) < askingInUnit', 'draw(UNIT) < askingInUnit'],
    ['the median, not the mean, is as it should be', ' - spread * spread / 2', ''],
    ['schools ask alike', ' * lognormal(values.askingSchoolSpread, schoolDraws.uniform(school, SCHOOL_ASKS))', ''],
    ['people ask alike', 'asking * lognormal(askingSpread, draw(ASKS))', 'asking'],
    ['who is attached is like who is between', 'oldPractice[who] < ATTACHED_FROM ? 1 : 2', '1'],
    ['cohorts ignored', 'cohort[other] === cohort[place] ? sameCohort : 1', '1'],
  ],
  units: [
    ['the leader may be in a unit', 'Math.min(staff - ABOVE_UNITS, ', 'Math.min(staff, '],
    ['offices have units', 'office[school[who]] === 1 || ', ''],
    ['rounded down', 'Math.round(inUnits * staff)', 'Math.floor(inUnits * staff)'],
    ['more units than people', 'Math.min(Math.round(units), inside)', 'Math.round(units)'],
    ['from the first of the unit, not going round', 'from + (own - from + at) % (to - from)', 'from + at - 1'],
    ['oneself is a colleague', 'let at = 1;', 'let at = 0;'],
    ['newcomers meet anyone', 'c < mates.length ? values.askingInUnit : 0', '0'],
    ['newcomers meet their unit first and all of it', 'c < mates.length ? values.askingInUnit : 0', 'c < mates.length ? 1 : 0'],
    ['the draw is not rescaled', '(uniform - inUnit) / (1 - inUnit)', 'uniform'],
    ['always the first of the unit', 'mates[c]', 'mates[0]'],
  ],
};
