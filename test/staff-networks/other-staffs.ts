/** Staffs to hold the fitted ones against: simulated after one that was asked otherwise, and without anything that was fitted. */
import {simulatedStaffs} from './simulated-staffs.ts';
import type {Staff} from './staff.ts';

/** Everybody asks about as many colleagues, picked at random: what a model without units, returns and sought-after people looks like. */
export const ALIKE_AT_RANDOM: Readonly<Record<string, number>> = {
  'asking-in-the-unit': 0, 'asking-in-return': 0, 'spread-of-asking': 0, 'spread-of-asking-between-schools': 0, 'spread-of-being-asked': 0,
  'spread-of-being-asked-across-units': 0, 'same-entry-cohort': 1, 'same-attitude': 1, 'colleagues-of-colleagues': 1,
};

/** As many people, and about as many ties, as a staff that answered a list of everybody; units of its mean size. Everybody answered there. */
export function likeThese({advice, alike: {unit}}: Staff, replicates: number): Staff[] {
  const named = advice.target.length / advice.nodes;
  const units = new Set(Array.from(unit!)).size;
  const given = {'ties-inside-school': 2 * named / 1.26, 'tie-capacity': advice.nodes, 'units-in-a-school': units, 'staff-in-units': 1};
  return Array.from({length: replicates}, (_, replicate) => simulatedStaffs([advice.nodes], {seed: 'like these', replicate, given, silent: 0, cap: advice.nodes})[0]);
}
