/** How advice runs inside a school before there is any network: who asks, who is asked, what makes a pair likely. Fitted to real staffs. */
import {parameter, type Values} from '../../schema/parameter.ts';

const staffs = 'advice ties in 15 school staffs (Pitts & Spillane 2009)';
const fitted = `fitted to ${staffs}`;

/** Grades or departments of a school. */
export const unitParameters = {
  inUnits: parameter({
    name: 'staff in units', symbol: 'n_u', short: 'inUnits', default: 0.6, range: [0.4, 1], domain: 'share', unit: 'share of a school’s staff',
    about: 'Educators who belong to one grade or department; the others, such as leaders and specialists, work across them.', basis: 'M',
    source: `grades in ${staffs}`, matters: 0,
  }),
  units: parameter({
    name: 'units in a school', symbol: 'm_u', short: 'units', default: 8, range: [3, 14], domain: 'count', unit: 'units',
    about: 'Grades or departments of a school.', basis: 'M', source: `grades in ${staffs}`, matters: 0,
  }),
  askingInUnit: parameter({
    name: 'asking in the unit', symbol: 'n_i', short: 'askUnit', default: 0.43, range: [0.1, 0.8], domain: 'share', unit: 'probability',
    about: 'That someone asks a given colleague of their own grade or department.', basis: 'M', source: fitted, matters: 0,
  }),
};

export const adviceParameters = {
  ...unitParameters,
  returned: parameter({
    name: 'asking in return', symbol: 'n_r', short: 'returned', default: 0.37, range: [0, 0.6], domain: 'share', unit: 'probability',
    about: 'That someone also asks a colleague who asks them.', basis: 'M', source: fitted, matters: 0,
  }),
  askingSpread: parameter({
    name: 'spread of asking', symbol: 'σ_n', short: 'askSd', default: 0.52, range: [0.3, 0.9], domain: 'positive', unit: 'standard deviation of the logarithm',
    about: 'How unequally many colleagues people ask.', basis: 'M', source: fitted, matters: 0,
  }),
  askingSchoolSpread: parameter({
    name: 'spread of asking between schools', symbol: 'σ_ns', short: 'askSchoolSd', default: 0.3, range: [0, 0.6], domain: 'positive',
    unit: 'standard deviation of the logarithm', about: 'How far schools lie apart in how many colleagues people ask.', basis: 'M', source: fitted, matters: 0,
  }),
  askedSpread: parameter({
    name: 'spread of being asked', symbol: 'σ_b', short: 'askedSd', default: 0.5, range: [0.2, 0.8], domain: 'positive', unit: 'standard deviation of the logarithm',
    about: 'How unequally people of units are sought after for advice.', basis: 'M', source: fitted, matters: 0,
  }),
  askedAcrossSpread: parameter({
    name: 'spread of being asked across units', symbol: 'σ_x', short: 'askedAcrossSd', default: 1.9, range: [0.8, 2.4], domain: 'positive',
    unit: 'standard deviation of the logarithm', about: 'The same among those who belong to no unit: a few leaders, coaches and specialists are asked by very many.',
    basis: 'M', source: fitted, matters: 0,
  }),
  sameCohort: parameter({
    name: 'same entry cohort', symbol: 'f_c', short: 'sameCohort', default: 1.8, range: [1, 2.5], domain: 'positive', unit: 'times as likely',
    about: 'How much likelier people turn to someone who came to the school in the same years.', basis: 'M', source: fitted, matters: 0,
  }),
  sameAttitude: parameter({
    name: 'same attitude', symbol: 'f_a', short: 'sameAttitude', default: 1.5, range: [1, 2], domain: 'positive', unit: 'times as likely',
    about: 'How much likelier people turn to someone equally attached to the old way.', basis: 'M', source: fitted, matters: 0,
  }),
  closure: parameter({
    name: 'colleagues of colleagues', symbol: 'f_k', short: 'closure', default: 2, range: [1, 3], domain: 'positive', unit: 'times as likely',
    about: 'How much likelier people turn to someone for each colleague they ask already who is tied to that one.', basis: 'M', source: fitted, matters: 0,
  }),
};

export type UnitValues = Values<typeof unitParameters>;
export type AdviceValues = Values<typeof adviceParameters>;
