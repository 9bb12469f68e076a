/** Wrong versions of whom the staff of a school ask before there is any network, and of units inside a school. */
import type {WrongOnes} from './index.ts';

export const population: WrongOnes = {
  'advice-in-school': [
    ['those who asked are not asked in return', 'weight[namers[namer]] === 0 || luck[at] >= returned', 'true'],
    ['all who asked are asked in return', 'luck[at] >= returned', 'false'],
    ['one person is asked twice', 'weight[asked] = 0;', ''],
    ['oneself can be asked', 'weight[place] = 0;', ''],
    ['those tied to the asker come nearer, not those tied to the one asked', 'let slot = first[whom], end = slot + degree[whom]', 'let slot = first[who], end = slot + degree[who]'],
    ['what is asked in return is not asked before', ' * (1 + COMES_ABOUT * values.returned)', ''],
    ['those across units are sought like those in units', 'unitFrom[place] < 0 ? askedAcrossSpread * Math.max(0, sought[place]) : askedSpread * sought[place]', 'askedSpread * sought[place]'],
    ['those across units may be shunned', 'Math.max(0, sought[place])', 'sought[place]'],
    ['who asks much is asked much', 'count, IS_ASKED, sought', 'count, ASKS, sought'],
    ['in order of posts, not in turn', 'turn[inTurn[at - 1]] > turn[place]', 'false'],
    ['the unit is asked beyond the number', 'other < to - from - 1 && left > 0', 'other < to - from - 1'],
    ['one draw for the whole unit', 'luck[at] >= askingInUnit', 'luck[0] >= askingInUnit'],
    ['schools ask alike', '\n      * lognormal(uniformOf(schoolDraws, school, SCHOOL_ASKS), values.askingSchoolSpread)', ''],
    ['people ask alike', 'ofSchool * asksMuch[place]', 'ofSchool'],
    ['who is attached is like who is between', 'oldPractice < ATTACHED_FROM ? 1 : 2', '1'],
    ['cohorts ignored', 'ofCohort[cohort[place]] = sameCohort;', ''],
    ['those of the last school count', 'for (let beyond = count; beyond < count + BESIDE - 1; beyond++) weight[beyond] = 0;', ''],
    ['the third of four is never asked', '(two + weight[place + 2])', 'two'],
    ['the fourth of four is never asked', '(two + weight[place + 2])', 'upTo'],
    ['of each four the first', 'Number(target >= before + two) + ', ''],
  ],
  arrival: [
    ['new ties by the draw of leaving', 'NEW_TIES_DRAW = 3', 'NEW_TIES_DRAW = 0'],
    ['who it is and how strong by one draw', 'luck[at], luck[at + 1]', 'luck[at], luck[at]'],
    ['as many colleagues as people have who stay', 'SHARE_OF_COLLEAGUES * insideSchool', 'insideSchool'],
  ],
  units: [
    ['the leader may be in a unit', 'lesser(staff - ABOVE_UNITS, ', 'lesser(staff, '],
    ['offices have units', 'office[school[who]] === 1 || ', ''],
    ['rounded down', 'Math.round(inUnits * staff)', 'Math.floor(inUnits * staff)'],
    ['more units than people', 'lesser(Math.round(units), inside)', 'Math.round(units)'],
    ['from the first of the unit, not going round', 'from + (own - from + c + 1) % (to - from)', 'from + c'],
    ['oneself is a colleague', 'own - from + c + 1', 'own - from + c'],
    ['newcomers meet anyone', 'c < to - from - 1 ? askingInUnit : 0', '0'],
    ['newcomers meet their unit first and all of it', 'c < to - from - 1 ? askingInUnit : 0', 'c < to - from - 1 ? 1 : 0'],
    ['the draw is not rescaled', '(uniform - inUnit) / (1 - inUnit)', 'uniform'],
    ['always the first of the unit', 'places.post[who], c)', 'places.post[who], 0)'],
  ],
};
