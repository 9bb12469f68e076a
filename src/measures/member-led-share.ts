/**
 * Who starts things: contacts sought / (contacts sought + people reached by the team), in the last 52 weeks. Protection
 * and mandates do not count.
 */
import {defineMeasure} from './measure.ts';

export const memberLedShare = defineMeasure({
  name: 'member-led share',
  title: 'Contacts led by members',
  unit: 'share',
  base: 'contacts in the last year',
  better: 'more',
  range: [0, 1],
  about: 'Of all contacts of the last year, those that members sought themselves rather than the team.',
  cadence: 'weekly',
  read: (_, {record}) => record.contacts / (record.contacts + record.reachedByTeam),
});
