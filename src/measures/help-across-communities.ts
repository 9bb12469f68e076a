/** Open borders: help links between members of different communities / help links between members of communities. */
import {defineMeasure} from './measure.ts';

export const helpAcrossCommunities = defineMeasure({
  name: 'help across communities',
  title: 'Help across communities',
  unit: 'share',
  base: 'links of help between community members',
  better: null,
  range: [0, 1],
  about: 'Of all links of help between members of communities, those that join two different communities.',
  cadence: 'moment',
  read: (_, {help}) => help.acrossCommunities / help.amongCommunities,
});
