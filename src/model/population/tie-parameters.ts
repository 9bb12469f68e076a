/** How many colleagues educators turn to before there is any network. */
import {parameter, type Values} from '../../schema/parameter.ts';

const advisers = 'three to four advisers a teacher in 15 school staffs';

export const tieParameters = {
  insideSchool: parameter({
    name: 'ties inside school', symbol: 'n_in', short: 'inDeg', default: 7, range: [3, 12], domain: 'positive', unit: 'ties',
    about: 'Colleagues of the same school someone turns to or who turn to them.', basis: 'M', source: advisers, matters: 0,
  }),
  acrossSchools: parameter({
    name: 'ties across schools', symbol: 'n_cross', short: 'crossDeg', default: 1, range: [0.3, 3], domain: 'positive', unit: 'ties',
    about: 'Colleagues in other schools of the district; four times as many for school leaders and coaches, fewer where schools are small.', basis: 'M',
    source: advisers, matters: 0,
  }),
  acrossDistricts: parameter({
    name: 'ties across districts', symbol: 'n_far', short: 'farDeg', default: 0.06, range: [0, 0.3], domain: 'positive', unit: 'ties',
    about: 'Colleagues anywhere in the network.', basis: 'M', source: advisers, matters: 0,
  }),
  capacity: parameter({
    name: 'tie capacity', symbol: 'D', short: 'D', default: 24, range: [12, 40], domain: 'count', unit: 'ties',
    about: 'The most colleagues anyone can keep up with; a new one takes the place of the weakest.', basis: 'J',
    source: 'layers of 4, 11, 30 in studies of personal networks', matters: 0,
  }),
};

export type TieValues = Values<typeof tieParameters>;
